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
  const header = headerOf(sheet, range);
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

/** A table's first row; of a plain block the first of the rows that stand together without a blank one between. */
function headerOf(sheet: Sheet, { rowIndex, columnIndex, columnCount }: CellRange): number {
  const table = sheet.tables.find(
    ({ range }) =>
      range.columnIndex === columnIndex &&
      rowIndex >= range.rowIndex &&
      rowIndex <= range.rowIndex + range.rowCount,
  );
  if (table) return table.range.rowIndex;
  const isBlank = (row: number) => {
    for (let column = columnIndex; column < columnIndex + columnCount; column++) {
      if (sheet.cell(row, column) !== null) return false;
    }
    return true;
  };
  let header = rowIndex;
  while (header > 0 && !isBlank(header - 1)) header--;
  return header;
}
