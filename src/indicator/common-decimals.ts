import { decimalsOf } from './decimals-of.ts';
import { exactBound, powerOfTen } from './powers-of-ten.ts';

/**
 * The fewest decimal places that make both numbers whole, scaled by ten to that power, or -1 where that is not exact.
 *
 * @example commonDecimals(0.5, 0.25) // -> 2
 */
export function commonDecimals(left: number, right: number): number {
  const ofLeft = decimalsOf(left);
  const ofRight = decimalsOf(right);
  if (ofLeft < 0 || ofRight < 0) return -1;
  const decimals = Math.max(ofLeft, ofRight);
  const largest = Math.max(Math.abs(left), Math.abs(right)) * powerOfTen(decimals);
  return largest <= exactBound ? decimals : -1;
}
