import type { MergeValue, TableSide } from './table-side.ts';

/** The two sides of a merge: the board's own workbook, and the partner's spreadsheet. */
export type Side = 'local' | 'remote';

/** A row's values by column name. */
export type RowValues = Readonly<Record<string, MergeValue>>;

/** What a merge comes to. Nothing is written by it: the changes say what would make both sides agree. */
export interface MergeResult {
  /** What both sides have in common once the changes are made: the base of the next merge. */
  readonly merged: TableSide;
  readonly conflicts: readonly Conflict[];
  /** What was left as it stands, since it could not be read or told. */
  readonly held: readonly Held[];
  readonly changes: Readonly<Record<Side, SideChanges>>;
}

/** What is to be changed on one side. A `rowIndex` counts the rows of that side as it was given. */
export interface SideChanges {
  readonly cells: readonly CellEdit[];
  readonly added: readonly AddedRow[];
  readonly removed: readonly RemovedRow[];
  readonly rowIds: readonly RowIdEdit[];
}

/** A cell that takes the other side's value. */
export interface CellEdit {
  readonly rowId: string;
  readonly rowIndex: number;
  readonly column: string;
  /** What the side holds now, and must still hold when the change is made. */
  readonly expected: MergeValue;
  readonly value: MergeValue;
}

/** A row that the other side added. Columns that the side lacks, and values not known, are left out. */
export interface AddedRow {
  readonly rowId: string;
  readonly values: RowValues;
}

/** A row that the other side removed, and that nobody changed here. */
export interface RemovedRow {
  readonly rowId: string;
  readonly rowIndex: number;
}

/** A row that gets a Row ID: a new one, or its own that was erased. */
export interface RowIdEdit {
  readonly rowIndex: number;
  /** What the Row ID cell holds now: `null`, or the Row ID of the row it was copied from. */
  readonly expected: string | null;
  readonly rowId: string;
}

/** What only a person can settle. Until then each side keeps its own, and `merged` what the base had. */
export type Conflict = CellConflict | RowConflict;

/** Why a cell is in conflict: see `SPEC.md`. */
export type CellConflictReason = 'both-edited' | 'never-agreed' | 'not-owner' | 'append-only';

export interface CellConflict {
  readonly kind: 'cell';
  readonly reason: CellConflictReason;
  readonly rowId: string;
  readonly column: string;
  /** `undefined` when the sides never agreed on a value. */
  readonly base: MergeValue;
  readonly local: MergeValue;
  readonly remote: MergeValue;
}

/** Why a removal is in conflict: see `SPEC.md`. */
export type RowConflictReason = 'removed-and-edited' | 'row-id-erased' | 'append-only';

/** A row that one side removed and that stays on the other. */
interface RowConflict {
  readonly kind: 'row';
  readonly reason: RowConflictReason;
  readonly rowId: string;
  readonly base: RowValues;
  /** The row as each side has it; `null` on the side that removed it. */
  readonly local: RowValues | null;
  readonly remote: RowValues | null;
}

/** What the merge leaves alone: a cell that could not be read, a column the side lacks, a row that may be a removed one. */
export type Held =
  | { readonly kind: 'cell'; readonly side: Side; readonly rowId: string; readonly column: string }
  | { readonly kind: 'column'; readonly side: Side; readonly column: string }
  | { readonly kind: 'row'; readonly side: Side; readonly rowIndex: number };
