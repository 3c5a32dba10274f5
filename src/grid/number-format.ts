/**
 * Whether a number format code shows a number as a date, so that the cell holds a serial date and not a quantity.
 *
 * Quoted text, escaped characters, colours and conditions in brackets are passed over: `0 "days"` is no date.
 *
 * @example isDateFormat('dd/mm/yyyy') // -> true
 * @example isDateFormat('0 "days"') // -> false
 */
export function isDateFormat(code: string): boolean {
  const known = knownFormats.get(code);
  if (known !== undefined) return known;
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  const section = bare.split(';')[0] ?? '';
  const isDate = section.toLowerCase() !== 'general' && /[dmy]/i.test(section);
  if (knownFormats.size < 1_000) knownFormats.set(code, isDate);
  return isDate;
}

/** Formats repeat down a column: one look a code, not one a cell. */
const knownFormats = new Map<string, boolean>();

/** @example isPercentFormat('0.0%') // -> true */
export function isPercentFormat(code: string): boolean {
  return code.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}
