import { exactBound, powerOfTen } from './powers-of-ten.ts';

const mostDecimals = 15;

/**
 * The decimal places of a number as a person would type it.
 *
 * @param value - Any number.
 * @returns 0 to 15, or -1 where no decimal of so few places and digits gives this number (a third, a sum's noise).
 * @example decimalsOf(0.798) // -> 3
 */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals <= mostDecimals; decimals += 1) {
    const power = powerOfTen(decimals);
    const units = Math.round(value * power);
    if (units > exactBound || units < -exactBound) return -1;
    // Division of two exact numbers is rounded correctly, so equality here proves the decimal.
    if (units / power === value) return decimals;
  }
  return -1;
}
