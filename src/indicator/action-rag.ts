import type { Failure, Outcome } from '../statistics/outcome.ts';
import { parseDay } from './parse-day.ts';
import type { RagCode } from './rag-code.ts';
import { isWithinTolerance } from './tolerance.ts';

/** How far an action says it is. `ongoing` has no end to be late for. */
export type ActionStatus = 'not started' | 'in progress' | 'ongoing' | 'complete';

/** An action as its row has it; a blank is `null`, dates are `YYYY-MM-DD`. */
export interface ActionProgress {
  /** 0 to 100. */
  readonly percentComplete: number | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly status?: ActionStatus | null | undefined;
}

export interface ActionRagOptions {
  /** Percent of the elapsed share that must be complete for Green; 90 by default. */
  readonly green?: number | null | undefined;
  /** Percent of the elapsed share that must be complete for Amber; 70 by default. */
  readonly amber?: number | null | undefined;
}

const noAsAt: Failure = { error: '#N/A', reason: 'There is no as-at date to judge by.' };
const noPercent: Failure = { error: '#N/A', reason: 'Percent complete is blank.' };
const noStart: Failure = {
  error: '#N/A',
  reason: 'There is no start date to measure the elapsed time from.',
};
const badPercent: Failure = { error: '#NUM!', reason: 'Percent complete must be from 0 to 100.' };
const badThreshold: Failure = {
  error: '#NUM!',
  reason: 'Thresholds must be 0 or more, and Amber no higher than Green.',
};
const badDate: Failure = {
  error: '#VALUE!',
  reason: 'A date is not a date of the calendar, written like 2017-04-01.',
};
const datesReversed: Failure = { error: '#NUM!', reason: 'The due date lies before the start date.' };

const complete: Outcome<RagCode> = { value: 'B' };
const onTrack: Outcome<RagCode> = { value: 'G' };
const atRisk: Outcome<RagCode> = { value: 'A' };
const offTrack: Outcome<RagCode> = { value: 'R' };
const notRated: Outcome<RagCode> = { value: 'N' };

/**
 * Rates an action by its dates: complete is Blue, past its due date and not complete Red, not yet started or without
 * an end N; else the share complete is set against the share of its time that has gone.
 *
 * The due date itself is not yet late.
 *
 * @param asAt - The day the plan is reported for, `YYYY-MM-DD`.
 * @returns The rating; `#N/A` where what the rating needs is blank.
 * @example actionRag({ percentComplete: 40, start: '2016-04-01', due: '2017-04-01' }, '2016-10-01') // -> { value: 'A' }
 */
export function actionRag(
  action: ActionProgress,
  asAt: string | null,
  options: ActionRagOptions = {},
): Outcome<RagCode> {
  const { percentComplete, status } = action;
  if (percentComplete !== null && !(percentComplete >= 0 && percentComplete <= 100)) return badPercent;
  if (status === 'complete' || percentComplete === 100) return complete;
  if (asAt === null) return noAsAt;
  const day = parseDay(asAt);
  const start = action.start === null ? null : parseDay(action.start);
  const due = action.due === null ? null : parseDay(action.due);
  if (day === null || (start === null && action.start !== null) || (due === null && action.due !== null))
    return badDate;
  if (start !== null && due !== null && due < start) return datesReversed;
  if (status !== 'ongoing' && due !== null && day > due) return offTrack;
  if (status === 'ongoing' || status === 'not started' || due === null || (start !== null && day < start))
    return notRated;
  if (percentComplete === null) return noPercent;
  return start === null ? noStart : ragOfShare(percentComplete, day - start, due - start, options);
}

function ragOfShare(
  percentComplete: number,
  elapsed: number,
  span: number,
  options: ActionRagOptions,
): Outcome<RagCode> {
  const green = options.green ?? 90;
  const amber = options.amber ?? 70;
  if (!(green >= 0 && amber >= 0)) return badThreshold;
  if (amber > green && (options.amber ?? null) !== null) return badThreshold;
  // An action of one day is wholly due on that day. Multiplied out, so that no share is ever rounded.
  const [done, gone] = span === 0 ? [percentComplete, 1] : [percentComplete * span, elapsed];
  if (isWithinTolerance(done, green * gone, 1, 0, 'absolute')) return onTrack;
  return isWithinTolerance(done, amber * gone, 1, 0, 'absolute') ? atRisk : offTrack;
}
