import type { CellRange } from '../../grid/address.ts';

/** Whether two ranges of one sheet have a cell in common. */
export function rangesOverlap(left: CellRange, right: CellRange): boolean {
  return (
    left.rowIndex < right.rowIndex + right.rowCount &&
    right.rowIndex < left.rowIndex + left.rowCount &&
    left.columnIndex < right.columnIndex + right.columnCount &&
    right.columnIndex < left.columnIndex + left.columnCount
  );
}
