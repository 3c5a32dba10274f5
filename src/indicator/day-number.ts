const dayMilliseconds = 86_400_000;

/**
 * The days from 1 January 1970 to a calendar date, for arithmetic with days; text that is no date gives none.
 *
 * @param date - `YYYY-MM-DD`, from the year 100.
 * @returns A whole number, or `null` where the text is no date of the calendar.
 * @example dayNumber('1970-02-01') // -> 31
 */
export function dayNumber(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = Number(date.slice(8));
  const milliseconds = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, day);
  // A day that does not exist (30 February, month 13) rolls over and must not pass as another date.
  const rolled = new Date(milliseconds);
  if (rolled.getUTCDate() !== day || rolled.getUTCMonth() + 1 !== Number(date.slice(5, 7))) return null;
  return rolled.getUTCFullYear() === Number(date.slice(0, 4)) ? milliseconds / dayMilliseconds : null;
}
