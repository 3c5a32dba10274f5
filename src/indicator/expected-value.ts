import type { Failure, Outcome } from '../statistics/outcome.ts';
import { interpolation } from './interpolation.ts';
import { parseDay } from './parse-day.ts';

/** Where an indicator starts and should be, by calendar dates `YYYY-MM-DD`; a blank is `null`. */
export interface DatedEnds {
  readonly baseline: number | null;
  readonly baselineDate: string | null;
  readonly target: number | null;
  readonly targetDate: string | null;
}

const noTarget: Failure = { error: '#N/A', reason: 'Target not set' };
const noBaseline: Failure = { error: '#N/A', reason: 'There is no baseline to start from.' };
const noDate: Failure = {
  error: '#N/A',
  reason: 'The baseline date, the target date or the as-at date is blank.',
};
const badDate: Failure = {
  error: '#VALUE!',
  reason: 'A date is not a date of the calendar, written like 2017-04-01.',
};
const datesReversed: Failure = {
  error: '#NUM!',
  reason: 'The target date must come after the baseline date.',
};
const notFinite: Failure = { error: '#NUM!', reason: 'Baseline and target must be finite numbers.' };

/**
 * What an indicator should be on a day: on the straight line from baseline to target, and at its ends outside them.
 *
 * @param ends - Baseline and target in the indicator's unit, with their dates.
 * @param asAt - The day asked for, `YYYY-MM-DD`.
 * @returns The value, not rounded.
 * @example expectedValue({ baseline: 0, baselineDate: '2016-04-01', target: 73, targetDate: '2017-04-01' }, '2016-04-11') // -> { value: 2 }
 */
export function expectedValue(ends: DatedEnds, asAt: string | null): Outcome<number> {
  const { baseline, baselineDate, target, targetDate } = ends;
  if (target === null) return noTarget;
  if (baseline === null) return noBaseline;
  if (baselineDate === null || targetDate === null || asAt === null) return noDate;
  if (!(Number.isFinite(baseline) && Number.isFinite(target))) return notFinite;
  const first = parseDay(baselineDate);
  const last = parseDay(targetDate);
  const day = parseDay(asAt);
  if (first === null || last === null || day === null) return badDate;
  if (last <= first) return datesReversed;
  if (day <= first) return { value: baseline };
  return { value: day >= last ? target : interpolation(baseline, target, day - first, last - first) };
}
