import type { Failure, Outcome } from '../statistics/outcome.ts';
import { compareNumbers } from './compare-numbers.ts';
import { difference } from './difference.ts';
import { quotient } from './quotient.ts';

export interface ProgressOptions {
  /** Whether progress beyond the target still counts as 1; it counts in full by default. */
  readonly cap?: boolean | null | undefined;
}

const blank: Failure = { error: '#N/A', reason: 'Baseline, actual value or target is blank.' };
const notFinite: Failure = {
  error: '#NUM!',
  reason: 'Baseline, actual value and target must be finite numbers.',
};
const noWay: Failure = { error: '#DIV/0!', reason: 'The target equals the baseline: there is no way to go.' };

/**
 * The share of the way from baseline to target that has been gone, whichever way is good.
 *
 * @param baseline - The indicator at the start, in its unit.
 * @param actual - The latest measurement, in the same unit.
 * @param target - What is to be reached, in the same unit.
 * @returns 0 at the baseline, 1 at the target, negative where it went the other way.
 * @example progress(558, 595, 650) // -> { value: 0.40217391304347827 }
 */
export function progress(
  baseline: number | null,
  actual: number | null,
  target: number | null,
  options: ProgressOptions = {},
): Outcome<number> {
  if (baseline === null || actual === null || target === null) return blank;
  if (!(Number.isFinite(baseline) && Number.isFinite(actual) && Number.isFinite(target))) return notFinite;
  if (compareNumbers(baseline, target) === 0) return noWay;
  const share = quotient(difference(actual, baseline), difference(target, baseline));
  return { value: options.cap && share > 1 ? 1 : share };
}
