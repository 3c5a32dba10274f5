import { monthNames } from '../dates/calendar.ts';
import type { IsoDate } from '../grid/serial-date.ts';

/**
 * A date as people here write it.
 *
 * @param date - `YYYY-MM-DD`; any other text comes back as it is.
 * @example longDate('2017-04-01') // -> '1 April 2017'
 */
export function longDate(date: IsoDate): string {
  const match = /^(\d{4,6})-(\d{2})-(\d{2})$/.exec(date);
  const month = monthNames[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${Number(match[1])}` : date;
}
