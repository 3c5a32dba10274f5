/** Rounds a decimal text half away from zero with whole numbers only: what every rounding is held against. */
export function roundDecimalText(text: string, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = text.toLowerCase().split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const units = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  const drop = scale - decimals;
  const divisor = drop > 0 ? 10n ** BigInt(drop) : 1n;
  const rounded = drop > 0 ? (2n * units + divisor) / (2n * divisor) : units * 10n ** BigInt(-drop);
  return Number(`${negative && rounded !== 0n ? '-' : ''}${rounded}e${-decimals}`);
}

/** The nearest number to `above / below`, or the quotient rounded half away from zero, with whole numbers only. */
export function quotientOf(above: bigint, below: bigint, decimals = 60): number {
  const size = (units: bigint) => (units < 0n ? -units : units);
  const rounded = (2n * size(above) * 10n ** BigInt(decimals) + size(below)) / (2n * size(below));
  return Number(`${above < 0n !== below < 0n && rounded !== 0n ? '-' : ''}${rounded}e-${decimals}`);
}
