/** Formats by number of decimals; groups of three digits are set apart only in whole numbers. */
const wholeFormat = '#,##0';

/**
 * The number format of an indicator's values.
 *
 * @param decimals - Decimals shown, 0 to 10; `null` shows a number as it is.
 * @returns A format code, or `undefined` for Excel's own choice.
 * @example valueFormat(2) // -> '0.00'
 */
export function valueFormat(decimals: number | null): string | undefined {
  if (decimals === null) return undefined;
  return decimals === 0 ? wholeFormat : `0.${'0'.repeat(decimals)}`;
}
