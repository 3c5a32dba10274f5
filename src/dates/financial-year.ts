import type { IsoDate } from '../grid/serial-date.ts';
import { fullYear, isoDate, monthOf, yearOf } from './calendar.ts';

/** How to write a financial year, each style by its own example. */
export type FinancialYearStyle = '2014/15' | '2014-15' | '2014/2015' | '14/15' | 'FY15';

const firstMonth = 4;
const earliest = 1900;
const latest = 2099;
const longestText = 60;

const pairPattern = /^(?:fy|financial year)? ?(\d{4}|\d{2}) ?(?:\/|-|to) ?(\d{4}|\d{2})$/;
const endPattern = /^fy ?(\d{4}|\d{2})$/;

/** One spelling of the signs and spaces, so that the patterns need to know only that one. */
function plain(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function wholeYear(digits: string): number {
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}

/**
 * The calendar year in which a UK financial year, as written, begins.
 *
 * Reads 2014/15, 14/15, 2014-15, 2014/2015, "2014 to 2015" and FY15, which is the year that ends in 2015.
 *
 * @returns The year, or `null` where the text is none of these or its second year does not follow the first.
 * @example parseFinancialYear('2014 to 2015') // -> 2014
 * @example parseFinancialYear('FY15') // -> 2014
 * @example parseFinancialYear('2014/16') // -> null
 */
export function parseFinancialYear(text: string): number | null {
  const written = plain(text);
  const ending = endPattern.exec(written);
  if (ending?.[1]) return within(wholeYear(ending[1]) - 1);
  const pair = pairPattern.exec(written);
  if (!pair?.[1] || !pair[2]) return null;
  const year = wholeYear(pair[1]);
  const next = pair[2].length === 2 ? (year + 1) % 100 : year + 1;
  return Number(pair[2]) === next ? within(year) : null;
}

function within(year: number): number | null {
  return year >= earliest && year <= latest ? year : null;
}

/**
 * The first day of a financial year as written.
 *
 * @returns 1 April, or `null` where the text names no financial year.
 * @example financialYearStart('2014/15') // -> '2014-04-01'
 */
export function financialYearStart(text: string): IsoDate | null {
  const year = parseFinancialYear(text);
  return year === null ? null : isoDate(year, firstMonth, 1);
}

/**
 * The last day of a financial year as written.
 *
 * @returns 31 March, or `null` where the text names no financial year.
 * @example financialYearEnd('FY15') // -> '2015-03-31'
 */
export function financialYearEnd(text: string): IsoDate | null {
  const year = parseFinancialYear(text);
  return year === null ? null : isoDate(year + 1, firstMonth - 1, 31);
}

/** @example financialYearStartYear('2017-03-31') // -> 2016 */
export function financialYearStartYear(date: IsoDate): number {
  return monthOf(date) < firstMonth ? yearOf(date) - 1 : yearOf(date);
}

/**
 * A financial year in words.
 *
 * @param year - The calendar year it begins in.
 * @example formatFinancialYear(2014, '2014-15') // -> '2014-15'
 */
export function formatFinancialYear(year: number, style: FinancialYearStyle = '2014/15'): string {
  const first = String(year).slice(-2);
  const next = String(year + 1).slice(-2);
  switch (style) {
    case '2014/15':
      return `${year}/${next}`;
    case '2014-15':
      return `${year}-${next}`;
    case '2014/2015':
      return `${year}/${year + 1}`;
    case '14/15':
      return `${first}/${next}`;
    case 'FY15':
      return `FY${next}`;
  }
}

/**
 * The UK financial year, from 1 April to 31 March, that a date falls in.
 *
 * @param style - How to write it.
 * @example financialYearOf('2015-03-31') // -> '2014/15'
 * @example financialYearOf('2015-04-01', 'FY15') // -> 'FY16'
 */
export function financialYearOf(date: IsoDate, style: FinancialYearStyle = '2014/15'): string {
  return formatFinancialYear(financialYearStartYear(date), style);
}
