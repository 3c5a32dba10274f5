import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  easterSunday,
  fullYear,
  isCalendarDay,
  isoDate,
  lastOfMonth,
  weekdayOf,
} from '../../src/dates/calendar.ts';

const days = fc.integer({ min: -25_000, max: 60_000 }).map((number) => addDays('1970-01-01', number));

describe('the calendar', () => {
  it('knows leap years', () => {
    expect([1900, 2000, 2016, 2017].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });

  it.each([
    [2017, 6, 31],
    [2017, 2, 29],
    [2017, 13, 1],
    [2017, 0, 1],
    [2017, 1, 0],
    [0, 1, 1],
    [10_000, 1, 1],
  ])('has no day %s-%s-%s', (year, month, day) => {
    expect(isCalendarDay(year, month, day)).toBe(false);
  });

  it('writes years before 1000 with four digits', () => {
    expect(isoDate(987, 6, 5)).toBe('0987-06-05');
  });

  it('knows the day of the week', () => {
    expect([weekdayOf('2015-03-16'), weekdayOf('1969-12-28'), weekdayOf('2017-04-01')]).toEqual([0, 6, 5]);
  });

  it('knows Easter', () => {
    expect([2014, 2016, 2017, 2025, 2038].map(easterSunday)).toEqual([
      '2014-04-20',
      '2016-03-27',
      '2017-04-16',
      '2025-04-20',
      '2038-04-25',
    ]);
  });

  it('reads two-digit years 00 to 49 as of this century', () => {
    expect([0, 14, 49, 50, 99].map(fullYear)).toEqual([2000, 2014, 2049, 1950, 1999]);
  });

  it('keeps to the end of a shorter month', () => {
    expect(addMonths('2016-01-31', 1)).toBe('2016-02-29');
    expect(addMonths('2016-03-31', -13)).toBe('2015-02-28');
    expect(lastOfMonth(2016, 4)).toBe('2016-04-30');
  });

  it('moves by days and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, moved) => {
        expect(addDays(addDays(date, moved), -moved)).toBe(date);
        expect(dayNumber(addDays(date, moved)) - dayNumber(date)).toBe(moved);
      }),
    );
  });
});
