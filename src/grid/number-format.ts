/**
 * Whether a number format code shows a number as a date, so that the cell holds a serial date and not a quantity.
 *
 * Quoted text, escaped characters, colours and conditions in brackets are passed over: `0 "days"` is no date.
 *
 * @example isDateFormat('dd/mm/yyyy') // -> true
 * @example isDateFormat('0 "days"') // -> false
 * @example isDateFormat('h:mm AM/PM') // -> false
 */
export function isDateFormat(code: string): boolean {
  const known = knownFormats.get(code);
  if (known !== undefined) return known;
  const bare = code.slice(0, longestFormat).replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|am\/pm|a\/p/gi, '');
  const section = (bare.split(';')[0] ?? '').toLowerCase();
  // Beside hours or seconds, one or two m are minutes: a time of day alone is no date.
  const isDate =
    section !== 'general' && (/[dy]|mmm/.test(section) || (/m/.test(section) && !/[hs]/.test(section)));
  if (knownFormats.size < 1_000) knownFormats.set(code, isDate);
  return isDate;
}

/** Excel takes no longer codes; a hostile file may hold them. */
const longestFormat = 255;

/** Formats repeat down a column: one look a code, not one a cell. */
const knownFormats = new Map<string, boolean>();

/** @example isPercentFormat('0.0%') // -> true */
export function isPercentFormat(code: string): boolean {
  return code.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}
