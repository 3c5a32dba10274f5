import { type Cell, cellValue, isCellError } from '../grid/cell.ts';

/**
 * The text of a header cell, as targets of changes hold it: what the cell shows, blanks as the empty string.
 *
 * @example headerText(2016) // -> '2016'
 * @example headerText(null) // -> ''
 */
export function headerText(cell: Cell): string {
  const value = cellValue(cell);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isCellError(value) ? value.error : String(value);
}

/** Whether two header texts name the same column: white space, which nobody sees change, does not count. */
export function sameHeader(left: string, right: string): boolean {
  return left === right || plain(left) === plain(right);
}

function plain(header: string): string {
  return header.replaceAll(/\s+/g, ' ').trim();
}
