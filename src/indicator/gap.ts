import type { Failure, Outcome } from '../statistics/outcome.ts';
import { difference } from './difference.ts';
import type { Polarity, Target } from './polarity.ts';
import { rangeReversed } from './range-reversed.ts';

const blank: Failure = { error: '#N/A', reason: 'The actual value is blank.' };
const noTarget: Failure = { error: '#N/A', reason: 'Target not set' };
const notFinite: Failure = {
  error: '#NUM!',
  reason: 'The actual value and the target must be finite numbers.',
};
const rangeWanted: Failure = {
  error: '#VALUE!',
  reason:
    'An indicator that should stay within a range, and no other, needs a target of two numbers, low and high.',
};

/**
 * How far the actual value is from its target, signed so that positive is better.
 *
 * @param actual - The latest measurement, in the indicator's unit.
 * @param target - What is to be reached, in the same unit; low and high for "within range".
 * @param polarity - Which way is good, higher by default; without polarity the plain difference is given.
 * @returns The difference in the indicator's unit. Within a range: the distance to the nearer end, negative outside.
 * @example gap(10.7, 8, 'lower') // -> { value: -2.7 }
 */
export function gap(
  actual: number | null,
  target: Target | null,
  polarity: Polarity | null = 'higher',
): Outcome<number> {
  if (actual === null) return blank;
  if (target === null) return noTarget;
  const range = typeof target === 'number' ? { low: target, high: target } : target;
  if (!(Number.isFinite(actual) && Number.isFinite(range.low) && Number.isFinite(range.high)))
    return notFinite;
  if (polarity === 'within range') {
    if (typeof target === 'number') return rangeWanted;
    if (range.low > range.high) return rangeReversed;
    return { value: Math.min(difference(actual, range.low), difference(range.high, actual)) };
  }
  if (typeof target !== 'number') return rangeWanted;
  return { value: polarity === 'lower' ? difference(target, actual) : difference(actual, target) };
}
