import type { Cell } from './cell.ts';
import type { Document } from './document.ts';
import { deletion, insertion, movement } from './remap.ts';
import { reshape } from './reshape.ts';
import type { Dimension, Sheet } from './sheet.ts';

/** How many rows or columns a sheet has. */
export const lengthOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;

const grow = (sheet: Sheet, dimension: Dimension, by: number) => {
  const { grid } = sheet.parts;
  sheet.parts.grid =
    dimension === 'ROWS'
      ? { ...grid, rowCount: grid.rowCount + by }
      : { ...grid, columnCount: grid.columnCount + by };
};

const metadataOf = (sheet: Sheet, dimension: Dimension) =>
  dimension === 'ROWS' ? sheet.parts.rowMetadata : sheet.parts.columnMetadata;

const setMetadata = (sheet: Sheet, dimension: Dimension, list: Sheet['parts']['rowMetadata']) => {
  if (dimension === 'ROWS') sheet.parts.rowMetadata = list;
  else sheet.parts.columnMetadata = list;
};

/** What a new row or column takes over from its neighbour: how it looks and what may be typed, not what is typed. */
const inherited = (cell: Cell | undefined): Cell | undefined => {
  const { userEnteredFormat, dataValidation } = cell ?? {};
  if (!userEnteredFormat && !dataValidation) return undefined;
  return { ...(userEnteredFormat && { userEnteredFormat }), ...(dataValidation && { dataValidation }) };
};

/**
 * Inserts blank rows or columns that look like a neighbour.
 *
 * @param inheritFrom - The index (before the insertion) of the row or column they take after, or null.
 */
export function insertDimensions(
  document: Document,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  inheritFrom: number | null,
): void {
  const { sheetId } = sheet;
  const remap = insertion(sheetId, dimension, start, count);
  // Conditional formats cling to the rows they are taken over from: they grow at their edge too.
  const growing =
    inheritFrom === null
      ? remap
      : {
          ...remap,
          stretch: (from: number, to: number): readonly [number, number] | null =>
            from <= inheritFrom && inheritFrom < to && from <= start && start <= to
              ? [from, to + count]
              : remap.stretch(from, to),
        };
  grow(sheet, dimension, count);
  sheet.spliceCells(dimension, start, 0, count);
  const metadata = metadataOf(sheet, dimension);
  if (metadata.length > start)
    setMetadata(sheet, dimension, [
      ...metadata.slice(0, start),
      ...Array.from({ length: count }, () => undefined),
      ...metadata.slice(start),
    ]);
  reshape(document, remap, growing);
  if (inheritFrom !== null)
    inherit(sheet, dimension, start, count, inheritFrom >= start ? inheritFrom + count : inheritFrom);
}

function inherit(sheet: Sheet, dimension: Dimension, start: number, count: number, from: number): void {
  if (dimension === 'ROWS') {
    sheet.cellsOf(from)?.forEach((cell, column) => {
      const kept = inherited(cell);
      if (kept === undefined) return;
      for (let row = start; row < start + count; row += 1) sheet.setCell(row, column, kept);
    });
    return;
  }
  for (let row = 0; row < sheet.usedRowCount; row += 1) {
    const kept = inherited(sheet.cell(row, from));
    if (kept === undefined) continue;
    for (let column = start; column < start + count; column += 1) sheet.setCell(row, column, kept);
  }
}

/** Deletes rows or columns with all that is on them. */
export function deleteDimensions(
  document: Document,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  sheet.spliceCells(dimension, start, end - start, 0);
  metadataOf(sheet, dimension).splice(start, end - start);
  grow(sheet, dimension, start - end);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.parts.grid;
  const lost = (frozen: number) => Math.max(0, Math.min(frozen, end) - start);
  if (dimension === 'ROWS' && lost(frozenRowCount) > 0)
    sheet.parts.grid = { ...sheet.parts.grid, frozenRowCount: frozenRowCount - lost(frozenRowCount) };
  if (dimension === 'COLUMNS' && lost(frozenColumnCount) > 0)
    sheet.parts.grid = {
      ...sheet.parts.grid,
      frozenColumnCount: frozenColumnCount - lost(frozenColumnCount),
    };
  reshape(document, deletion(sheet.sheetId, dimension, start, end));
}

/** Moves rows or columns before what was at `destination`. */
export function moveDimensions(
  document: Document,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): void {
  const count = end - start;
  const target = destination > start ? destination - count : destination;
  sheet.moveCells(dimension, start, count, target);
  const metadata = metadataOf(sheet, dimension);
  while (metadata.length < Math.max(end, target + count)) metadata.push(undefined);
  metadata.splice(target, 0, ...metadata.splice(start, count));
  reshape(document, movement(sheet.sheetId, dimension, start, end, destination));
}
