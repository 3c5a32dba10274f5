import type { Side } from '../merge/merge-result.ts';
import type { MergeValue } from '../merge/table-side.ts';

/** What a round of syncing came to. Plain data, as `hwb sync --json` prints it. */
export interface SyncReport {
  /**
   * `done`: both sides hold what they should, but for conflicts and what was refused. `stopped`: nothing was written, and
   * `guards` says why. `unknown`: the connection broke while the partner's spreadsheet was written; the next round finds
   * out what became of it.
   */
  readonly status: 'done' | 'stopped' | 'unknown';
  /** Whether this only tells what would be done. */
  readonly isDryRun: boolean;
  /** What was changed in the plan. */
  readonly cameIn: readonly SyncedChange[];
  /** What was changed in the partner's spreadsheet. */
  readonly wentOut: readonly SyncedChange[];
  readonly conflicts: readonly SyncConflict[];
  /** Conflicts that a person settled in this round. */
  readonly resolved: readonly ResolvedConflict[];
  readonly refused: readonly SyncRefusal[];
  readonly guards: readonly SyncGuard[];
  /**
   * Whether a round with `continues` may have something to do at once: the last words of a partner have come in, so the
   * rows that were kept for them may leave their spreadsheet.
   */
  readonly goesOn: boolean;
}

/** A cell of a table, or a whole row, as people find it. */
export interface SyncPlace {
  readonly table: string;
  readonly rowId: string;
  /** What people call the row, like "C3 B". */
  readonly row: string;
  /** The column's header; `null` for the row as a whole. */
  readonly column: string | null;
}

/** A change that was made on one side. */
export interface SyncedChange extends SyncPlace {
  readonly kind: 'cell' | 'row-added' | 'row-removed';
  /** What stood there; for a row its values by column name. */
  readonly before: SyncedContent;
  readonly after: SyncedContent;
}

/** A value, or the values of a row by column name; `null` for a blank cell and for a row that is not there. */
export type SyncedContent = MergeValue | Readonly<Record<string, MergeValue>>;

/** What only a person can settle. */
export interface SyncConflict extends SyncPlace {
  /** Names it in `Resolution`. Stays the same as long as the conflict stands. */
  readonly key: string;
  readonly kind: 'cell' | 'row';
  readonly reason: ConflictReason;
  /** What both sides last agreed on; `undefined` where they never did. */
  readonly base: SyncedContent;
  readonly local: SyncedContent;
  readonly remote: SyncedContent;
  /** What it can be settled with. */
  readonly picks: readonly Pick[];
}

export type ConflictReason =
  | 'both-edited'
  | 'never-agreed'
  | 'not-owner'
  | 'append-only'
  | 'removed-and-edited'
  | 'row-id-erased';

/** Which value is kept: the plan's, the partner's, or both texts one below the other. */
export type Pick = 'local' | 'remote' | 'both';

/** How a person settles a conflict. It counts only as long as both sides still hold what was shown. */
export interface Resolution {
  readonly key: string;
  readonly pick: Pick;
  /**
   * Both sides as the person saw them, from the conflict they were shown. Left out, what the record holds counts: that may
   * come of a round that failed before anybody was told.
   */
  readonly seen?: Readonly<Record<Side, SyncedContent>>;
}

export interface ResolvedConflict extends SyncPlace {
  readonly pick: Pick;
  readonly local: SyncedContent;
  readonly remote: SyncedContent;
}

/** Something that was left as it stands on both sides. */
export interface SyncRefusal {
  readonly side: Side;
  readonly table: string;
  readonly sheet: string;
  /** A1 address; `null` where it is about more than a cell. */
  readonly cell: string | null;
  readonly row: string;
  /** What was not done, why, and what would do: a sentence for people. */
  readonly sentence: string;
}

export type GuardCode =
  | 'busy'
  | 'other-plan'
  | 'older-state'
  | 'table-missing'
  | 'header-missing'
  | 'header-duplicate'
  | 'row-ids-erased'
  | 'mass-removal'
  | 'mass-change';

/** Why a round stopped before it wrote anything. */
export interface SyncGuard {
  readonly code: GuardCode;
  readonly side: Side;
  readonly table: string | null;
  readonly sentence: string;
  /** Whether a person may say that it is right, so that the round goes on. */
  readonly canConfirm: boolean;
}
