import type { Change } from '../workbook/change.ts';
import type { Progress, Workbook, WorkbookSnapshot } from '../workbook/workbook.ts';
import type { SharedTable } from './shared-table.ts';
import type { SyncLease } from './sync-lease.ts';
import type { GuardCode, Resolution, ResolvedConflict, SyncConflict, SyncedChange } from './sync-report.ts';
import type { SyncStore } from './sync-store.ts';

/** A plan and the spreadsheet of one partner. */
export interface SyncPair {
  /** The plan's workbook. */
  readonly local: Workbook;
  /** The partner's spreadsheet. */
  readonly remote: Workbook;
  readonly store: SyncStore;
  /** The tables they have in common, and which rows of each are the partner's, as the plan stands. */
  readonly tables: (plan: WorkbookSnapshot) => readonly SharedTable[];
  /** Where several may write to the spreadsheet. */
  readonly lease?: SyncLease;
}

export interface SyncOptions {
  /** How people settle conflicts of earlier rounds. */
  readonly resolutions?: readonly Resolution[];
  /** Guards that a person has answered with "that is right". */
  readonly confirmed?: readonly GuardCode[];
  /** Only tells what would be done. */
  readonly isDryRun?: boolean;
  /** The time, for the record of what can be undone. */
  readonly now?: () => Date;
  /** Goes on from the round before it, as where ratings follow from what came in: undoing takes both back. */
  readonly continues?: boolean;
  /** Changes of the plan that go with those of the round, like the lines of a log. Not called when there is nothing new. */
  readonly companions?: (news: SyncNews, plan: WorkbookSnapshot) => readonly Change[];
  readonly onProgress?: (progress: Progress & { readonly doing: string }) => void;
  readonly signal?: AbortSignal;
}

/** What is new in a round. */
export interface SyncNews {
  readonly at: Date;
  readonly cameIn: readonly SyncedChange[];
  readonly wentOut: readonly SyncedChange[];
  /** Conflicts that were not there before. */
  readonly conflicts: readonly SyncConflict[];
  /** All conflicts that stand, new or not. */
  readonly open: readonly SyncConflict[];
  readonly resolved: readonly ResolvedConflict[];
  /** What the write hit by mistake and nobody could put back: `before` may stand nowhere else any more. */
  readonly struck: readonly SyncedChange[];
}
