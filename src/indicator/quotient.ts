import { commonDecimals } from './common-decimals.ts';
import { decimalOf, divideDecimals } from './decimal.ts';
import { powerOfTen } from './powers-of-ten.ts';

/**
 * The number nearest to the quotient of two decimal numbers, without the noise of binary floating point.
 *
 * @param divisor - Not zero.
 * @example quotient(0.3, 0.1) // -> 3
 */
export function quotient(dividend: number, divisor: number): number {
  const decimals = commonDecimals(dividend, divisor);
  if (decimals < 0) return divideDecimals(decimalOf(dividend), decimalOf(divisor));
  const power = powerOfTen(decimals);
  return Math.round(dividend * power) / Math.round(divisor * power);
}
