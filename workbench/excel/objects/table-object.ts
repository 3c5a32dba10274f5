import { type BookTable, bodyRange } from '../book/book-table.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { extendTable } from '../book/grow-table.ts';
import { checkAllowed } from '../book/sheet-protection.ts';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { placeOf, textArgument } from './arguments.ts';
import { makeRange, makeWorksheet } from './make.ts';
import { placeOfAddress } from './range-place.ts';
import { tableColumnCollection, tableRowCollection } from './table-part-objects.ts';

/** A table: `Excel.Table`. */
export function tableObject(book: ExcelBook, table: BookTable): HostObject {
  const sheet = () => book.sheet(table.sheetId);
  const at = (range: BookTable['range']) => makeRange({ book, sheet: sheet(), range });
  return new HostObject('Table', {
    id: table.id,
    get: {
      Id: () => table.id,
      Name: () => table.name,
      ShowHeaders: () => true,
      ShowTotals: () => table.totalsRowCount > 0,
      Style: () => table.style,
    },
    set: {
      Name: (value) => {
        checkAllowed(sheet());
        rename(book, table, textArgument(value, 'the name'));
      },
      ShowTotals: (value) => {
        checkAllowed(sheet());
        const totals = value === true ? 1 : 0;
        const rowCount = table.range.rowCount + totals - table.totalsRowCount;
        table.range = { ...table.range, rowCount };
        table.totalsRowCount = totals;
        book.touch();
      },
      Style: (value) => {
        checkAllowed(sheet());
        table.style = textArgument(value, 'the style');
      },
    },
    objects: {
      Columns: () => tableColumnCollection(book, table),
      Rows: () => tableRowCollection(book, table),
      Worksheet: () => makeWorksheet(book, sheet()),
    },
    call: {
      ConvertToRange: () => {
        checkAllowed(sheet());
        book.removeTable(table);
        return at(table.range);
      },
      Delete: () => {
        checkAllowed(sheet());
        sheet().grid.clear(table.range, 'all');
        book.removeTable(table);
      },
      GetDataBodyRange: () => at(bodyRange(table)),
      GetHeaderRowRange: () => at({ ...table.range, rowCount: 1 }),
      GetRange: () => at(table.range),
      GetTotalRowRange: () => {
        if (table.totalsRowCount === 0) throw itemNotFound();
        return at({ ...table.range, rowIndex: table.range.rowIndex + table.range.rowCount - 1, rowCount: 1 });
      },
      Resize: (value) => {
        const { range } =
          placeOf(value) ?? placeOfAddress(book, sheet(), textArgument(value, 'the new range'));
        if (range.rowIndex !== table.range.rowIndex)
          throw invalidArgument('the header row must stay where it is');
        checkAllowed(sheet());
        const added = range.rowCount - table.range.rowCount;
        if (added > 0 && range.columnCount === table.range.columnCount) {
          extendTable(book, sheet(), table, range.rowCount);
        } else {
          table.range = range;
          book.touch();
        }
      },
    },
  });
}

function rename(book: ExcelBook, table: BookTable, name: string): void {
  const isTaken = [...book.tables.filter((other) => other !== table), ...book.names].some(
    (other) => other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken)
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[a-z]{1,3}\d{1,7}$/i.test(name)) {
    throw invalidArgument(`no table can be named ${JSON.stringify(name)}`);
  }
  table.name = name;
  book.touch();
}
