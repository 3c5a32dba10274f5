import { type PartnerOutcome, type PartnersSyncOptions, syncPartners } from '../../partners/sync-partners.ts';
import { joinedReport } from '../../sync/joined-report.ts';
import type { SyncReport } from '../../sync/sync-report.ts';
import type { Change } from '../../workbook/change.ts';
import type { SpreadsheetDesk } from '../../workbook/spreadsheet-desk.ts';
import { FileChangedError } from '../../workbook/xlsx/errors.ts';
import { PlanMovedError } from './errors.ts';
import { noteLost } from './lost-lines.ts';
import { openPlanFile } from './plan-file.ts';

type Outcome = PartnerOutcome<SyncReport>;

/** What became of the partners, and whether the file was saved by another program meanwhile. */
interface FileSynced {
  readonly outcomes: readonly Outcome[];
  readonly isAgain: boolean;
}

/**
 * Syncs a plan in a file with its partners. Where another program saves the file meanwhile, what went out is written into
 * its Sync log, and all is done once more from the file as it is by then: it carries what it knows of earlier syncs itself,
 * so what it lacks comes in, and what it holds otherwise is asked about.
 *
 * @param onAgain - Told before it is done once more, in a sentence.
 * @throws PlanMovedError where the file is saved a second time; what `syncPartners` throws.
 */
export async function syncFile(
  path: string,
  desk: SpreadsheetDesk,
  options: PartnersSyncOptions,
  onAgain: (sentence: string) => void,
): Promise<FileSynced> {
  const done: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => {
    done.push(outcome);
    options.onOutcome?.(outcome);
  };
  const first = openPlanFile(path, desk);
  try {
    const outcomes = await syncPartners(first.plan, first.desk, { ...options, onOutcome });
    return { outcomes, isAgain: false };
  } catch (error) {
    if (!(error instanceof PlanMovedError)) throw error;
    options.signal?.throwIfAborted();
    const lines = await note(path, first.lost, error, options);
    onAgain(againSentence(error, lines));
  }
  // What was said to be right was said of the file as it was.
  const { confirmed: _, ...rest } = options;
  const second = openPlanFile(path, desk);
  try {
    const outcomes = await syncPartners(second.plan, second.desk, {
      ...rest,
      onOutcome: (outcome) => {
        if (isNews(outcome, done)) options.onOutcome?.(outcome);
      },
    });
    return { outcomes: outcomes.map((outcome) => joined(outcome, done)), isAgain: true };
  } catch (error) {
    if (!(error instanceof PlanMovedError)) throw error;
    await note(path, second.lost, error, options);
    throw error.with(later);
  }
}

const later = 'Sync again once it is no longer being saved: both come together, and nothing is lost.';

async function note(
  path: string,
  lost: readonly Change[],
  error: PlanMovedError,
  { now }: PartnersSyncOptions,
): Promise<number> {
  try {
    return await noteLost(path, lost, now?.() ?? new Date());
  } catch (cause) {
    throw cause instanceof FileChangedError ? error.with(later) : cause;
  }
}

function againSentence({ message }: PlanMovedError, lines: number): string {
  const noted =
    lines === 0
      ? ''
      : ` What went out stands in its Sync log (${lines.toLocaleString('en-GB')} ${lines === 1 ? 'line' : 'lines'}).`;
  return `${message}${noted} Syncing once more, from the file as it is now.`;
}

/** A partner who was done before is told of once more only where something is new. */
function isNews({ organisation, report }: Outcome, done: readonly Outcome[]): boolean {
  if (!done.some((one) => one.organisation === organisation)) return true;
  return report === null || report.status !== 'done' || report.cameIn.length + report.wentOut.length > 0;
}

function joined(outcome: Outcome, done: readonly Outcome[]): Outcome {
  const before = done.find(({ organisation }) => organisation === outcome.organisation)?.report;
  return before && outcome.report ? { ...outcome, report: joinedReport(before, outcome.report) } : outcome;
}
