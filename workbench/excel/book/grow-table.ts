import type { CellRange } from '../../../src/grid/address.ts';
import type { BookSheet } from './book-sheet.ts';
import type { BookTable } from './book-table.ts';
import type { ExcelBook } from './excel-book.ts';
import { singleCells } from './wanted-cells.ts';

/** Lets a table take in rows that are about to be written right below it, as Excel does where nothing is in the way. */
export function growTable(book: ExcelBook, sheet: BookSheet, written: CellRange): void {
  const table = book.tablesOf(sheet).find(({ range, totalsRowCount }) => {
    const isBelow = written.rowIndex === range.rowIndex + range.rowCount;
    const fits =
      written.columnIndex >= range.columnIndex &&
      written.columnIndex + written.columnCount <= range.columnIndex + range.columnCount;
    return totalsRowCount === 0 && isBelow && fits;
  });
  if (table) extendTable(book, sheet, table, table.range.rowCount + written.rowCount);
}

/** Gives a table more rows: they get the formats of the row above and the formulas of calculated columns. */
export function extendTable(book: ExcelBook, sheet: BookSheet, table: BookTable, rowCount: number): void {
  const { range, columnFormulas, totalsRowCount } = table;
  const end = range.rowIndex + range.rowCount - totalsRowCount;
  const added = rowCount - range.rowCount;
  table.range = { ...range, rowCount };
  for (let offset = 0; offset < range.columnCount && added > 0; offset++) {
    const columnIndex = range.columnIndex + offset;
    const style = sheet.grid.style(end - 1, columnIndex);
    sheet.grid.addStyle({ rowIndex: end, columnIndex, rowCount: added, columnCount: 1 }, style);
    const formula = columnFormulas.get(offset);
    if (formula === undefined) continue;
    const cell = { formula, value: null };
    const cells = Array.from({ length: added }, (_, row) => ({ rowIndex: end + row, columnIndex, cell }));
    sheet.grid.setCells(cells);
    book.want(singleCells(sheet.id, cells));
  }
  book.touch();
}
