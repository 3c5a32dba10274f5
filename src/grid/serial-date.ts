import { SerialDateError } from './errors.ts';

/** The day a workbook counts its dates from: 1900 (Excel's default) or 1904 (old Macs, still a setting). */
export type DateSystem = '1900' | '1904';

/** A calendar date without time or zone, as `YYYY-MM-DD`. */
export type IsoDate = string;

const dayMilliseconds = 86_400_000;
const unixEpochIn1900 = 25_569;
const offset1904 = 1_462;
/** Excel believes in a 29 February 1900: serial 60. Serials before it are one lower than the true count. */
const phantomLeapDay = 60;
const lastSerial = 2_958_465;

/**
 * The calendar date of a serial number; a time of day is dropped.
 *
 * @param serial - Days since the system's epoch: 1900 system 1 to 2,958,465 (31 December 9999), 1904 system 0 to 2,957,003.
 * @param system - The workbook's date system.
 * @returns The date, or `null` where the serial stands for no real day: out of bounds, not finite, or the 29 February
 *   1900 that only Excel knows (serial 60).
 * @example serialToDate(42826) // -> '2017-04-01'
 * @source ECMA-376 Part 1, 18.17.4.1 (date representation).
 */
export function serialToDate(serial: number, system: DateSystem = '1900'): IsoDate | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (system === '1904' && whole < 0) return null;
  const in1900 = system === '1904' ? whole + offset1904 : whole;
  if (in1900 < 1 || in1900 > lastSerial || (system === '1900' && in1900 === phantomLeapDay)) return null;
  const days = in1900 < phantomLeapDay ? in1900 + 1 : in1900;
  return new Date((days - unixEpochIn1900) * dayMilliseconds).toISOString().slice(0, 10);
}

/**
 * The serial number of a calendar date.
 *
 * @param date - `YYYY-MM-DD`, from 1 January 1900 (1900 system) or 1 January 1904 (1904 system) to 31 December 9999.
 * @returns Whole days since the system's epoch.
 * @throws SerialDateError when the text is no date of the calendar or lies before the epoch.
 * @example dateToSerial('2017-04-01') // -> 42826
 */
export function dateToSerial(date: IsoDate, system: DateSystem = '1900'): number {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(date) ||
    Number.isNaN(milliseconds) ||
    new Date(milliseconds).toISOString().slice(0, 10) !== date
  ) {
    throw new SerialDateError(
      `"${date}" is not a date of the calendar. Write it as year-month-day, like 2017-04-01.`,
    );
  }
  const days = milliseconds / dayMilliseconds + unixEpochIn1900;
  const in1900 = days <= phantomLeapDay ? days - 1 : days;
  const serial = system === '1904' ? days - offset1904 : in1900;
  if (serial < (system === '1904' ? 0 : 1)) {
    throw new SerialDateError(`${date} lies before the first day that Excel can hold.`);
  }
  return serial;
}
