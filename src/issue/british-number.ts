/**
 * A number as people here write it: thousands apart, at most fifteen digits.
 *
 * @param value - Any number. What is not finite is written as it is.
 * @example britishNumber(19069) // -> '19,069'
 * @example britishNumber(0.798) // -> '0.798'
 */
export function britishNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return formatter.format(value);
}

const formatter = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 15 });
