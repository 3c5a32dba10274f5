import type { CellPosition } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import type { AddSheet, Change, Refusal, SetCell } from './change.ts';
import type { FoundTable } from './find-table.ts';

/** A cell to set whose place in the workbook as it stands now is known. */
export interface ResolvedSetCell extends CellPosition {
  readonly change: SetCell;
  readonly sheetIndex: number;
}

/** What becomes of the rows of a table: adapters make all of it in one go. */
export interface TableChange {
  readonly table: FoundTable;
  readonly removed: ReadonlySet<number>;
  /** Appended rows, their cells by column of the table as it stands now. */
  readonly appended: readonly (readonly Cell[])[];
  /** Whether the table's only body row is blank, and so takes the first appended row. */
  readonly reusesFirst: boolean;
}

/** What becomes of changes that were held against a workbook: what landed, what was refused, and what is to be written. */
export interface Resolution {
  readonly applied: readonly Change[];
  readonly refused: readonly Refusal[];
  readonly cells: readonly ResolvedSetCell[];
  readonly tables: readonly TableChange[];
  readonly sheets: readonly AddSheet[];
}
