import type { GridRange } from '../schema/messages.ts';

/** A rectangle of one sheet: indexes from 0, ends excluded. */
export interface Area {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** All cells of a sheet. */
export const areaOfSheet = ({
  sheetId,
  rowCount,
  columnCount,
}: {
  readonly sheetId: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Area => ({ sheetId, startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount });

/** A rectangle as a range of the API, all four sides given. */
export const gridRangeOf = (area: Area): GridRange => ({
  sheetId: area.sheetId,
  startRowIndex: area.startRow,
  endRowIndex: area.endRow,
  startColumnIndex: area.startColumn,
  endColumnIndex: area.endColumn,
});

/** Whether two ranges share a cell; what is not given is unbounded. */
export const overlaps = (one: GridRange, other: GridRange): boolean =>
  (one.sheetId ?? 0) === (other.sheetId ?? 0) &&
  (one.startRowIndex ?? 0) < (other.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  (other.startRowIndex ?? 0) < (one.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  (one.startColumnIndex ?? 0) < (other.endColumnIndex ?? Number.POSITIVE_INFINITY) &&
  (other.startColumnIndex ?? 0) < (one.endColumnIndex ?? Number.POSITIVE_INFINITY);

/** Whether a cell lies in a range; what is not given is unbounded. */
export const holdsCell = (range: GridRange, rowIndex: number, columnIndex: number): boolean =>
  (range.startRowIndex ?? 0) <= rowIndex &&
  rowIndex < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  (range.startColumnIndex ?? 0) <= columnIndex &&
  columnIndex < (range.endColumnIndex ?? Number.POSITIVE_INFINITY);
