import { isDateFormat } from '../grid/number-format.ts';
import { type DateSystem, dateToSerial, serialToDate } from '../grid/serial-date.ts';
import { longDate } from '../issue/long-date.ts';
import { type CellCodec, type FilledValue, type Mends, unreadable } from './cell-codec.ts';
import { CellEncodeError } from './errors.ts';
import { parseWrittenDate } from './written-date.ts';

/** The number format of the date cells we make: unlike dd/mm/yyyy it cannot be read month first. */
export const dateFormat = 'd mmm yyyy';

/** A number is taken for a date though its cell does not show one when it has five digits: 1927 to 2173. */
const leastUnformatted = 10_000;
const mostUnformatted = 99_999;

/**
 * A date without time, as `YYYY-MM-DD`, kept by Excel as a serial number. A number without a date format is a date when
 * it is whole and has five digits: a format is easily lost in pasting, but 2017 must not become a day in 1905.
 */
export const dateCodec: CellCodec = {
  expected: 'a date',
  decode: (value, { dateSystem, numberFormat }) => {
    if (typeof value !== 'number') return unreadable;
    const date = quickDate(value, dateSystem);
    if (date === null) return unreadable;
    if (isDateFormat(numberFormat)) return date;
    const isPlain = numberFormat === 'General' || numberFormat === '@';
    const isSerial = Number.isInteger(value) && value >= leastUnformatted && value <= mostUnformatted;
    return isPlain && isSerial ? date : unreadable;
  },
  mend: (value, { dateSystem }) => mendDate(value, dateSystem),
  encode: (value, { dateSystem }) => {
    if (typeof value !== 'string') throw new CellEncodeError(`expected a date as text, got ${typeof value}`);
    return quickSerial(value, dateSystem);
  },
  numberFormat: dateFormat,
};

function mendDate(value: FilledValue, dateSystem: DateSystem): Mends | undefined {
  if (typeof value !== 'string') return undefined;
  const mends = parseWrittenDate(value).flatMap((date) => {
    if (dateSystem === '1904' && date < '1904-01-01') return [];
    return { value: dateToSerial(date, dateSystem), shown: longDate(date), numberFormat: dateFormat };
  });
  const [only, other] = mends;
  if (only === undefined) return undefined;
  return other === undefined ? { certain: only } : { choices: mends };
}

/** Days repeat down a column: one calendar reckoning a day, not one a cell. */
const mostKnown = 20_000;
const knownDates = { '1900': new Map<number, string | null>(), '1904': new Map<number, string | null>() };
const knownSerials = { '1900': new Map<string, number>(), '1904': new Map<string, number>() };

function quickDate(serial: number, system: DateSystem): string | null {
  const known = knownDates[system];
  const day = Math.floor(serial);
  const found = known.get(day);
  if (found !== undefined) return found;
  const date = serialToDate(day, system);
  if (known.size < mostKnown) known.set(day, date);
  return date;
}

function quickSerial(date: string, system: DateSystem): number {
  const known = knownSerials[system];
  const found = known.get(date);
  if (found !== undefined) return found;
  const serial = dateToSerial(date, system);
  if (known.size < mostKnown) known.set(date, serial);
  return serial;
}
