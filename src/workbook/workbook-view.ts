import type { CellRange } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { TableRegion } from './workbook.ts';

/** What an adapter shows of itself while changes are held against it. Nothing is written through a view. */
export interface WorkbookView {
  readonly sheets: readonly SheetView[];
  /** Names that a new table must not take besides those of tables: defined names. */
  readonly definedNames: readonly string[];
  /** Whether the order and number of sheets is locked with a password or without. */
  readonly isStructureLocked: boolean;
  /** Why this host cannot hold a content that others can, as a phrase for people; for hosts that are so. */
  unfit?(cell: Cell): string | undefined;
  /** Why this host cannot make a sheet as its layout asks; `added` are those that the same call makes before it. */
  layoutObstacle?(layout: SheetLayout, added: readonly SheetLayout[]): string | undefined;
}

/** A sheet of the view. Positions count from 0; what lies beyond its cells is blank. */
export interface SheetView {
  readonly name: string;
  readonly tables: readonly TableRegion[];
  readonly rowCount: number;
  cell(rowIndex: number, columnIndex: number): Cell;
  readonly isProtected: boolean;
  /** Whether a cell of a protected sheet may not be changed. */
  isLocked(rowIndex: number, columnIndex: number): boolean;
  /** Whether rows cannot come or go where these are, on a protected sheet; where it is left out, none can anywhere. */
  areRowsLocked?(range: CellRange): boolean;
  /** Why a cell cannot be set by itself, as a phrase for people; `undefined` when it can. */
  setObstacle(rowIndex: number, columnIndex: number): string | undefined;
  /** What the formula that shows in a cell fills, its own cell first; for views that can tell. */
  spillAt?(rowIndex: number, columnIndex: number): CellRange | undefined;
  /** Why the cells of a range cannot be moved or deleted, as a phrase for people; `undefined` when they can. */
  moveObstacle(range: CellRange): string | undefined;
  /** Whether a column of a table fills itself with a formula, by the table's name and its column. */
  isCalculated(table: string, columnOffset: number): boolean;
}
