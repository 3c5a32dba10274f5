import { type Area, gridRangeOf, overlaps } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import type { GridRange } from '../schema/messages.ts';
import { settledCell } from '../state/cell.ts';
import { assertEditable } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import { areaOfRequest, type RequestHandler } from './context.ts';

const contains = (outer: GridRange, inner: GridRange) =>
  (outer.startRowIndex ?? 0) <= (inner.startRowIndex ?? 0) &&
  (outer.endRowIndex ?? 0) >= (inner.endRowIndex ?? 0) &&
  (outer.startColumnIndex ?? 0) <= (inner.startColumnIndex ?? 0) &&
  (outer.endColumnIndex ?? 0) >= (inner.endColumnIndex ?? 0);

/** Takes the merges of a range apart. @throws ApiError where one is only partly in it. */
function unmerge(sheet: Sheet, range: GridRange): void {
  const touched = sheet.parts.merges.filter((merge) => overlaps(merge, range));
  if (touched.some((merge) => !contains(range, merge)))
    throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
  sheet.parts.merges = sheet.parts.merges.filter((merge) => !touched.includes(merge));
}

/** The ranges that become one cell each. */
function pieces(area: Area, mergeType: string): Area[] {
  if (mergeType === 'MERGE_COLUMNS')
    return Array.from({ length: area.endColumn - area.startColumn }, (_, at) => ({
      ...area,
      startColumn: area.startColumn + at,
      endColumn: area.startColumn + at + 1,
    }));
  if (mergeType === 'MERGE_ROWS')
    return Array.from({ length: area.endRow - area.startRow }, (_, at) => ({
      ...area,
      startRow: area.startRow + at,
      endRow: area.startRow + at + 1,
    }));
  return [area];
}

const isMany = (area: Area) => area.endRow - area.startRow > 1 || area.endColumn - area.startColumn > 1;

/** Keeps the value of the first cell and clears those that it covers. */
function clearCovered(sheet: Sheet, area: Area): void {
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.usedRowCount); row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      if (row === area.startRow && column === area.startColumn) continue;
      const cell = sheet.cell(row, column);
      if (cell?.userEnteredValue === undefined) continue;
      const { userEnteredValue: _, textFormatRuns: _runs, ...kept } = cell;
      sheet.setCell(row, column, settledCell(kept));
    }
}

export const mergeCells: RequestHandler<'mergeCells'> = (context, { range, mergeType = 'MERGE_ALL' }) => {
  const { sheet, area } = areaOfRequest(context, range);
  assertEditable(context.document, context, gridRangeOf(area));
  unmerge(sheet, gridRangeOf(area));
  const merged = pieces(area, mergeType).filter(isMany);
  for (const piece of merged) clearCovered(sheet, piece);
  sheet.parts.merges = [...sheet.parts.merges, ...merged.map(gridRangeOf)];
  return {};
};

export const unmergeCells: RequestHandler<'unmergeCells'> = (context, { range }) => {
  const { sheet, area } = areaOfRequest(context, range);
  assertEditable(context.document, context, gridRangeOf(area));
  unmerge(sheet, gridRangeOf(area));
  return {};
};
