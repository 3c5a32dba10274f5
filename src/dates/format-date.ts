import type { IsoDate } from '../grid/serial-date.ts';
import { dayOf, monthNames, monthOf, yearOf } from './calendar.ts';

/** @example formatMonth('2017-04-01') // -> 'April 2017' */
export function formatMonth(date: IsoDate): string {
  return `${monthNames[monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}

/** @example formatDate('2017-04-01') // -> '1 April 2017' */
export function formatDate(date: IsoDate): string {
  return `${dayOf(date)} ${formatMonth(date)}`;
}
