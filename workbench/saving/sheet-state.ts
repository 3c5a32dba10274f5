import type { CellRange } from '../../src/grid/address.ts';
import type { Cell } from '../../src/grid/cell.ts';

/** A sheet as it was when the file was read, or as it stands in the workbench now. */
export interface SheetState {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  cell(rowIndex: number, columnIndex: number): Cell;
  numberFormat(rowIndex: number, columnIndex: number): string;
  readonly tables: readonly TableState[];
}

export interface TableState {
  readonly name: string;
  /** Header row, body and totals row. */
  readonly range: CellRange;
  readonly totalsRowCount: number;
}

/** The cells of a row of a table. */
export function rowCells(
  sheet: SheetState,
  { columnIndex, columnCount }: CellRange,
  rowIndex: number,
): Cell[] {
  return Array.from({ length: columnCount }, (_, offset) => sheet.cell(rowIndex, columnIndex + offset));
}

/** The row indexes of a table's body. */
export function bodyRows({ range, totalsRowCount }: TableState): number[] {
  const count = Math.max(0, range.rowCount - 1 - totalsRowCount);
  return Array.from({ length: count }, (_, offset) => range.rowIndex + 1 + offset);
}
