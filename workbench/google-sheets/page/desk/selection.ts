import type { CellArea } from '../../wire/person-action.ts';
import type { SheetView } from '../../wire/sheet-view.ts';

/** A cell's place, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the corner that the selection reaches to from there. */
export interface Selection {
  readonly active: Place;
  readonly end: Place;
}

/** The cells of a selection. */
export const selectedArea = ({ active, end }: Selection): CellArea => ({
  startRow: Math.min(active.row, end.row),
  endRow: Math.max(active.row, end.row) + 1,
  startColumn: Math.min(active.column, end.column),
  endColumn: Math.max(active.column, end.column) + 1,
});

export const only = (place: Place): Selection => ({ active: place, end: place });

export const holds = (area: CellArea, { row, column }: Place): boolean =>
  row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;

const isRowHidden = (sheet: SheetView, row: number) => sheet.rows[row]?.isHidden === true;
const isColumnHidden = (sheet: SheetView, column: number) => sheet.columns[column]?.isHidden === true;

/** The next index in a direction that is not hidden, or the same where there is none. */
function next(from: number, step: number, count: number, isHidden: (index: number) => boolean): number {
  for (let index = from + step; index >= 0 && index < count; index += step)
    if (!isHidden(index)) return index;
  return from;
}

/** The cell that lies so many seen rows and columns away, or at the edge. */
export function moved(sheet: SheetView, place: Place, down: number, right: number): Place {
  let { row, column } = place;
  for (let step = 0; step < Math.abs(down); step += 1)
    row = next(row, Math.sign(down), sheet.rowCount, (index) => isRowHidden(sheet, index));
  for (let step = 0; step < Math.abs(right); step += 1)
    column = next(column, Math.sign(right), sheet.columns.length, (index) => isColumnHidden(sheet, index));
  return { row, column };
}

const isFilled = (sheet: SheetView, { row, column }: Place) =>
  (sheet.rows[row]?.cells[column]?.text ?? '') !== '';

/** Where Ctrl and an arrow lead: to the end of what is filled, or to the next that is. */
export function jumped(sheet: SheetView, place: Place, down: number, right: number): Place {
  let at = place;
  const ahead = moved(sheet, at, down, right);
  const runs = isFilled(sheet, at) && isFilled(sheet, ahead);
  for (;;) {
    const after = moved(sheet, at, down, right);
    if (after.row === at.row && after.column === at.column) return at;
    if (runs && !isFilled(sheet, after)) return at;
    at = after;
    if (!runs && isFilled(sheet, at)) return at;
  }
}

/** A cell of the sheet: the nearest to a place that may lie outside, or in what is hidden. */
export function inside(sheet: SheetView, { row, column }: Place): Place {
  const at = {
    row: Math.max(0, Math.min(row, sheet.rowCount - 1)),
    column: Math.max(0, Math.min(column, sheet.columns.length - 1)),
  };
  const seenRow = isRowHidden(sheet, at.row) ? moved(sheet, at, 1, 0).row : at.row;
  const seenColumn = isColumnHidden(sheet, at.column) ? moved(sheet, at, 0, 1).column : at.column;
  return {
    row: isRowHidden(sheet, seenRow) ? moved(sheet, at, -1, 0).row : seenRow,
    column: isColumnHidden(sheet, seenColumn) ? moved(sheet, at, 0, -1).column : seenColumn,
  };
}
