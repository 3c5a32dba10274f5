import type { Failure, Outcome } from '../statistics/outcome.ts';
import { difference } from './difference.ts';
import { quotient } from './quotient.ts';

const blank: Failure = { error: '#N/A', reason: 'The actual value or its year is blank.' };
const noTarget: Failure = { error: '#N/A', reason: 'Target not set' };
const notFinite: Failure = { error: '#NUM!', reason: 'Values and years must be finite numbers.' };
const noYearsLeft: Failure = {
  error: '#NUM!',
  reason: 'No years are left: the target year must come after the year of the actual value.',
};

/**
 * The change needed in each year from here to reach the target in its year.
 *
 * @param actual - The latest measurement, in the indicator's unit.
 * @param year - The year it stands for.
 * @param target - What is to be reached, in the same unit.
 * @param targetYear - The year it is to be reached in, after `year`.
 * @returns Units a year, negative where the indicator must fall.
 * @example requiredChange(600, 2018, 650, 2021) // -> { value: 16.666666666666668 }
 */
export function requiredChange(
  actual: number | null,
  year: number | null,
  target: number | null,
  targetYear: number | null,
): Outcome<number> {
  if (target === null || targetYear === null) return noTarget;
  if (actual === null || year === null) return blank;
  if (!Number.isFinite(actual * 0 + target * 0 + year + targetYear)) return notFinite;
  if (targetYear <= year) return noYearsLeft;
  return { value: quotient(difference(target, actual), difference(targetYear, year)) };
}
