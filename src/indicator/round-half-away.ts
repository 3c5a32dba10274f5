import { powerOfTen } from './powers-of-ten.ts';

/** Half a unit of the fifteenth significant digit, at its largest, as a share of the number. */
const fifteenDigits = 5e-15;

/**
 * A number rounded as Excel's `ROUND` does: half away from zero, on its fifteen decimal digits and not its binary ones.
 *
 * @param value - Any number.
 * @param decimals - Decimal places, a whole number -15 to 15; negative rounds to tens, hundreds and so on.
 * @returns The nearest number of so many decimal places, never a negative zero.
 * @example roundHalfAway(1.005, 2) // -> 1.01
 * @example roundHalfAway(-2.5, 0) // -> -3
 * @source Excel function reference, ROUND; ECMA-376 Part 1, 18.17.7.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const magnitude = Math.abs(value);
  const power = powerOfTen(Math.abs(decimals));
  const scaled = decimals >= 0 ? magnitude * power : magnitude / power;
  // Beyond this the fifteen digits end before the place asked for: there is nothing to round.
  if (!(scaled < 1e15)) return value;
  const whole = Math.floor(scaled);
  const fraction = scaled - whole;
  const nearTie = Math.abs(fraction - 0.5) <= scaled * fifteenDigits;
  const up = nearTie
    ? reachesTie(magnitude, decimals >= 0 ? (whole + 0.5) / power : (whole + 0.5) * power)
    : fraction > 0.5;
  const units = up ? whole + 1 : whole;
  const rounded = decimals >= 0 ? units / power : units * power;
  return value < 0 ? 0 - rounded : rounded;
}

function reachesTie(magnitude: number, tie: number): boolean {
  return magnitude >= tie || Number(magnitude.toPrecision(15)) >= tie;
}
