import type { Failure, Outcome } from '../statistics/outcome.ts';
import { interpolation } from './interpolation.ts';
import { roundHalfAway } from './round-half-away.ts';

/**
 * How the years between baseline and target are filled: in equal steps, by equal percentages, or not at all (a
 * milestone is met in its year or not).
 */
export type TrajectoryMethod = 'linear' | 'geometric' | 'milestone';

/** Where an indicator starts and where it should be; a blank is `null`. */
export interface TrajectoryEnds {
  readonly baseline: number | null;
  /** The strategy year the baseline stands for, which may differ from the period of its data. */
  readonly baselineYear: number | null;
  readonly target: number | null;
  readonly targetYear: number | null;
}

export interface TrajectoryOptions {
  /** Decimal places, a whole number 0 to 15; without it nothing is rounded. */
  readonly decimals?: number | null | undefined;
  /** Linear by default. */
  readonly method?: TrajectoryMethod | null | undefined;
}

/** A year of a trajectory; the value of a milestone is `null` before its year. */
export interface TrajectoryPoint {
  readonly year: number;
  readonly value: number | null;
}

const noTarget: Failure = { error: '#N/A', reason: 'Target not set' };
const noBaseline: Failure = { error: '#N/A', reason: 'There is no baseline to start from.' };
const noYear: Failure = {
  error: '#N/A',
  reason: 'The baseline year, the target year or the year asked for is blank.',
};
const notFinite: Failure = { error: '#NUM!', reason: 'Baseline, target and years must be finite numbers.' };
const yearsReversed: Failure = {
  error: '#NUM!',
  reason: 'The target year must come after the baseline year.',
};
const badDecimals: Failure = { error: '#NUM!', reason: 'Decimals must be a whole number from 0 to 15.' };
const beforeBaseline: Failure = { error: '#N/A', reason: 'The year lies before the baseline year.' };
const notGeometric: Failure = {
  error: '#NUM!',
  reason: 'Equal percentages need a baseline and a target on the same side of 0, and neither may be 0.',
};
const tooManyYears: Failure = { error: '#NUM!', reason: 'A row of a sheet has room for 16,384 years.' };

const mostYears = 16_384;
const beforeMilestone: Outcome<number | null> = { value: null };

/**
 * What an indicator should be in a year on its way from baseline to target, rounded once.
 *
 * @param ends - Baseline and target in the indicator's unit, and the years they stand for.
 * @param year - The year asked for. After the target year the target holds.
 * @returns The value, `null` for a milestone before its year; `#N/A` before the baseline year or where target, baseline
 *   or a year is blank, `#NUM!` where the target year does not come after the baseline year.
 * @example trajectoryValue({ baseline: 558, baselineYear: 2016, target: 650, targetYear: 2021 }, 2018, { decimals: 0 }) // -> { value: 595 }
 */
export function trajectoryValue(
  ends: TrajectoryEnds,
  year: number | null,
  options: TrajectoryOptions = {},
): Outcome<number | null> {
  const { baselineYear, target, targetYear } = ends;
  const method = options.method ?? 'linear';
  const decimals = options.decimals ?? undefined;
  if (target === null) return noTarget;
  if (baselineYear === null || targetYear === null || year === null) return noYear;
  // The baseline of a milestone may be blank: a new service has none, and nothing is drawn from it.
  const baseline = method === 'milestone' ? 0 : ends.baseline;
  if (baseline === null) return noBaseline;
  // One sum is finite only where all of its parts are.
  if (!Number.isFinite(baseline * 0 + target * 0 + baselineYear + targetYear + year)) return notFinite;
  if (targetYear <= baselineYear) return yearsReversed;
  if (decimals !== undefined && !isDecimalCount(decimals)) return badDecimals;
  if (year < baselineYear) return beforeBaseline;
  if (year >= targetYear) return { value: decimals === undefined ? target : roundHalfAway(target, decimals) };
  if (method === 'milestone') return beforeMilestone;
  const step = year - baselineYear;
  const steps = targetYear - baselineYear;
  if (method === 'linear') return { value: interpolation(baseline, target, step, steps, decimals) };
  if (!(baseline * target > 0)) return notGeometric;
  const value = step === 0 ? baseline : baseline * (target / baseline) ** (step / steps);
  return { value: decimals === undefined ? value : roundHalfAway(value, decimals) };
}

/**
 * The whole way from baseline to target, a point for every year, both ends included.
 *
 * @param ends - As for {@link trajectoryValue}; the years are whole numbers.
 * @returns One point a year in order; errors as for {@link trajectoryValue}.
 * @example trajectory({ baseline: 70.7, baselineYear: 2016, target: 77, targetYear: 2018 }, { decimals: 2 }) // -> { value: [{ year: 2016, value: 70.7 }, { year: 2017, value: 73.85 }, { year: 2018, value: 77 }] }
 */
export function trajectory(
  ends: TrajectoryEnds,
  options: TrajectoryOptions = {},
): Outcome<readonly TrajectoryPoint[]> {
  const last = trajectoryValue(ends, ends.targetYear, options);
  if ('error' in last) return last;
  const first = ends.baselineYear ?? 0;
  const years = (ends.targetYear ?? 0) - first + 1;
  if (years > mostYears) return tooManyYears;
  const points: TrajectoryPoint[] = [];
  for (let offset = 0; offset < years; offset += 1) {
    const point = trajectoryValue(ends, first + offset, options);
    if ('error' in point) return point;
    points.push({ year: first + offset, value: point.value });
  }
  return { value: points };
}

function isDecimalCount(decimals: number): boolean {
  return Number.isInteger(decimals) && decimals >= 0 && decimals <= 15;
}
