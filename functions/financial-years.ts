import {
  type FinancialYearStyle,
  financialYearEnd,
  financialYearOf,
  financialYearStart,
} from '../src/dates/financial-year.ts';
import { dataLagMonths, parsePeriod } from '../src/dates/period.ts';
import { dateToSerial, type IsoDate } from '../src/grid/serial-date.ts';
import type { Outcome } from '../src/statistics/outcome.ts';
import { Choices } from './call/choices.ts';
import type { Cursor } from './call/cursor.ts';
import { type Failure, quoted } from './call/failure.ts';
import { readDate } from './call/read-date.ts';
import { readError } from './call/read-error.ts';
import { spill } from './call/spill.ts';

const styles = new Choices<FinancialYearStyle>('style', ['2014/15', '2014-15', '2014/2015', '14/15', 'FY15']);

/**
 * The UK financial year, from 1 April to 31 March, that a date falls in.
 * @customfunction FINYEAR
 * @param date - Day, as an Excel date or as text.
 * @param [style] - How to write it, by its example: "2014/15" (default), "2014-15", "2014/2015", "14/15" or "FY15".
 * @returns Text such as "2014/15".
 * @example =HWB.FINYEAR(DATE(2015,3,31)) // -> "2014/15"
 * @example =HWB.FINYEAR(DATE(2015,4,1),"FY15") // -> "FY16"
 * @source UK financial year of public bodies, 1 April to 31 March.
 * @helpurl docs/functions.md#finyear
 */
export function FINYEAR(date: unknown[][], style?: unknown[][]): unknown[][] {
  return spill([date, style], (cell) => {
    const day = cell.date(0);
    return day === null ? noDay : { value: financialYearOf(day, cell.choice(1, styles) ?? '2014/15') };
  });
}

const noDay: Failure = { error: '#N/A', reason: 'The date is blank.' };

/**
 * The first day of a financial year as written.
 * @customfunction FINYEARSTART
 * @param text - Financial year, such as "2014/15", "14/15", "2014-15", "2014 to 2015" or "FY15".
 * @returns 1 April as an Excel date; `#VALUE!` naming a text that is no financial year.
 * @example =HWB.FINYEARSTART("2014/15") // -> 41730
 * @source UK financial year of public bodies, 1 April to 31 March.
 * @helpurl docs/functions.md#finyearstart
 */
export function FINYEARSTART(text: unknown[][]): unknown[][] {
  return spill([text], (cell) => dayOfYear(cell, financialYearStart));
}

/**
 * The last day of a financial year as written.
 * @customfunction FINYEAREND
 * @param text - Financial year, such as "2014/15", "14/15", "2014-15", "2014 to 2015" or "FY15".
 * @returns 31 March as an Excel date; `#VALUE!` naming a text that is no financial year.
 * @example =HWB.FINYEAREND("FY15") // -> 42094
 * @source UK financial year of public bodies, 1 April to 31 March.
 * @helpurl docs/functions.md#finyearend
 */
export function FINYEAREND(text: unknown[][]): unknown[][] {
  return spill([text], (cell) => dayOfYear(cell, financialYearEnd));
}

const noYear: Failure = { error: '#N/A', reason: 'The financial year is blank.' };

function dayOfYear(cell: Cursor, dayOf: (text: string) => IsoDate | null): Outcome<number> {
  const text = cell.text(0);
  if (text === null || text.trim() === '') return noYear;
  const day = dayOf(text);
  if (day !== null) return { value: dateToSerial(day) };
  return { error: '#VALUE!', reason: `${quoted(text)} is not a financial year. Write it like 2014/15.` };
}

/**
 * Whole months from the end of the period that data are from to the as-at date.
 * @customfunction DATALAG
 * @param period - Period, such as "2014/15", "Jan - Dec 2015", 2015 or an Excel date.
 * @param as_at - Day to count to, normally the plan's reporting date.
 * @returns Whole months, 0 where the period has not ended; `#VALUE!` naming a text that is no period.
 * @example =HWB.DATALAG("2014/15",DATE(2016,5,1)) // -> 13
 * @source Calendar months, the last day of a month counting as that of every month.
 * @helpurl docs/functions.md#datalag
 */
export function DATALAG(period: unknown[][], as_at: unknown[][]): unknown[][] {
  return spill([period, as_at], (cell) => {
    const asAt = cell.date(1);
    const end = cell.kept(endOfPeriod(cell.raw(0)));
    return end === null || asAt === null ? noPeriod : { value: dataLagMonths({ end }, asAt) };
  });
}

const noPeriod: Failure = { error: '#N/A', reason: 'The period or the as-at date is blank.' };

/** A number from 1900 to 2099 is a year: as a serial number it would be a day of 1905. */
function endOfPeriod(value: unknown): IsoDate | null | Failure {
  const isYear = typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2099;
  if (typeof value !== 'string' && !isYear) return readDate(value);
  const text = String(value);
  if (text.trim() === '') return null;
  const failure = readError(text);
  if (failure) return failure;
  const period = parsePeriod(text);
  if (period !== null) return period.end;
  const reason = `${quoted(text)} is not one period. Write it like 2014/15 or Jan - Dec 2015.`;
  return { error: '#VALUE!', reason };
}
