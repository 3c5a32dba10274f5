import type { IsoDate } from '../grid/serial-date.ts';

const dayMilliseconds = 86_400_000;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** English month names, January first. */
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

/** @example daysInMonth(2016, 2) // -> 29 */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * Whether a year, month and day name a day that exists; nothing is rolled over.
 *
 * @example isCalendarDay(2017, 6, 31) // -> false
 */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** @example isoDate(2017, 4, 1) // -> '2017-04-01' */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const head = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${head}-${twoDigits[month] ?? ''}-${twoDigits[day] ?? ''}`;
}

/** @example lastOfMonth(2017, 2) // -> '2017-02-28' */
export function lastOfMonth(year: number, month: number): IsoDate {
  return isoDate(year, month, daysInMonth(year, month));
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/** Days since 1 January 1970, negative before it. */
export function dayNumber(date: IsoDate): number {
  const milliseconds = new Date(0).setUTCFullYear(yearOf(date), monthOf(date) - 1, dayOf(date));
  return Math.floor(milliseconds / dayMilliseconds);
}

/**
 * The date a number of days later, or earlier where `days` is negative.
 *
 * @example addDays('2017-03-31', 1) // -> '2017-04-01'
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((dayNumber(date) + days) * dayMilliseconds);
  return isoDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/**
 * The same day a number of months later, or the last day of that month where it is shorter.
 *
 * @example addMonths('2016-08-31', 6) // -> '2017-02-28'
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return isoDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** Two-digit years are of this century up to 49, of the last from 50. */
export function fullYear(twoDigitYear: number): number {
  return twoDigitYear < 50 ? 2000 + twoDigitYear : 1900 + twoDigitYear;
}

/**
 * Easter Sunday of a year.
 *
 * @example easterSunday(2017) // -> '2017-04-16'
 * @source Anonymous Gregorian algorithm, Nature 13 (1876): 487.
 */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return isoDate(year, Math.floor(count / 31), (count % 31) + 1);
}
