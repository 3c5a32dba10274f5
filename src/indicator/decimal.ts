/** A decimal number without rounding: `units` divided by ten to the `scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * The decimal a number stands for: its fifteen significant digits, as Excel keeps and shows them.
 *
 * So 0.1 + 0.2 is 0.3, and 1.005, which binary floating point holds as a little less, is 1.005.
 *
 * @param value - Any finite number.
 */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const places = digits.replace('-', '').length - 1 - Number(exponent);
  const units = BigInt(digits === '' || digits === '-' ? '0' : digits);
  return places >= 0 ? { units, scale: places } : { units: units * 10n ** BigInt(-places), scale: 0 };
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { units: -right.units, scale: right.scale });
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}

/** Negative where `left` is the smaller, positive where it is the larger, 0 where they are the same number. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const { units } = subtractDecimals(left, right);
  return units < 0n ? -1 : Number(units > 0n);
}

/**
 * The number nearest to a quotient of decimals, or the quotient rounded once, half away from zero.
 *
 * @param divisor - Not zero.
 * @param decimals - Decimal places to round to; without it as many as a number can hold.
 */
export function divideDecimals(dividend: Decimal, divisor: Decimal, decimals?: number): number {
  const scale = Math.max(dividend.scale, divisor.scale);
  const above = unitsAt(dividend, scale);
  const below = unitsAt(divisor, scale);
  if (above === 0n) return 0;
  const places = decimals ?? wholeDigits(below) - wholeDigits(above) + guardDigits;
  return Number(`${roundedUnits(above, below, places)}e${-places}`);
}

/** Digits of a quotient that settle its nearest number: the seventeen it may have, and more than enough behind them. */
const guardDigits = 40;

function roundedUnits(above: bigint, below: bigint, places: number): bigint {
  const numerator = places >= 0 ? above * 10n ** BigInt(places) : above;
  const denominator = places >= 0 ? below : below * 10n ** BigInt(-places);
  const magnitude = (2n * absolute(numerator) + absolute(denominator)) / (2n * absolute(denominator));
  return numerator < 0n === denominator < 0n ? magnitude : -magnitude;
}

function wholeDigits(units: bigint): number {
  return absolute(units).toString().length;
}

function absolute(units: bigint): bigint {
  return units < 0n ? -units : units;
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}
