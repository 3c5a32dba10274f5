import { dayNumber, dayOf, isCalendarDay, monthOf, yearOf } from '../dates/calendar.ts';
import { remembering } from './remembering.ts';

/**
 * The days from 1 January 1970 to a calendar date; text that is no date gives none.
 *
 * @param date - `YYYY-MM-DD`.
 * @returns A whole number, or `null` where the text is no date of the calendar.
 * @example parseDay('1970-02-01') // -> 31
 */
export function parseDay(date: string): number | null {
  return date.length === 10 ? dayOfDate(date) : null;
}

const dayOfDate = remembering((date: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return isCalendarDay(yearOf(date), monthOf(date), dayOf(date)) ? dayNumber(date) : null;
});
