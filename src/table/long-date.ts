import type { IsoDate } from '../grid/serial-date.ts';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A date as people in Britain write it in full.
 *
 * @param date - `YYYY-MM-DD`.
 * @example longDate('2017-04-01') // -> '1 April 2017'
 */
export function longDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${Number(year)}`;
}
