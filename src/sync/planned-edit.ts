import type { Change } from '../workbook/change.ts';
import type { BasePatch } from './base-patch.ts';
import type { UndoableChange } from './sync-record.ts';

/** A change of one side, with all that follows once it has landed. */
export interface PlannedEdit {
  readonly change: Change;
  readonly table: string;
  /** The row it is about; `null` for one that has no Row ID yet. */
  readonly rowId: string | null;
  /** What people are told; `null` for what they need not hear of, like a Row ID. */
  readonly line: UndoableChange | null;
  /** What both sides agree on then. */
  readonly effect: Effect | null;
}

/** What both sides agree on once every edit that it hangs on has landed. */
export interface Effect {
  readonly patch: BasePatch;
  /** Edits that have yet to land. */
  waitsFor: number;
}

/** What people are told of some edits, and what undoing needs. */
export function linesOf(edits: readonly PlannedEdit[]): UndoableChange[] {
  return edits.flatMap(({ line }) => (line === null ? [] : [line]));
}
