import { formatFinancialYear, parseFinancialYear } from '../../dates/financial-year.ts';
import { formatMonth } from '../../dates/format-date.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import type { Wording } from './wording.ts';

/**
 * A financial year by the year it begins in.
 *
 * @example formatYears(2014, { years: '2014 to 2015' }) // -> '2014 to 2015'
 */
export function formatYears(year: number, { years }: Wording): string {
  return years === '2014/15' ? formatFinancialYear(year) : `${year} to ${year + 1}`;
}

/**
 * A period as people wrote it: a financial year in the report's own style, anything else as it stands.
 *
 * @example formatPeriod('2014-15', { years: '2014/15' }) // -> '2014/15'
 * @example formatPeriod('January to December 2015', { years: '2014/15' }) // -> 'January to December 2015'
 */
export function formatPeriod(text: string, wording: Wording): string {
  const year = parseFinancialYear(text);
  return year === null ? text : formatYears(year, wording);
}

/**
 * What a plan covers, in months.
 *
 * @returns `null` where neither end is known.
 * @example formatSpan('2016-04-01', '2021-03-31') // -> 'April 2016 to March 2021'
 */
export function formatSpan(from: IsoDate | null, to: IsoDate | null): string | null {
  if (from === null) return to === null ? null : `until ${formatMonth(to)}`;
  return to === null ? `from ${formatMonth(from)}` : `${formatMonth(from)} to ${formatMonth(to)}`;
}
