import type { SyncReport } from '../sync/sync-report.ts';
import type { Progress } from '../workbook/workbook.ts';
import type { DoubtfulMatch, RowMatch } from './binding/bind-sheet.ts';
import type { NewRow } from './new-rows.ts';

export interface ShareRequest {
  readonly organisation: string;
  /** Address or id of a spreadsheet that is there already; a new one is made when left out. */
  readonly sheet?: string;
}

export interface ShareOptions {
  /** Who shares, as others read it while they wait. At most 100 characters. */
  readonly holder: string;
  readonly now?: () => Date;
  /** Only tells what would be done. */
  readonly isDryRun?: boolean;
  /**
   * Asks a person which rows are the same: nothing is written before. Those that are left out count as new rows. `null`
   * when nobody can be asked, so that nothing is done.
   */
  readonly confirm?: (matches: readonly RowMatch[]) => Promise<readonly RowMatch[] | null>;
  readonly onProgress?: (progress: Progress & { readonly doing: string }) => void;
  readonly signal?: AbortSignal;
}

/** What sharing came to. Plain data, as `hwb share --json` prints it. */
export interface ShareReport {
  /**
   * `shared`: the partner's spreadsheet holds their rows. `already-shared`: it did before, and what was missing was added.
   * `unconfirmed`: `matches` must be confirmed by a person. `doubtful`: rows of the spreadsheet may be several of the
   * plan. In both nothing was written.
   */
  readonly status: 'shared' | 'already-shared' | 'unconfirmed' | 'doubtful';
  readonly isDryRun: boolean;
  /** As the plan writes it. */
  readonly organisation: string;
  /** Where the spreadsheet is; `null` while there is none. */
  readonly address: string | null;
  readonly spreadsheetId: string | null;
  /** Sheets that were added to the plan. */
  readonly planSheets: readonly string[];
  /** Rows of the plan that got a Row ID. */
  readonly newRowIds: number;
  /** Tabs that were added to the spreadsheet. */
  readonly tabs: readonly string[];
  /** How many rows of each table are the partner's. */
  readonly rows: Readonly<Record<string, number>>;
  readonly matches: readonly RowMatch[];
  readonly doubtful: readonly DoubtfulMatch[];
  /** Rows of an existing spreadsheet that match none of the plan: they come in as new ones with the first sync. */
  readonly newRows: readonly NewRow[];
  /** What the first sync came to; `null` where there was none. */
  readonly firstSync: SyncReport | null;
}
