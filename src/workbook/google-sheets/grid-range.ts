import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellRange } from '../../grid/address.ts';

/** Rows and columns of a sheet. */
export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The cells of a range of the API, whose open ends reach to the ends of the sheet. */
export function cellRange(range: sheets_v4.Schema$GridRange, { rowCount, columnCount }: GridSize): CellRange {
  const rowIndex = range.startRowIndex ?? 0;
  const columnIndex = range.startColumnIndex ?? 0;
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(0, (range.endRowIndex ?? rowCount) - rowIndex),
    columnCount: Math.max(0, (range.endColumnIndex ?? columnCount) - columnIndex),
  };
}

/** A range of a sheet as the API has it, all four sides given. */
export function gridRange(sheetId: number, range: CellRange): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: range.rowIndex,
    endRowIndex: range.rowIndex + range.rowCount,
    startColumnIndex: range.columnIndex,
    endColumnIndex: range.columnIndex + range.columnCount,
  };
}
