import type { Grid } from '../grid/grid.ts';
import type { DateSystem } from '../grid/serial-date.ts';
import type { CellContext } from './cell-codec.ts';

/** The context of the cell being read: one object that moves over a grid, and looks up formats only when asked. */
export class GridCursor implements CellContext {
  readonly dateSystem: DateSystem;
  rowIndex = 0;
  columnIndex = 0;
  readonly #grid: Grid;

  constructor(grid: Grid, dateSystem: DateSystem) {
    this.#grid = grid;
    this.dateSystem = dateSystem;
  }

  get numberFormat(): string {
    return this.#grid.numberFormat(this.rowIndex, this.columnIndex);
  }
}
