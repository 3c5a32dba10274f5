import type { TableSide } from '../merge/table-side.ts';
import type { BasePatch } from './base-patch.ts';
import type { SyncConflict, SyncedChange } from './sync-report.ts';

/**
 * What a plan remembers of its syncing with one spreadsheet. It travels with the workbook, so that a copied or restored
 * workbook carries the base that it really saw.
 */
export interface SyncRecord {
  /** Ties the record to the spreadsheet: the same id stands in the spreadsheet's own mark. */
  readonly pairId: string;
  /** Rounds that wrote to the spreadsheet, as its mark counted them when this plan last saw it. */
  readonly round: number;
  /** What both sides last agreed on, by the name of the table. */
  readonly base: ReadonlyMap<string, TableSide>;
  /** What awaits a person. */
  readonly conflicts: readonly SyncConflict[];
  /** A write whose outcome is not known yet. */
  readonly intent: SyncIntent | null;
  /** What takes the last round back. */
  readonly undo: SyncUndo | null;
}

/** What was about to be written to the spreadsheet. */
interface SyncIntent {
  /** Stands in the spreadsheet's mark once it was written. */
  readonly id: string;
  readonly patches: readonly BasePatch[];
}

/** The pre-images of a round. */
export interface SyncUndo {
  /** When the round was, as an ISO moment. */
  readonly at: string;
  readonly local: readonly UndoableChange[];
  readonly remote: readonly UndoableChange[];
  /** What the base held before. */
  readonly patches: readonly BasePatch[];
}

/** A change with what putting a removed row back needs. */
export interface UndoableChange extends SyncedChange {
  /** The column's name in code; `null` for a row. */
  readonly name: string | null;
}
