import type { CellRange } from '../../grid/address.ts';
import type { SheetView } from '../workbook-view.ts';

type Sheet = Pick<SheetView, 'tables' | 'cell'>;

/**
 * The columns whose cells belong to the rows of a table: its own, and those that people added right beside it, with a
 * header in its header row. A row comes and goes with them, or what they wrote would end up beside another row.
 *
 * @param range - Rows of a table, in its columns.
 */
export function attachedSpan(sheet: Sheet, range: CellRange): Pick<CellRange, 'columnIndex' | 'columnCount'> {
  const table = sheet.tables.find(
    (one) =>
      one.range.columnIndex === range.columnIndex &&
      range.rowIndex >= one.range.rowIndex &&
      range.rowIndex <= one.range.rowIndex + one.range.rowCount,
  );
  if (!table) return range;
  const header = table.range.rowIndex;
  const isAttached = (columnIndex: number) =>
    columnIndex >= 0 &&
    sheet.cell(header, columnIndex) !== null &&
    !sheet.tables.some(
      ({ range: other }) =>
        columnIndex >= other.columnIndex &&
        columnIndex < other.columnIndex + other.columnCount &&
        header < other.rowIndex + other.rowCount,
    );
  let first = range.columnIndex;
  let end = range.columnIndex + range.columnCount;
  while (isAttached(first - 1)) first--;
  while (isAttached(end)) end++;
  return { columnIndex: first, columnCount: end - first };
}
