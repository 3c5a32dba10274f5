import { parseFinancialYear } from '../../src/dates/financial-year.ts';
import { type Failure, quoted } from './failure.ts';
import { readNumber } from './read-number.ts';

/** The year in a cell: a number, or a financial year as text, which counts as the year it begins in. */
export function readYear(value: unknown): number | null | Failure {
  const number = readNumber(value);
  if (typeof value !== 'string' || number === null || typeof number === 'number') return number;
  const year = parseFinancialYear(value);
  if (year !== null || number.error !== '#VALUE!' || value.startsWith('#')) return year ?? number;
  return { error: '#VALUE!', reason: `${quoted(value)} is not a year. Write it like 2016 or 2016/17.` };
}
