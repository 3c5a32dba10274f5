import type { NumberFormat } from '../schema/messages.ts';
import { type Locale, monthNames } from './locale.ts';
import { serialOfDay } from './serial-date.ts';

/** A text that was recognised as a number, and the format that the cell takes over from how it was typed. */
export interface TypedNumber {
  readonly value: number;
  readonly format?: NumberFormat;
}

const monthPattern = monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
const namedFirst = new RegExp(
  `^(${monthPattern}|Sept)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?$`,
  'i',
);
const dayFirst = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?([ -])(${monthPattern}|Sept)\\.?(?:[ ,-]+(\\d{4}|\\d{2}))?$`,
  'i',
);
const monthOnly = new RegExp(`^(${monthPattern}|Sept)\\.?[ -](\\d{4})$`, 'i');

const monthOf = (name: string) =>
  monthNames.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
const monthLetters = (name: string) => (name.length > 4 || /^(may|june|july)$/i.test(name) ? 'mmmm' : 'mmm');

/** A year of two digits: up to 29 of this century, else of the last. */
const fullYear = (text: string) => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

function dated(year: number, month: number, day: number, pattern: string): TypedNumber | null {
  const serial = serialOfDay({ year, month, day });
  return serial === null ? null : { value: serial, format: { type: 'DATE', pattern } };
}

function numericDate(text: string, locale: Locale, thisYear: number): TypedNumber | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const [, year = '', mark = '-', month = '', day = ''] = iso;
    return dated(Number(year), Number(month), Number(day), `yyyy${mark}mm${mark}dd`);
  }
  const found = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (found === null) return null;
  const [, one = '', mark = '/', other = '', year] = found;
  if (mark === '.' && year === undefined) return null;
  const [day, month] = locale.dayComesFirst ? [one, other] : [other, one];
  const order = locale.dayComesFirst ? ['dd', 'mm'] : ['m', 'd'];
  const short = locale.dayComesFirst ? ['d', 'm'] : ['m', 'd'];
  const pattern =
    year === undefined ? short.join(mark) : [...order, year.length === 2 ? 'yy' : 'yyyy'].join(mark);
  const full = year === undefined ? thisYear : fullYear(year);
  return dated(full, Number(month), Number(day), mark === '/' && year?.length === 4 ? locale.date : pattern);
}

function namedDate(text: string, thisYear: number): TypedNumber | null {
  const first = namedFirst.exec(text);
  if (first) {
    const [, name = '', day = '', year] = first;
    const letters = monthLetters(name);
    const pattern = year === undefined ? `${letters} d` : `${letters} d, yyyy`;
    return dated(year === undefined ? thisYear : Number(year), monthOf(name), Number(day), pattern);
  }
  const second = dayFirst.exec(text);
  if (second) {
    const [, day = '', mark = ' ', name = '', year] = second;
    const letters = monthLetters(name);
    const years = year === undefined ? '' : `${mark}${year.length === 2 ? 'yy' : 'yyyy'}`;
    const full = year === undefined ? thisYear : fullYear(year);
    return dated(full, monthOf(name), Number(day), `d${mark}${letters}${years}`);
  }
  const third = monthOnly.exec(text);
  if (third === null) return null;
  const [, name = '', year = ''] = third;
  return dated(Number(year), monthOf(name), 1, `${monthLetters(name)} yyyy`);
}

function clock(text: string): TypedNumber | null {
  const found = /^(\d{1,3}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*(am|pm))?$/i.exec(text);
  if (found === null) return null;
  const [, hours = '', minutes = '', seconds, half] = found;
  const hour = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (minute > 59 || second >= 60 || (half !== undefined && (hour > 12 || hour < 1))) return null;
  const full = half === undefined ? hour : (hour % 12) + (/pm/i.test(half) ? 12 : 0);
  const value = (full * 3600 + minute * 60 + second) / 86_400;
  if (full >= 24)
    return { value, format: { type: 'TIME', pattern: seconds === undefined ? '[h]:mm' : '[h]:mm:ss' } };
  const hourLetters = hours.length > 1 && half === undefined ? 'hh' : 'h';
  const pattern = `${hourLetters}:mm${seconds === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`;
  return { value, format: { type: 'TIME', pattern } };
}

/** A date, a time, or both as typed; null where a text is none, as an impossible day is none. */
export function typedDate(text: string, locale: Locale, thisYear: number): TypedNumber | null {
  const whole = numericDate(text, locale, thisYear) ?? namedDate(text, thisYear) ?? clock(text);
  if (whole !== null) return whole;
  const found = /^(.+?)(?:\s+|T)(\d{1,2}:\d{2}.*?)Z?$/.exec(text);
  if (found === null) return null;
  const [, dayText = '', timeText = ''] = found;
  const date = numericDate(dayText, locale, thisYear) ?? namedDate(dayText, thisYear);
  const time = clock(timeText);
  if (date === null || time === null || time.value >= 1) return null;
  const pattern = `${date.format?.pattern} ${time.format?.pattern}`;
  return { value: date.value + time.value, format: { type: 'DATE_TIME', pattern } };
}
