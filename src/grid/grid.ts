import type { Cell } from './cell.ts';

/**
 * The cells of a sheet, from A1 on.
 *
 * Rows may be ragged and trailing blanks may be missing: read through `gridCell`, which gives `null` outside.
 */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** The number format code of a cell; "General" where none is set. It tells a date from a plain number. */
  readonly numberFormat: (rowIndex: number, columnIndex: number) => string;
}

/** A grid of plain cells, all with the number format "General". */
export function plainGrid(rows: readonly (readonly Cell[])[]): Grid {
  return { rows, numberFormat: () => 'General' };
}

/** The cell at a position counted from 0; blank outside the grid. */
export function gridCell(grid: Grid, rowIndex: number, columnIndex: number): Cell {
  return grid.rows[rowIndex]?.[columnIndex] ?? null;
}
