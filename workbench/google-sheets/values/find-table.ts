import type { Area } from '../a1/grid-range.ts';
import type { Sheet } from '../state/sheet.ts';

const holds = (sheet: Sheet, row: number, column: number) =>
  row >= 0 && column >= 0 && sheet.cell(row, column)?.userEnteredValue !== undefined;

/** The last cell with a value in an area, by row and then by column, or null. */
function lastValue(sheet: Sheet, area: Area): { row: number; column: number } | null {
  for (let row = Math.min(area.endRow, sheet.usedRowCount) - 1; row >= area.startRow; row -= 1) {
    const length = sheet.cellsOf(row)?.length ?? 0;
    for (let column = Math.min(area.endColumn, length) - 1; column >= area.startColumn; column -= 1)
      if (holds(sheet, row, column)) return { row, column };
  }
  return null;
}

/** Whether any cell of a stretch has a value. */
function hasValue(sheet: Sheet, top: number, bottom: number, left: number, right: number): boolean {
  for (let row = Math.max(top, 0); row < Math.min(bottom, sheet.usedRowCount); row += 1)
    for (let column = Math.max(left, 0); column < right; column += 1)
      if (holds(sheet, row, column)) return true;
  return false;
}

/** The block of cells around one: grown while a cell with a value touches its edge, by a corner too. */
function blockAround(sheet: Sheet, row: number, column: number): Area {
  let [top, bottom, left, right] = [row, row + 1, column, column + 1];
  for (;;) {
    if (top > 0 && hasValue(sheet, top - 1, top, left - 1, right + 1)) top -= 1;
    else if (hasValue(sheet, bottom, bottom + 1, left - 1, right + 1)) bottom += 1;
    else if (left > 0 && hasValue(sheet, top - 1, bottom + 1, left - 1, left)) left -= 1;
    else if (hasValue(sheet, top - 1, bottom + 1, right, right + 1)) right += 1;
    else
      return { sheetId: sheet.sheetId, startRow: top, endRow: bottom, startColumn: left, endColumn: right };
  }
}

/** The last table that lies in an area, or around its single cell; null where there is none. */
export function findTable(sheet: Sheet, area: Area): Area | null {
  const last = lastValue(sheet, area);
  if (last !== null) return blockAround(sheet, last.row, last.column);
  // A blank cell may still lie within the block of its neighbours.
  const { startRow: row, startColumn: column } = area;
  for (const [r, c] of [
    [row - 1, column],
    [row, column - 1],
    [row, column + 1],
    [row + 1, column],
    [row - 1, column - 1],
    [row - 1, column + 1],
    [row + 1, column - 1],
    [row + 1, column + 1],
  ] as const) {
    if (!holds(sheet, r, c)) continue;
    const block = blockAround(sheet, r, c);
    const isInside =
      block.startRow <= row && row < block.endRow && block.startColumn <= column && column < block.endColumn;
    if (isInside) return block;
  }
  return null;
}
