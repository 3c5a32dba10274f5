import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellRange } from '../../grid/address.ts';
import { columnsOverlap } from '../../grid/range-overlap.ts';
import type { GoogleTable, SheetState } from './google-state.ts';
import { cellRange } from './grid-range.ts';
import { tableName } from './table-name.ts';

type Cells = Pick<SheetState, 'rows'>;

/**
 * The tables of a sheet: named ranges of ours whose first row has a header still.
 *
 * People type rows below a table, so it reaches down to the last row that is not blank in its columns, or to the next
 * table there. Blank rows at its end are none of it, but one body row is, as in Excel.
 */
export function findTables(
  sheet: Pick<SheetState, 'sheetId' | 'title' | 'size' | 'rows'>,
  names: readonly sheets_v4.Schema$NamedRange[],
): GoogleTable[] {
  const found = names.flatMap(({ namedRangeId, name, range }) => {
    const table = tableName(name ?? '');
    if (table === null || !range || (range.sheetId ?? 0) !== sheet.sheetId) return [];
    const namedRange = cellRange(range, sheet.size);
    return isBlankRow(sheet, namedRange.rowIndex, namedRange)
      ? []
      : [{ name: table, rangeId: namedRangeId ?? '', namedRange }];
  });
  const ranges = found.map(({ namedRange }) => namedRange);
  return found.map((table) => ({
    ...table,
    sheet: sheet.title,
    range: reachDown(sheet, table.namedRange, ranges),
    totalsRowCount: 0,
  }));
}

function reachDown({ rows }: Cells, range: CellRange, others: readonly CellRange[]): CellRange {
  const below = others
    .filter((other) => other.rowIndex > range.rowIndex && columnsOverlap(other, range))
    .map(({ rowIndex }) => rowIndex);
  const limit = Math.min(...below, Math.max(rows.length, range.rowIndex + 2));
  let end = limit;
  while (end > range.rowIndex + 2 && isBlankRow({ rows }, end - 1, range)) end--;
  return { ...range, rowCount: end - range.rowIndex };
}

function isBlankRow({ rows }: Cells, rowIndex: number, { columnIndex, columnCount }: CellRange): boolean {
  const row = rows[rowIndex] ?? [];
  for (let offset = 0; offset < columnCount; offset++) {
    if ((row[columnIndex + offset] ?? null) !== null) return false;
  }
  return true;
}
