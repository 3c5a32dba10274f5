import type { Area } from '../a1/grid-range.ts';
import { rewriteAll, shifted } from '../formulas/shift-formulas.ts';
import type { GridRange } from '../schema/messages.ts';
import type { Document } from './document.ts';
import { type Remap, remappedRange } from './remap.ts';
import type { Dimension, Sheet } from './sheet.ts';

/** Where a band of cells reaches across the way it is shifted. */
export interface Band {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly from: number;
  readonly to: number;
}

export const bandOf = (sheet: Sheet, area: Area, dimension: Dimension): Band =>
  dimension === 'ROWS'
    ? { sheet, dimension, from: area.startColumn, to: area.endColumn }
    : { sheet, dimension, from: area.startRow, to: area.endRow };

/** Whether a range lies within a band: only those go along when its cells are shifted. */
function isWithin(range: GridRange, { dimension, from, to }: Band): boolean {
  const [start, end] =
    dimension === 'ROWS'
      ? [range.startColumnIndex ?? 0, range.endColumnIndex ?? Number.POSITIVE_INFINITY]
      : [range.startRowIndex ?? 0, range.endRowIndex ?? Number.POSITIVE_INFINITY];
  return from <= start && end <= to;
}

/** Moves what lies on the cells of a band, and the references to them. */
export function reshapeBand(document: Document, band: Band, remap: Remap): void {
  const { sheet, dimension, from, to } = band;
  const one = (range: GridRange): GridRange[] => {
    if ((range.sheetId ?? 0) !== sheet.sheetId || !isWithin(range, band)) return [range];
    const moved = remappedRange(range, remap);
    return moved === null ? [] : [moved];
  };
  const { parts } = sheet;
  parts.merges = parts.merges.flatMap(one);
  parts.conditionalFormats = parts.conditionalFormats
    .map((rule) => ({ ...rule, ranges: (rule.ranges ?? []).flatMap(one) }))
    .filter(({ ranges }) => ranges.length > 0);
  parts.protectedRanges = parts.protectedRanges.flatMap((protection) => {
    const [range] = protection.range ? one(protection.range) : [];
    return range === undefined ? [] : [{ ...protection, range }];
  });
  document.namedRanges = document.namedRanges.flatMap((named) => {
    const [range] = named.range ? one(named.range) : [];
    return range === undefined ? [] : [{ ...named, range }];
  });
  const across = dimension === 'ROWS' ? 'column' : 'row';
  rewriteAll(document, (reference, on) => {
    const isThere =
      reference.title === undefined
        ? on === sheet
        : reference.title.toLowerCase() === sheet.title.toLowerCase();
    const first = reference.start[across];
    const last = (reference.end ?? reference.start)[across];
    if (!isThere || first === undefined || last === undefined || first < from || last >= to) return reference;
    return shifted(reference, remap);
  });
}

/** Shifts the cells of a band from an index on; what comes in is blank. @param by - Above 0 away, below 0 back. */
export function shiftCells(band: Band, start: number, by: number): void {
  const { sheet, dimension, from, to } = band;
  if (dimension === 'COLUMNS') {
    for (let row = from; row < Math.min(to, sheet.usedRowCount); row += 1) {
      const cells = [...(sheet.cellsOf(row) ?? [])];
      while (cells.length < start) cells.push(undefined);
      if (by > 0) cells.splice(start, 0, ...Array.from({ length: by }, () => undefined));
      else cells.splice(start, -by);
      sheet.setCells(row, cells);
    }
    return;
  }
  const end = sheet.usedRowCount;
  const rows = Array.from({ length: Math.max(end - start, 0) }, (_, at) => start + at);
  for (const row of by > 0 ? rows.reverse() : rows)
    for (let column = from; column < to; column += 1) {
      const target = row + by;
      if (target >= start) sheet.setCell(target, column, sheet.cell(row, column));
      if (by > 0 ? row < start + by : row >= end + by) sheet.setCell(row, column, undefined);
    }
}
