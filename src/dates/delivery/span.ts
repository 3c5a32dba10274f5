import type { IsoDate } from '../../grid/serial-date.ts';
import { addDays, daysInMonth, easterSunday, isCalendarDay, isoDate, lastOfMonth } from '../calendar.ts';
import { type Mention, partBeginning, partEarly, partLate, partMid } from './mention.ts';
import type { DatePrecision } from './value.ts';

export interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: DatePrecision;
}

const daysInWeek = 7;
/** The last days of the early and the middle part of a month. */
const earlyEnd = 10;
const midEnd = 20;

function months(year: number, month: number, count: number): { start: IsoDate; end: IsoDate } {
  const last = year * 12 + month - 1 + count - 1;
  const first = year * 12 + month - 1;
  return {
    start: isoDate(Math.floor(first / 12), (first % 12) + 1, 1),
    end: lastOfMonth(Math.floor(last / 12), (last % 12) + 1),
  };
}

/** A period of whole months, or the third of it that "early", "mid" or "late" names. */
function period(year: number, month: number, count: number, part: number, precision: DatePrecision): Span {
  const third = Math.max(1, Math.floor(count / 3));
  if (part === partBeginning) return { ...months(year, month, 1), precision: 'month' };
  if (part === partEarly) return { ...months(year, month, third), precision: 'month-part' };
  if (part === partMid) return { ...months(year, month + third, third), precision: 'month-part' };
  if (part === partLate) return { ...months(year, month + count - third, third), precision: 'month-part' };
  return { ...months(year, month, count), precision };
}

function monthSpan(found: Mention, year: number): Span {
  const { month, part } = found;
  if (found.week === 'numbered') {
    const length = daysInMonth(year, month);
    const first = found.day < 0 ? length - daysInWeek + 1 : (found.day - 1) * daysInWeek + 1;
    const last = Math.min(first + daysInWeek - 1, length);
    return { start: isoDate(year, month, first), end: isoDate(year, month, last), precision: 'week' };
  }
  if (part === partEarly || part === partBeginning) {
    return { start: isoDate(year, month, 1), end: isoDate(year, month, earlyEnd), precision: 'month-part' };
  }
  if (part === partMid) {
    return {
      start: isoDate(year, month, earlyEnd + 1),
      end: isoDate(year, month, midEnd),
      precision: 'month-part',
    };
  }
  if (part === partLate) {
    return {
      start: isoDate(year, month, midEnd + 1),
      end: lastOfMonth(year, month),
      precision: 'month-part',
    };
  }
  return { start: isoDate(year, month, 1), end: lastOfMonth(year, month), precision: 'month' };
}

function daySpan(found: Mention, year: number): Span | null {
  // Easter is the one day without a month of its own.
  const date =
    found.month === 0
      ? easterSunday(year)
      : isCalendarDay(year, found.month, found.day)
        ? isoDate(year, found.month, found.day)
        : null;
  if (date === null) return null;
  if (found.week === 'commencing')
    return { start: date, end: addDays(date, daysInWeek - 1), precision: 'week' };
  if (found.week === 'ending') return { start: addDays(date, 1 - daysInWeek), end: date, precision: 'week' };
  return { start: date, end: date, precision: 'day' };
}

const winter = 4;
const firstMonthOfSeason = [3, 6, 9, 12];
const firstMonthOfTerm = [1, 4, 9, 1];

/**
 * The days that a mention covers in a year.
 *
 * @param year - A calendar year, or the first year of a financial or academic one.
 * @returns The span, or `null` where that year has no such day (29 February).
 */
export function spanIn(found: Mention, year: number): Span | null {
  switch (found.form) {
    case 'day':
      return daySpan(found, year);
    case 'month':
      return monthSpan(found, year);
    case 'quarter': {
      const first = found.financial ? found.month * 3 + 1 : found.month * 3 - 2;
      return period(year, first, 3, found.part, 'quarter');
    }
    case 'half': {
      const first = found.financial ? found.month * 6 - 2 : found.month * 6 - 5;
      return period(year, first, 6, found.part, 'quarter');
    }
    case 'season': {
      const later = found.financial && found.month === 1 ? 1 : 0;
      return period(year + later, firstMonthOfSeason[found.month - 1] ?? 1, 3, found.part, 'season');
    }
    case 'term': {
      const first = firstMonthOfTerm[found.month - 1] ?? 1;
      const later = found.financial && first < 9 ? 1 : 0;
      return period(year + later, first, found.month === winter ? 3 : 4, found.part, 'season');
    }
    case 'year':
      return period(year, 1, 12, found.part, 'year');
    case 'financial-year':
    case 'this-year':
      return period(year, 4, 12, found.part, 'financial-year');
    case 'academic-year':
      return period(year, 9, 12, found.part, 'year');
    case 'plan-year':
      return period(year + found.month - 1, 4, 12, found.part, 'financial-year');
    case 'impossible':
      return null;
  }
}

/** The year in which a mention without one falls within the plan's financial year. */
export function planYearOf(found: Mention, planStart: number): number {
  switch (found.form) {
    case 'day':
    case 'month':
      return found.month < 4 ? planStart + 1 : planStart;
    default:
      return planStart;
  }
}
