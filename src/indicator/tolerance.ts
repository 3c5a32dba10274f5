import { commonDecimals } from './common-decimals.ts';
import { compareDecimals, decimalOf, multiplyDecimals, subtractDecimals } from './decimal.ts';
import { decimalsOf } from './decimals-of.ts';
import type { ToleranceMode } from './polarity.ts';
import { exactBound, powerOfTen } from './powers-of-ten.ts';

/** Sides nearer than this share of what they were made from are compared again, digit by digit. */
const noise = 2e-14;

const hundred = decimalOf(100);

/**
 * Whether `actual` falls short of `target` by no more than a tolerance; the edge itself is within.
 *
 * @param actual - The number judged, in the indicator's unit.
 * @param target - The number to reach, in the same unit.
 * @param better - 1 where a higher number is better, -1 where a lower one is.
 * @param tolerance - 0 or more: percent of the target, or units.
 * @example isWithinTolerance(0.95, 1, 1, 5, 'percent') // -> true
 */
export function isWithinTolerance(
  actual: number,
  target: number,
  better: 1 | -1,
  tolerance: number,
  mode: ToleranceMode,
): boolean {
  const percent = mode === 'percent';
  const shortfall = (target - actual) * better * (percent ? 100 : 1);
  const allowed = percent ? Math.abs(target) * tolerance : tolerance;
  const doubt = noise * ((Math.abs(target) + Math.abs(actual)) * (percent ? 100 : 1) + allowed);
  if (Math.abs(shortfall - allowed) > doubt) return shortfall < allowed;
  return (
    isWithinWhole(actual, target, better, tolerance, percent) ??
    isWithinDecimals(actual, target, better, tolerance, percent)
  );
}

/** The comparison in whole units of the last decimal place, or `null` where they are not exact. */
function isWithinWhole(
  actual: number,
  target: number,
  better: 1 | -1,
  tolerance: number,
  percent: boolean,
): boolean | null {
  const places = commonDecimals(actual, target);
  const tolerancePlaces = decimalsOf(tolerance);
  if (places < 0 || tolerancePlaces < 0) return null;
  const [power, tolerancePower] = [powerOfTen(places), powerOfTen(tolerancePlaces)];
  const [actualUnits, targetUnits] = [Math.round(actual * power), Math.round(target * power)];
  const base = percent ? Math.abs(targetUnits) : power;
  const factor = percent ? 100 * tolerancePower : tolerancePower;
  const allowed = base * Math.round(tolerance * tolerancePower);
  if (Math.max((Math.abs(actualUnits) + Math.abs(targetUnits)) * factor, allowed) > exactBound) return null;
  return (targetUnits - actualUnits) * better * factor <= allowed;
}

function isWithinDecimals(
  actual: number,
  target: number,
  better: 1 | -1,
  tolerance: number,
  percent: boolean,
): boolean {
  const [least, most] = better === 1 ? [actual, target] : [target, actual];
  const shortfall = subtractDecimals(decimalOf(most), decimalOf(least));
  const allowed = decimalOf(tolerance);
  if (!percent) return compareDecimals(shortfall, allowed) <= 0;
  const share = multiplyDecimals(decimalOf(Math.abs(target)), allowed);
  return compareDecimals(multiplyDecimals(shortfall, hundred), share) <= 0;
}
