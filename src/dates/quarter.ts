import type { IsoDate } from '../grid/serial-date.ts';
import { isoDate, lastOfMonth, monthOf, yearOf } from './calendar.ts';
import { financialYearStartYear, formatFinancialYear } from './financial-year.ts';

/** Whether quarters count from April, as UK public bodies do, or from January. */
export type QuarterBasis = 'financial' | 'calendar';

export interface Quarter {
  /** The calendar year, or the year in which the financial year begins. */
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly basis: QuarterBasis;
}

/**
 * The quarter that a date falls in.
 *
 * @example quarterOf('2017-02-14') // -> { year: 2016, quarter: 4, basis: 'financial' }
 */
export function quarterOf(date: IsoDate, basis: QuarterBasis = 'financial'): Quarter {
  const calendar = Math.ceil(monthOf(date) / 3);
  if (basis === 'calendar') return { year: yearOf(date), quarter: calendar, basis };
  return { year: financialYearStartYear(date), quarter: calendar === 1 ? 4 : calendar - 1, basis };
}

/**
 * The first and the last day of a quarter.
 *
 * @example quarterDays({ year: 2016, quarter: 4, basis: 'financial' }) // -> { start: '2017-01-01', end: '2017-03-31' }
 */
export function quarterDays({ year, quarter, basis }: Quarter): { start: IsoDate; end: IsoDate } {
  const isNextYear = basis === 'financial' && quarter === 4;
  const firstMonth = basis === 'calendar' ? quarter * 3 - 2 : isNextYear ? 1 : quarter * 3 + 1;
  const calendarYear = isNextYear ? year + 1 : year;
  return { start: isoDate(calendarYear, firstMonth, 1), end: lastOfMonth(calendarYear, firstMonth + 2) };
}

/** @example formatQuarter({ year: 2016, quarter: 4, basis: 'financial' }) // -> 'Q4 2016/17' */
export function formatQuarter({ year, quarter, basis }: Quarter): string {
  return `Q${quarter} ${basis === 'financial' ? formatFinancialYear(year) : year}`;
}
