import type { CellRange } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** One change under compare-and-set. Positions are those of the snapshot the change was made from. */
export type Change = SetCell | AppendRow | RemoveRow | AddSheet;

/**
 * The table a change belongs to, as it was read. The adapter finds the table again (by its name, else by its sheet and
 * header), so a table that moved, or whose sheet was renamed, is still the same table.
 */
export interface TableTarget {
  readonly sheet: string;
  /** The Excel table's name; `null` for a plain block of cells with a header row. */
  readonly table: string | null;
  /** Header row and body, as read (without a totals row). */
  readonly range: CellRange;
  /** The header texts as read, by column of the range: a column that now has another header refuses its changes. */
  readonly headers: readonly string[];
}

/**
 * What tells a row from others for as long as it lives: the Row ID cell. The adapter looks for the row again by it,
 * since partners sort and insert rows between our read and our write.
 */
export interface RowAnchor {
  readonly columnIndex: number;
  readonly value: Cell;
}

/** Replaces the content of one cell; formats, notes and validation stay as they are. */
export interface SetCell {
  readonly kind: 'set-cell';
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly expected: Cell;
  readonly value: Cell;
  /** A number format to set with the value; the cell's own is kept when left out. */
  readonly numberFormat?: string;
  readonly target?: TableTarget;
  readonly anchor?: RowAnchor;
}

/** Adds a row below the last row of a table. */
export interface AppendRow {
  readonly kind: 'append-row';
  readonly target: TableTarget;
  /** The row's cells by column of the target's range; `null` leaves a cell blank. */
  readonly cells: readonly Cell[];
}

/** Removes a row of a table: the rows below it move up within the table's columns, as in Excel. */
export interface RemoveRow {
  readonly kind: 'remove-row';
  readonly target: TableTarget;
  readonly rowIndex: number;
  /** All cells of the row by column of the target's range: only a row nobody changed is removed. */
  readonly expected: readonly Cell[];
  readonly anchor?: RowAnchor;
}

/** Adds a sheet, with its tables and formats, after the last one. */
export interface AddSheet {
  readonly kind: 'add-sheet';
  readonly layout: SheetLayout;
}

/** Why a change is refused. */
export type RefusalReason =
  /** Something else stands where the change expects its old value. */
  | 'cell-changed'
  /** No row has the Row ID any more, or an earlier change of the same call took it. */
  | 'row-missing'
  /** Several rows have the Row ID. */
  | 'row-ambiguous'
  /** The column has another header. */
  | 'column-changed'
  | 'table-missing'
  | 'sheet-missing'
  /** A sheet of this name is there already, or added by the same call. */
  | 'sheet-exists'
  /** A table or a defined name of this name is there already. */
  | 'table-exists'
  /** The cell is locked, or the sheet or workbook does not let rows or sheets come and go. */
  | 'sheet-protected'
  /** Something stands where the table would grow to, or the sheet ends there. */
  | 'no-room'
  | 'text-too-long'
  /** The host cannot do it, or not without harm to something else; the detail says why. */
  | 'not-supported'
  /** Nothing is wrong with it: others of a call that is all or nothing were refused. */
  | 'others-refused';

/** A change that was not made, as a value: why, and what stood there instead. */
export interface Refusal {
  readonly change: Change;
  readonly reason: RefusalReason;
  /** The cell found where `expected` was not. */
  readonly found?: Cell;
  /** More about the reason, for people: names and addresses, without a full stop. */
  readonly detail?: string;
}

/** The longest text an Excel cell can hold, in UTF-16 units. */
export const maxTextLength = 32_767;
