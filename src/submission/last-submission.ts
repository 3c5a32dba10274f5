import type { IsoDate } from '../grid/serial-date.ts';
import { planTables } from '../plan/plan.ts';
import { locateTables } from '../table/locate-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { readTable } from '../table/read-table.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { hashVersion } from './content-hash.ts';

/** What was handed to the board last. */
export interface LastSubmission {
  readonly boardDate: IsoDate | null;
  readonly submittedBy: string | null;
  /** When, as written in the table. */
  readonly at: string | null;
  /** Whether the plan has changed since then; `null` where the row has no hash to tell by. */
  readonly isChangedSince: boolean | null;
}

/**
 * The last row of the Submissions table.
 *
 * @param currentHash - The hash of the plan as it stands, by `planContentHash`.
 * @returns `null` where nothing was submitted yet. A hash of another version tells nothing.
 */
export function lastSubmission(snapshot: WorkbookSnapshot, currentHash: string): LastSubmission | null {
  const located = locateSubmissions(snapshot);
  const row = located === null ? undefined : readTable(planTables.submissions, located).rows.at(-1);
  if (row === undefined) return null;
  const { boardDate, submittedBy, at, contentHash } = row.values;
  const hash = contentHash?.trim() ?? '';
  return {
    boardDate,
    submittedBy,
    at,
    isChangedSince: hash.startsWith(hashVersion) ? hash !== currentHash : null,
  };
}

/** Where the Submissions table stands; looked for among all tables of a plan, so that none is taken for it. */
export function locateSubmissions(snapshot: WorkbookSnapshot): LocatedTable | null {
  const definitions = Object.values(planTables);
  const locations = locateTables(snapshot, definitions);
  return locations[definitions.indexOf(planTables.submissions)]?.located ?? null;
}
