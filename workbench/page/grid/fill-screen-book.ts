import { isFormula } from '../../../src/grid/cell.ts';
import type { BookSheet } from '../../excel/book/book-sheet.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { wholeSheet } from '../../excel/objects/range-place.ts';
import type { OpenedSheet, OpenedTable, OpenedWorkbook } from '../../wire/opened-workbook.ts';
import { sheetId } from './workbook-data.ts';

/** Makes the host's workbook know what the grid engine began with. */
export function fillScreenBook(book: ExcelBook, opened: OpenedWorkbook): void {
  book.name = opened.name;
  book.use1904 = opened.dateSystem === '1904';
  for (const [index, sheet] of opened.sheets.entries()) {
    const added = book.addSheet(sheet.name, sheetId(index));
    added.visibility = sheet.visibility;
    fillLook(book, added, sheet);
    for (const table of sheet.tables) addTable(book, added, table);
  }
  for (const { name, formula } of opened.names) {
    book.names.push({ name, formula, visible: true, comment: '' });
    book.engine.setName(name, formula);
  }
  for (const { id, xml } of opened.xmlParts) book.xmlParts.set(id, xml);
  const active = book.sheets[opened.activeSheet];
  const first =
    active?.visibility === 'visible'
      ? active
      : book.sheets.find(({ visibility }) => visibility === 'visible');
  if (first) book.selection = { ...book.selection, sheetId: first.id };
}

function fillLook(book: ExcelBook, sheet: BookSheet, { look }: OpenedSheet): void {
  const { frozenRows, frozenColumns } = look;
  sheet.tabColour = look.tabColour;
  sheet.showGridlines = look.showGridlines;
  sheet.protection = look.isProtected ? { options: {}, password: undefined } : undefined;
  sheet.merged = [...look.merged];
  if (frozenRows > 0 || frozenColumns > 0) {
    sheet.frozen = {
      ...wholeSheet,
      ...(frozenRows > 0 && { rowCount: frozenRows }),
      ...(frozenColumns > 0 && { columnCount: frozenColumns }),
    };
  }
  sheet.validations.push(...look.validations.map((rule) => ({ ...rule, ignoreBlanks: true })));
  for (const { range, formula, fill, colour, bold, italic } of look.rules) {
    sheet.formats.push({
      id: book.nextId(),
      type: 'Custom',
      ranges: [range],
      formula,
      stopIfTrue: false,
      fill: { colour: fill },
      font: { colour, bold, italic },
      borders: new Map(),
    });
  }
  for (const { rowIndex, columnIndex, text } of look.notes) {
    book.comments.push({
      id: book.nextId(),
      sheetId: sheet.id,
      rowIndex,
      columnIndex,
      content: text,
      resolved: false,
    });
  }
}

function addTable(book: ExcelBook, sheet: BookSheet, { name, range, totalsRowCount }: OpenedTable): void {
  const columnFormulas = new Map<number, string>();
  const last = range.rowIndex + range.rowCount - 1 - totalsRowCount;
  for (let offset = 0; offset < range.columnCount; offset++) {
    const cell = sheet.grid.cell(last, range.columnIndex + offset);
    if (isFormula(cell) && cell.formula.includes('[#This Row]')) columnFormulas.set(offset, cell.formula);
  }
  const style = 'TableStyleMedium2';
  book.addTable({ id: book.nextId(), name, sheetId: sheet.id, range, totalsRowCount, style, columnFormulas });
}
