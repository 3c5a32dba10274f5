import { dayOfText } from '../../src/dates/day-of-text.ts';
import { type IsoDate, serialToDate } from '../../src/grid/serial-date.ts';
import { remembering } from '../../src/indicator/remembering.ts';
import { type Failure, quoted } from './failure.ts';
import { readError } from './read-error.ts';

const noSuchDay: Failure = { error: '#NUM!', reason: 'The number is not one by which Excel counts a day.' };

/**
 * The day in a cell: a serial number, or a date written as text, day before month.
 *
 * @returns `null` for a blank. The serial 0 counts as one: some Excels hand over a blank cell as 0, and no day is 0.
 */
export function readDate(value: unknown): IsoDate | null | Failure {
  if (typeof value === 'number') {
    if (value === 0) return null;
    return dayOfSerial(Math.floor(value)) ?? noSuchDay;
  }
  if (value === null || value === '') return null;
  if (typeof value === 'string') return dateOfText(value.trim());
  return readError(value) ?? notADay(value);
}

const dayOfSerial = remembering((serial: number) => serialToDate(serial));

function dateOfText(text: string): IsoDate | null | Failure {
  if (text === '') return null;
  const failure = readError(text);
  if (failure) return failure;
  return dayOfText(text) ?? notADay(text);
}

function notADay(value: unknown): Failure {
  return { error: '#VALUE!', reason: `${quoted(value)} is not a day. Write it like 1 April 2017.` };
}
