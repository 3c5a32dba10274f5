import { commonDecimals } from './common-decimals.ts';
import { addDecimals, decimalOf, divideDecimals, multiplyDecimals, subtractDecimals } from './decimal.ts';
import { exactBound, powerOfTen } from './powers-of-ten.ts';

/**
 * The point `step` of `steps` on the straight line between two numbers: calculated without rounding, then rounded once.
 *
 * @param from - The value at step 0.
 * @param to - The value at the last step.
 * @param step - 0 to `steps`.
 * @param steps - Above 0.
 * @param decimals - Decimal places of the result, -15 to 15; without it as many as a number holds.
 * @example interpolation(558, 650, 3, 5) // -> 613.2
 * @example interpolation(0.798, 0.804, 4, 5, 3) // -> 0.803
 */
export function interpolation(
  from: number,
  to: number,
  step: number,
  steps: number,
  decimals?: number,
): number {
  const places = commonDecimals(from, to);
  if (places >= 0 && Number.isInteger(step) && Number.isInteger(steps)) {
    const scale = powerOfTen(places);
    const fromUnits = Math.round(from * scale);
    const toUnits = Math.round(to * scale);
    if (Math.max(Math.abs(fromUnits), Math.abs(toUnits)) * steps <= exactBound) {
      const units = fromUnits * (steps - step) + toUnits * step;
      const point = wholeQuotient(units, steps, places, decimals);
      if (point !== null) return point;
    }
  }
  return exactInterpolation(from, to, step, steps, decimals);
}

/** `units / steps / 10^places` of whole numbers, or `null` where they grow too large to be exact. */
function wholeQuotient(
  units: number,
  steps: number,
  places: number,
  decimals: number | undefined,
): number | null {
  if (decimals === undefined) {
    const divisor = steps * powerOfTen(places);
    return divisor <= exactBound ? units / divisor : null;
  }
  const shift = decimals - places;
  const magnitude = Math.abs(units) * (shift > 0 ? powerOfTen(shift) : 1);
  const divisor = steps * (shift < 0 ? powerOfTen(-shift) : 1);
  if (decimals < 0 || magnitude > exactBound || divisor > exactBound) return null;
  const rest = magnitude % divisor;
  const whole = (magnitude - rest) / divisor;
  const rounded = (rest * 2 >= divisor ? whole + 1 : whole) / powerOfTen(decimals);
  return units < 0 ? 0 - rounded : rounded;
}

function exactInterpolation(
  from: number,
  to: number,
  step: number,
  steps: number,
  decimals?: number,
): number {
  const [done, all] = [decimalOf(step), decimalOf(steps)];
  const fromPart = multiplyDecimals(decimalOf(from), subtractDecimals(all, done));
  return divideDecimals(addDecimals(fromPart, multiplyDecimals(decimalOf(to), done)), all, decimals);
}
