import { AddressError } from './errors.ts';

/** Excel's limits: rows 1 to 1,048,576, columns A to XFD. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A cell's place in its sheet, both counted from 0. People see `B4`, never these. */
export interface CellPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A rectangle of cells: first position and size. A size of 0 rows is an empty table's body. */
export interface CellRange extends CellPosition {
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The letters of a column.
 *
 * @param columnIndex - Column counted from 0, 0 to 16,383.
 * @returns `A` to `XFD`.
 * @example formatColumn(27) // -> 'AB'
 */
export function formatColumn(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * The column index of column letters, in either case.
 *
 * @returns 0 to 16,383.
 * @throws AddressError when the letters name no column of a sheet.
 * @example parseColumn('AB') // -> 27
 */
export function parseColumn(letters: string): number {
  const number = /^[A-Za-z]{1,3}$/.test(letters) ? columnNumber(letters) : 0;
  if (number < 1 || number > maxColumns) throw new AddressError(letters);
  return number - 1;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number;
}

/** @example formatAddress({ rowIndex: 3, columnIndex: 1 }) // -> 'B4' */
export function formatAddress({ rowIndex, columnIndex }: CellPosition): string {
  return `${formatColumn(columnIndex)}${rowIndex + 1}`;
}

const addressPattern = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/**
 * The position of a cell address; dollar signs are allowed and ignored.
 *
 * @throws AddressError when the text is no address of a cell within a sheet's limits.
 * @example parseAddress('$B$4') // -> { rowIndex: 3, columnIndex: 1 }
 */
export function parseAddress(text: string): CellPosition {
  const match = addressPattern.exec(text);
  const rowNumber = Number(match?.[2]);
  const columnIndex = columnNumber(match?.[1] ?? '') - 1;
  if (!match || rowNumber > maxRows || columnIndex >= maxColumns) throw new AddressError(text);
  return { rowIndex: rowNumber - 1, columnIndex };
}

/** @example formatRange({ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 }) // -> 'A1:C2' */
export function formatRange({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): string {
  const first = formatAddress({ rowIndex, columnIndex });
  if (rowCount === 1 && columnCount === 1) return first;
  return `${first}:${formatAddress({ rowIndex: rowIndex + rowCount - 1, columnIndex: columnIndex + columnCount - 1 })}`;
}

/**
 * The rectangle of a range address, its corners in any order.
 *
 * @throws AddressError when a corner is no cell address.
 * @example parseRange('A1:C2') // -> { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 }
 */
export function parseRange(text: string): CellRange {
  const corners = text.split(':');
  if (corners.length > 2) throw new AddressError(text);
  const first = parseAddress(corners[0] ?? '');
  const last = parseAddress(corners[1] ?? corners[0] ?? '');
  const rowIndex = Math.min(first.rowIndex, last.rowIndex);
  const columnIndex = Math.min(first.columnIndex, last.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.abs(first.rowIndex - last.rowIndex) + 1,
    columnCount: Math.abs(first.columnIndex - last.columnIndex) + 1,
  };
}
