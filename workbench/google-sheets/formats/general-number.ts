/** A number as an unformatted cell shows it: ten significant digits, or scientific where it is very large or small. */
export function generalNumber(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) return scientific(value);
  if (Number.isInteger(value)) return String(value);
  return plainDecimal(Number(value.toPrecision(10)));
}

function scientific(value: number): string {
  const [digits = '0', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  const short = String(Number(digits));
  return `${short}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** A number without an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}
