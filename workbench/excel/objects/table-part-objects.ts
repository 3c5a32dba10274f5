import type { CellRange } from '../../../src/grid/address.ts';
import { cellValue } from '../../../src/grid/cell.ts';
import { type BookTable, bodyRange } from '../book/book-table.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { extendTable } from '../book/grow-table.ts';
import { checkAllowed } from '../book/sheet-protection.ts';
import { writeCells } from '../book/write-cells.ts';
import { itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { eachCell, wireValue } from './cell-values.ts';
import { makeRange } from './make.ts';
import { shiftCells } from './range-actions.ts';

/** The columns of a table: `Excel.TableColumnCollection`. */
export function tableColumnCollection(book: ExcelBook, table: BookTable): HostObject {
  const object = (offset: number) => tableColumnObject(book, table, offset);
  const names = () =>
    Array.from({ length: table.range.columnCount }, (_, offset) => columnName(book, table, offset));
  return new HostObject('TableColumnCollection', {
    get: { Count: () => table.range.columnCount },
    items: () => names().map((_, offset) => object(offset)),
    call: {
      GetCount: () => table.range.columnCount,
      GetItem: (key) => {
        const wanted = String(key).toLowerCase();
        const offset = names().findIndex((name, index) => name.toLowerCase() === wanted || key === index + 1);
        if (offset < 0) throw itemNotFound();
        return object(offset);
      },
      GetItemAt: (index) => {
        if (Number(index) >= table.range.columnCount) throw itemNotFound();
        return object(Number(index));
      },
    },
  });
}

function columnName(book: ExcelBook, { sheetId, range }: BookTable, offset: number): string {
  return String(
    wireValue(cellValue(book.sheet(sheetId).grid.cell(range.rowIndex, range.columnIndex + offset))),
  );
}

function tableColumnObject(book: ExcelBook, table: BookTable, offset: number): HostObject {
  const sheet = book.sheet(table.sheetId);
  const column = (range: CellRange): CellRange => ({
    ...range,
    columnIndex: range.columnIndex + offset,
    columnCount: 1,
  });
  const at = (range: CellRange) => makeRange({ book, sheet, range: column(range) });
  const place = () => ({ book, sheet, range: column(table.range) });
  return new HostObject('TableColumn', {
    id: offset + 1,
    get: {
      Id: () => offset + 1,
      Index: () => offset,
      Name: () => columnName(book, table, offset),
      Values: () => eachCell(place(), (row, columnIndex) => wireValue(sheet.grid.shown(row, columnIndex))),
    },
    set: {
      Name: (value) => writeCells(book, sheet, { ...column(table.range), rowCount: 1 }, `'${String(value)}`),
      Values: (value) => writeCells(book, sheet, column(table.range), value),
    },
    call: { GetDataBodyRange: () => at(bodyRange(table)), GetRange: () => at(table.range) },
  });
}

/** The rows of a table: `Excel.TableRowCollection`. */
export function tableRowCollection(book: ExcelBook, table: BookTable): HostObject {
  const count = () => bodyRange(table).rowCount;
  const object = (index: number) => tableRowObject(book, table, index);
  return new HostObject('TableRowCollection', {
    get: { Count: count },
    items: () => Array.from({ length: count() }, (_, index) => object(index)),
    call: {
      Add: (index, values) => {
        const at = typeof index === 'number' && index >= 0 ? index : count();
        addRows(book, table, at, values);
        return object(at);
      },
      GetCount: count,
      GetItemAt: (index) => {
        if (Number(index) >= count()) throw itemNotFound();
        return object(Number(index));
      },
    },
  });
}

/** Puts rows into a table: what stands below its columns moves down, the totals row with it. */
function addRows(book: ExcelBook, table: BookTable, index: number, values: unknown): void {
  const sheet = book.sheet(table.sheetId);
  checkAllowed(sheet);
  const rows = Array.isArray(values) ? values : [[]];
  const block = Array.isArray(rows[0]) ? rows : [rows];
  const body = bodyRange(table);
  const range = { ...body, rowIndex: body.rowIndex + index, rowCount: block.length };
  const before = table.range.rowCount;
  if (index < body.rowCount || table.totalsRowCount > 0) {
    shiftCells({ book, sheet, range }, false, 1);
    table.range = { ...table.range, rowCount: before };
  }
  extendTable(book, sheet, table, before + block.length);
  if (block.some((row) => row.length > 0)) writeCells(book, sheet, range, block);
}

function tableRowObject(book: ExcelBook, table: BookTable, index: number): HostObject {
  const sheet = book.sheet(table.sheetId);
  const range = (): CellRange => {
    const body = bodyRange(table);
    return { ...body, rowIndex: body.rowIndex + index, rowCount: 1 };
  };
  return new HostObject('TableRow', {
    id: index,
    get: {
      Index: () => index,
      Values: () =>
        eachCell({ book, sheet, range: range() }, (row, column) => wireValue(sheet.grid.shown(row, column))),
    },
    set: { Values: (value) => writeCells(book, sheet, range(), value) },
    call: {
      Delete: () => {
        checkAllowed(sheet);
        if (bodyRange(table).rowCount === 1) sheet.grid.clear(range(), 'contents');
        else shiftCells({ book, sheet, range: range() }, false, -1);
        book.touch();
      },
      GetRange: () => makeRange({ book, sheet, range: range() }),
    },
  });
}
