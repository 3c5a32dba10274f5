import { compareDecimals, decimalOf } from './decimal.ts';

/** Numbers further apart than this share of the larger differ in their fifteen digits; nearer ones are looked at. */
const noise = 2e-14;

/**
 * Compares two numbers by their fifteen significant digits, as Excel does: 0.1 + 0.2 equals 0.3.
 *
 * @returns Negative where `left` is the smaller, positive where it is the larger, 0 where they are equal.
 * @example compareNumbers(0.1 + 0.2, 0.3) // -> 0
 */
export function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  const difference = left - right;
  if (Math.abs(difference) > noise * Math.max(Math.abs(left), Math.abs(right))) return difference;
  return compareDecimals(decimalOf(left), decimalOf(right));
}
