import type { CellRange } from './address.ts';

/**
 * Whether two ranges of one sheet have a cell in common.
 *
 * @example rangesOverlap(parseRange('A1:C2'), parseRange('C2:D9')) // -> true
 */
export function rangesOverlap(left: CellRange, right: CellRange): boolean {
  return (
    left.rowIndex < right.rowIndex + right.rowCount &&
    right.rowIndex < left.rowIndex + left.rowCount &&
    columnsOverlap(left, right)
  );
}

/**
 * Whether two ranges have a column in common, in whichever rows.
 *
 * @example columnsOverlap(parseRange('A1:C2'), parseRange('C7:D9')) // -> true
 */
export function columnsOverlap(left: CellRange, right: CellRange): boolean {
  return (
    left.columnIndex < right.columnIndex + right.columnCount &&
    right.columnIndex < left.columnIndex + left.columnCount
  );
}

/**
 * Whether a cell lies in a range.
 *
 * @example rangeHolds(parseRange('A1:C2'), 1, 2) // -> true
 */
export function rangeHolds(range: CellRange, rowIndex: number, columnIndex: number): boolean {
  return (
    rowIndex >= range.rowIndex &&
    rowIndex < range.rowIndex + range.rowCount &&
    columnIndex >= range.columnIndex &&
    columnIndex < range.columnIndex + range.columnCount
  );
}
