import { commonDecimals } from './common-decimals.ts';
import { decimalOf, divideDecimals, subtractDecimals } from './decimal.ts';
import { powerOfTen } from './powers-of-ten.ts';

const one = decimalOf(1);

/**
 * `left - right` of two decimal numbers, without the noise of binary floating point.
 *
 * @example difference(0.3, 0.1) // -> 0.2
 */
export function difference(left: number, right: number): number {
  const decimals = commonDecimals(left, right);
  if (decimals < 0) return divideDecimals(subtractDecimals(decimalOf(left), decimalOf(right)), one);
  const power = powerOfTen(decimals);
  return (Math.round(left * power) - Math.round(right * power)) / power;
}
