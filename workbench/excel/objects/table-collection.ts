import type { BookSheet } from '../book/book-sheet.ts';
import { intersection } from '../book/book-sheet.ts';
import type { BookTable } from '../book/book-table.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { checkAllowed } from '../book/sheet-protection.ts';
import { invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { placeOf, textArgument } from './arguments.ts';
import { placeOfAddress } from './range-place.ts';
import { tableObject } from './table-object.ts';

/** The tables of the workbook, or of one sheet: `Excel.TableCollection`. */
export function tableCollection(book: ExcelBook, sheet?: BookSheet): HostObject {
  const here = () => (sheet ? book.tablesOf(sheet) : book.tables);
  const find = (table: BookTable | undefined) => {
    if (!table) throw itemNotFound();
    return tableObject(book, table);
  };
  return new HostObject('TableCollection', {
    get: { Count: () => here().length },
    items: () => here().map(find),
    call: {
      Add: (address, hasHeaders) => {
        const own = sheet ?? book.sheet(book.selection.sheetId);
        const place = placeOf(address) ?? placeOfAddress(book, own, textArgument(address, 'the address'));
        return find(addTable(book, place.sheet, place.range, hasHeaders === true));
      },
      GetCount: () => here().length,
      GetItem: (key) => {
        const wanted = String(key).toLowerCase();
        return find(
          here().find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted),
        );
      },
      GetItemAt: (index) => find(here()[Number(index)]),
    },
  });
}

function addTable(
  book: ExcelBook,
  sheet: BookSheet,
  range: BookTable['range'],
  hasHeaders: boolean,
): BookTable {
  checkAllowed(sheet);
  if (!hasHeaders) throw invalidArgument('tables without headers are not made by this host');
  if (book.tablesOf(sheet).some((table) => intersection(table.range, range))) {
    throw invalidArgument('a table cannot overlap another table');
  }
  let number = book.tables.length + 1;
  const isTaken = () => book.tables.some(({ name }) => name.toLowerCase() === `table${number}`);
  while (isTaken()) number += 1;
  const table: BookTable = {
    id: book.nextId(),
    name: `Table${number}`,
    sheetId: sheet.id,
    range: range.rowCount === 1 ? { ...range, rowCount: 2 } : range,
    totalsRowCount: 0,
    style: 'TableStyleMedium2',
    columnFormulas: new Map(),
  };
  book.addTable(table);
  return table;
}
