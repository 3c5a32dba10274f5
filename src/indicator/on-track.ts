import type { Failure, Outcome } from '../statistics/outcome.ts';
import type { Polarity, Target, ToleranceMode } from './polarity.ts';
import { rangeReversed } from './range-reversed.ts';
import { isWithinTolerance } from './tolerance.ts';

export interface OnTrackOptions {
  /** Which way is good; higher by default. */
  readonly polarity?: Polarity | null | undefined;
  /** How much worse than expected still counts as on track: 0 or more, 0 by default. */
  readonly tolerance?: number | null | undefined;
  /** How the tolerance is counted; percent of the expected value by default. */
  readonly mode?: ToleranceMode | null | undefined;
}

const blank: Failure = { error: '#N/A', reason: 'The actual value is blank.' };
const noExpected: Failure = { error: '#N/A', reason: 'There is no expected value to compare with.' };
const noPolarity: Failure = {
  error: '#N/A',
  reason: 'An indicator without polarity is neither on nor off track.',
};
const notFinite: Failure = {
  error: '#NUM!',
  reason: 'The actual and the expected value must be finite numbers.',
};
const badTolerance: Failure = { error: '#NUM!', reason: 'A tolerance must be 0 or more.' };
const rangeWanted: Failure = {
  error: '#VALUE!',
  reason:
    'An indicator that should stay within a range, and no other, needs two expected values, low and high.',
};

/**
 * Whether an indicator is no worse than expected by more than a tolerance; the edge is on track.
 *
 * @param actual - The latest measurement, in the indicator's unit.
 * @param expected - The value of the trajectory, in the same unit; low and high for "within range".
 * @example onTrack(594, 595) // -> { value: false }
 * @example onTrack(594, 595, { tolerance: 1, mode: 'points' }) // -> { value: true }
 */
export function onTrack(
  actual: number | null,
  expected: Target | null,
  options: OnTrackOptions = {},
): Outcome<boolean> {
  const polarity = options.polarity ?? 'higher';
  const tolerance = options.tolerance ?? 0;
  const mode = options.mode ?? 'percent';
  if (actual === null) return blank;
  if (expected === null) return noExpected;
  if (polarity === 'none') return noPolarity;
  if (!(tolerance >= 0)) return badTolerance;
  if ((typeof expected === 'number') === (polarity === 'within range')) return rangeWanted;
  const { low, high } = typeof expected === 'number' ? { low: expected, high: expected } : expected;
  if (!(Number.isFinite(actual) && Number.isFinite(low) && Number.isFinite(high))) return notFinite;
  if (low > high) return rangeReversed;
  const notBelow = polarity === 'lower' || isWithinTolerance(actual, low, 1, tolerance, mode);
  const notAbove = polarity === 'higher' || isWithinTolerance(actual, high, -1, tolerance, mode);
  return { value: notBelow && notAbove };
}
