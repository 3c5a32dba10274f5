import type { ExcelBook } from '../book/excel-book.ts';
import { itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { textArgument } from './arguments.ts';
import { eventRegistrations } from './event-registrations.ts';
import { makeWorksheet } from './make.ts';

/** The sheets of the workbook: `Excel.WorksheetCollection`. */
export function worksheetCollection(book: ExcelBook): HostObject {
  const at = (index: number, visibleOnly: unknown) => {
    const sheet = book.sheets.filter((one) => visibleOnly !== true || one.visibility === 'visible').at(index);
    if (!sheet) throw itemNotFound();
    return makeWorksheet(book, sheet);
  };
  return new HostObject('WorksheetCollection', {
    items: () => book.sheets.map((sheet) => makeWorksheet(book, sheet)),
    call: {
      ...eventRegistrations,
      Add: (name) =>
        makeWorksheet(
          book,
          name === undefined || name === null
            ? book.addSheet()
            : book.addSheet(textArgument(name, 'the name')),
        ),
      GetActiveWorksheet: () => makeWorksheet(book, book.sheet(book.selection.sheetId)),
      GetCount: (visibleOnly) =>
        book.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'visible').length,
      GetFirst: (visibleOnly) => at(0, visibleOnly),
      GetItem: (key) => makeWorksheet(book, book.sheet(key)),
      GetLast: (visibleOnly) => at(-1, visibleOnly),
    },
  });
}
