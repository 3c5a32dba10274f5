import type { PartnerOutcome, PartnersSyncOptions } from '../../partners/sync-partners.ts';
import { joinedReport } from '../../sync/joined-report.ts';
import type {
  Pick as ConflictPick,
  GuardCode,
  Resolution,
  SyncConflict,
  SyncReport,
} from '../../sync/sync-report.ts';
import { resolutionOf } from './ask-conflicts.ts';

/** What became of one partner in a sync, and of several. */
export type Outcome = PartnerOutcome<SyncReport>;
export type Outcomes = readonly Outcome[];

/** What people say to conflicts and questions. */
export type Answers = Pick<PartnersSyncOptions, 'resolutions' | 'confirmed'>;

/** The same as given with the call, for conflicts by their names and for all that can be settled so. */
export interface GivenAnswers {
  readonly resolutions: readonly Resolution[];
  readonly confirmed: readonly GuardCode[];
  readonly all: ConflictPick | null;
}

export function openConflicts(outcomes: Outcomes): SyncConflict[] {
  return outcomes.flatMap(({ report }) => (report?.status === 'done' ? report.conflicts : []));
}

/** Settles all conflicts that can be settled with a pick, as they were reported. */
export function allSettled(outcomes: Outcomes, pick: ConflictPick): Resolution[] {
  return openConflicts(outcomes).flatMap((conflict) =>
    conflict.picks.includes(pick) ? [resolutionOf(conflict, pick)] : [],
  );
}

/** Whether anything is left to settle, to look at or was not done. */
export function isOpen({ report }: Outcome): boolean {
  if (report === null || report.status !== 'done') return true;
  return report.conflicts.length > 0 || report.refused.length > 0;
}

/** What became of partners in two syncs, as people take them: as one. Where one of them did not come to its end, both are told. */
export function joinedOutcomes(first: Outcomes, second: Outcomes): Outcome[] {
  return second.flatMap((outcome) => {
    const before = first.find(({ organisation }) => organisation === outcome.organisation);
    if (!before) return [outcome];
    const { report } = outcome;
    return before.report?.status === 'done' && report?.status === 'done'
      ? [{ ...outcome, report: joinedReport(before.report, report) }]
      : [before, outcome];
  });
}

/**
 * What is said of conflicts that `--resolve` named and that were not settled.
 *
 * @param told - All that was reported, sync by sync.
 * @param last - What stands at the end.
 * @param isListed - Whether what stands was shown to people.
 */
export function unsettledSentences(
  resolutions: readonly Resolution[],
  told: Outcomes,
  last: Outcomes,
  isListed: boolean,
): string[] {
  const reports = told.flatMap(({ report }) => report ?? []);
  if (reports.some(({ isDryRun }) => isDryRun)) return [];
  const settled = reports.flatMap(({ resolved }) => resolved.map(({ table, rowId }) => `${table}/${rowId}`));
  const isSettled = (key: string) => settled.some((row) => key === row || key.startsWith(`${row}/`));
  const keys = resolutions.map(({ key }) => key);
  const open = new Set(openConflicts(last).map(({ key }) => key));
  const standing = keys.filter((key) => open.has(key));
  const others = keys.filter((key) => !open.has(key) && !isSettled(key));
  const hasStopped = last.some(({ report }) => report?.status === 'stopped');
  const names = (some: readonly string[]) => `${some.join(', ')} ${some.length === 1 ? 'is' : 'are'}`;
  const sentences: string[] = [];
  if (standing.length > 0)
    sentences.push(
      `${names(standing)} not settled yet: a pick counts for what the last sync has noted, and it had noted something else, or nothing since it stopped.${isListed ? ' What stands now is shown above.' : ''} If that is right, give --resolve once more.`,
    );
  if (others.length > 0)
    sentences.push(
      hasStopped
        ? `${names(others)} not settled: the sync stopped before that. Answer its question first, then give --resolve once more.`
        : `${names(others)} no conflict that was settled: it does not stand any more, or one side has changed since it was shown.`,
    );
  return sentences;
}
