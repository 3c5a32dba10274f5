import type { BookSheet } from '../excel/book/book-sheet.ts';
import type { ExcelBook } from '../excel/book/excel-book.ts';
import type { OpenedSheet, OpenedWorkbook } from '../wire/opened-workbook.ts';
import type { SheetState } from './sheet-state.ts';

/** A sheet as the file holds it. */
export function openedState(
  { name, rows, tables, look }: OpenedSheet,
  { styles }: OpenedWorkbook,
): SheetState {
  return {
    name,
    tables,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cell: (row, column) => rows[row]?.[column] ?? null,
    numberFormat: (row, column) => styles[look.cellStyles[row]?.[column] ?? -1]?.n?.pattern ?? 'General',
  };
}

/** A sheet as it stands in the workbench. */
export function bookState(book: ExcelBook, sheet: BookSheet): SheetState {
  const { grid } = sheet;
  const used = grid.usedRange(true);
  return {
    name: sheet.name,
    tables: book.tablesOf(sheet),
    rowCount: used ? used.rowIndex + used.rowCount : 0,
    columnCount: used ? used.columnIndex + used.columnCount : 0,
    cell: (row, column) => grid.cell(row, column),
    numberFormat: (row, column) => grid.ownStyle(row, column)?.n?.pattern ?? 'General',
  };
}
