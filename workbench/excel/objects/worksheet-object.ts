import type { BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { cellsOfRange } from '../book/wanted-cells.ts';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { textArgument, wholeArgument } from './arguments.ts';
import { chartCollection } from './chart-objects.ts';
import { colourArgument } from './colour-argument.ts';
import { commentCollection } from './comment-objects.ts';
import { eventRegistrations } from './event-registrations.ts';
import { freezePanesObject } from './freeze-panes-object.ts';
import { makeRange, makeRangeAreas } from './make.ts';
import { nameCollection } from './name-objects.ts';
import { worksheetProtectionObject } from './protection-objects.ts';
import { placeAt, placeOfAddress, type RangePlace, wholeSheet } from './range-place.ts';
import { tableCollection } from './table-collection.ts';

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

/** A sheet: `Excel.Worksheet`. */
export function worksheetObject(book: ExcelBook, sheet: BookSheet): HostObject {
  const place: RangePlace = { book, sheet, range: wholeSheet };
  const used = (valuesOnly: unknown) => sheet.grid.usedRange(valuesOnly === true);
  const neighbour = (step: number) => (visibleOnly: unknown) => {
    const others = book.sheets.filter(
      (one) => one === sheet || visibleOnly !== true || one.visibility === 'visible',
    );
    const next = others[others.indexOf(sheet) + step];
    if (!next) throw itemNotFound();
    return worksheetObject(book, next);
  };
  const byIndexes = (row: unknown, column: unknown, rows: unknown, columns: unknown) =>
    makeRange(
      placeAt(place, {
        rowIndex: wholeArgument(row, 'the row index', 0),
        columnIndex: wholeArgument(column, 'the column index', 0),
        rowCount: wholeArgument(rows, 'the row count', 1),
        columnCount: wholeArgument(columns, 'the column count', 1),
      }),
    );
  return new HostObject('Worksheet', {
    id: sheet.id,
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => book.sheets.indexOf(sheet),
      ShowGridlines: () => sheet.showGridlines,
      TabColor: () => sheet.tabColour,
      Visibility: () => Object.entries(visibilities).find(([, value]) => value === sheet.visibility)?.[0],
    },
    set: {
      Name: (value) => renameSheet(book, sheet, textArgument(value, 'the name')),
      Position: (value) => {
        book.checkStructure();
        const others = book.sheets.filter((other) => other !== sheet);
        others.splice(wholeArgument(value, 'the position', 0), 0, sheet);
        book.sheets = others;
      },
      ShowGridlines: (value) => {
        sheet.showGridlines = value === true;
      },
      TabColor: (value) => {
        book.checkStructure();
        sheet.tabColour = value === '' ? '' : colourArgument(value);
      },
      Visibility: (value) => setVisibility(book, sheet, textArgument(value, 'the visibility')),
    },
    objects: {
      Charts: () => chartCollection(book, sheet),
      Comments: () => commentCollection(book, sheet),
      FreezePanes: () => freezePanesObject(place),
      Names: () => nameCollection(book, sheet),
      Protection: () => worksheetProtectionObject(sheet),
      Tables: () => tableCollection(book, sheet),
    },
    call: {
      ...eventRegistrations,
      Activate: () => book.select(sheet.id, book.selection.range),
      Calculate: () => book.demand(cellsOfRange(sheet.id, wholeSheet)),
      Delete: () => book.removeSheet(sheet),
      GetCell: (row, column) => byIndexes(row, column, 1, 1),
      GetNext: neighbour(1),
      GetPrevious: neighbour(-1),
      GetRange: (address) =>
        makeRange(
          address === undefined || address === null
            ? place
            : placeOfAddress(book, sheet, textArgument(address, 'the address')),
        ),
      GetRangeByIndexes: byIndexes,
      GetRanges: (addresses) =>
        makeRangeAreas(
          addresses === undefined || addresses === null
            ? [place]
            : textArgument(addresses, 'the addresses')
                .split(',')
                .map((address) => placeOfAddress(book, sheet, address.trim())),
        ),
      GetUsedRange: (valuesOnly) =>
        makeRange({
          ...place,
          range: used(valuesOnly) ?? { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 },
        }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const range = used(valuesOnly);
        return range ? makeRange({ ...place, range }) : null;
      },
    },
  });
}

function setVisibility(book: ExcelBook, sheet: BookSheet, value: string): void {
  book.checkStructure();
  if (!Object.hasOwn(visibilities, value)) throw invalidArgument(`there is no visibility ${value}`);
  const visibility = visibilities[value as keyof typeof visibilities];
  const others = book.sheets.filter((other) => other !== sheet);
  if (visibility !== 'visible' && !others.some((other) => other.visibility === 'visible')) {
    throw new HostError('InvalidOperation', 'A workbook must keep a visible sheet.');
  }
  sheet.visibility = visibility;
}

function renameSheet(book: ExcelBook, sheet: BookSheet, name: string): void {
  book.checkStructure();
  book.checkSheetName(name, sheet);
  sheet.name = name;
  sheet.grid.name = name;
}
