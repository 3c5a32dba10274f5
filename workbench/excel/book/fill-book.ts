import { isFormula } from '../../../src/grid/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import type { CellEntry } from '../univer/univer-sheet.ts';
import type { BookSheet } from './book-sheet.ts';
import type { BookTable } from './book-table.ts';
import type { ExcelBook } from './excel-book.ts';

/** Fills a new workbook with the sheets, cells and tables of another, as an adapter of the port read them. */
export function fillBook(book: ExcelBook, { name, dateSystem, sheets }: WorkbookSnapshot): void {
  book.name = name;
  book.use1904 = dateSystem === '1904';
  const added = sheets.map((sheet) => ({ source: sheet, sheet: fillSheet(book, sheet) }));
  for (const { source, sheet } of added) for (const table of source.tables) addTable(book, sheet, table);
}

function fillSheet(book: ExcelBook, { name, visibility, grid }: SheetSnapshot): BookSheet {
  const sheet = book.addSheet(name);
  sheet.visibility = visibility;
  const entries = grid.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex): CellEntry[] => (cell === null ? [] : [{ rowIndex, columnIndex, cell }])),
  );
  sheet.grid.setCells(entries);
  for (const [rowIndex, row] of grid.rows.entries()) {
    for (const columnIndex of row.keys()) {
      const pattern = grid.numberFormat(rowIndex, columnIndex);
      if (pattern === 'General') continue;
      sheet.grid.addStyle({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 }, { n: { pattern } });
    }
  }
  return sheet;
}

function addTable(
  book: ExcelBook,
  sheet: BookSheet,
  { name, range, totalsRowCount }: SheetSnapshot['tables'][number],
) {
  const table: BookTable = {
    id: book.nextId(),
    name,
    sheetId: sheet.id,
    range,
    totalsRowCount,
    style: 'TableStyleMedium2',
    columnFormulas: new Map(),
  };
  const last = range.rowIndex + range.rowCount - 1 - totalsRowCount;
  for (let offset = 0; offset < range.columnCount; offset++) {
    const cell = sheet.grid.cell(last, range.columnIndex + offset);
    if (isFormula(cell) && cell.formula.includes('[#This Row]'))
      table.columnFormulas.set(offset, cell.formula);
  }
  book.addTable(table);
}
