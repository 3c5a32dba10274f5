import {
  type CellRange,
  formatRange,
  maxColumns,
  maxRows,
  parseColumn,
  parseRange,
} from '../../../src/grid/address.ts';
import { AddressError } from '../../../src/grid/errors.ts';
import type { BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { HostError, invalidArgument } from '../protocol/host-error.ts';

/** A rectangle of cells on a sheet of a workbook. */
export interface RangePlace {
  readonly book: ExcelBook;
  readonly sheet: BookSheet;
  readonly range: CellRange;
}

/** @throws HostError `InvalidArgument` where the rectangle leaves the sheet or is empty. */
export function placeAt(place: RangePlace, range: CellRange): RangePlace {
  const isInside =
    range.rowIndex >= 0 &&
    range.columnIndex >= 0 &&
    range.rowCount > 0 &&
    range.columnCount > 0 &&
    range.rowIndex + range.rowCount <= maxRows &&
    range.columnIndex + range.columnCount <= maxColumns;
  if (!isInside) throw invalidArgument('the range lies outside the sheet');
  return { ...place, range };
}

/**
 * The place of an address: `B4`, `A1:C2`, `B:D`, `2:5`, `Sheet1!A1`, a table or a defined name.
 *
 * @throws HostError `InvalidArgument` where the text is none of them.
 */
export function placeOfAddress(book: ExcelBook, own: BookSheet, address: string): RangePlace {
  const bang = address.lastIndexOf('!');
  const sheet =
    bang < 0 ? own : book.sheet(address.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'"));
  const text = address.slice(bang + 1).replaceAll('$', '');
  const lines = /^(?:([A-Za-z]{1,3}):([A-Za-z]{1,3})|(\d{1,7}):(\d{1,7}))$/.exec(text);
  try {
    if (lines?.[1]) return { book, sheet, range: columnsRange(lines[1], lines[2] ?? '') };
    if (lines?.[3]) {
      const [first, last] = [Number(lines[3]), Number(lines[4])].toSorted((left, right) => left - right);
      const rowCount = (last ?? 0) - (first ?? 0) + 1;
      return placeAt(
        { book, sheet, range: wholeSheet },
        { ...wholeSheet, rowIndex: (first ?? 0) - 1, rowCount },
      );
    }
    return { book, sheet, range: parseRange(text) };
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    return placeOfName(book, sheet, text);
  }
}

export const wholeSheet: CellRange = {
  rowIndex: 0,
  columnIndex: 0,
  rowCount: maxRows,
  columnCount: maxColumns,
};

function columnsRange(first: string, last: string): CellRange {
  const [left = 0, right = 0] = [parseColumn(first), parseColumn(last)].toSorted((one, other) => one - other);
  return { ...wholeSheet, columnIndex: left, columnCount: right - left + 1 };
}

function placeOfName(book: ExcelBook, own: BookSheet, text: string): RangePlace {
  const name = text.toLowerCase();
  const table = book.tables.find((known) => known.name.toLowerCase() === name.replace(/\[#all\]$/, ''));
  if (table) {
    const sheet = book.sheet(table.sheetId);
    const { range, totalsRowCount } = table;
    const body = { ...range, rowIndex: range.rowIndex + 1, rowCount: range.rowCount - 1 - totalsRowCount };
    return { book, sheet, range: name.endsWith('[#all]') ? range : body };
  }
  const known = book.names.filter((one) => one.name.toLowerCase() === name);
  // A sheet's own name goes before one of the workbook.
  const defined =
    known.find(({ sheetId }) => sheetId === own.id) ?? known.find(({ sheetId }) => sheetId === undefined);
  if (!defined?.formula.includes('!')) throw invalidArgument(`${JSON.stringify(text)} is no range`);
  const first = book.sheets[0];
  if (!first) throw new HostError('GeneralException', 'The workbook has no sheet.');
  return placeOfAddress(book, first, defined.formula.replace(/^=/, ''));
}

/** The address of a place with its sheet's name, as Excel writes it. */
export function fullAddress({ sheet, range }: RangePlace): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${formatRange(range)}`;
}
