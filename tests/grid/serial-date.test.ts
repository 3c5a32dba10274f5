import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SerialDateError } from '../../src/grid/errors.ts';
import { type DateSystem, dateToSerial, serialToDate } from '../../src/grid/serial-date.ts';

describe('serial dates', () => {
  it.each<[DateSystem, number, string]>([
    ['1900', 1, '1900-01-01'],
    ['1900', 59, '1900-02-28'],
    ['1900', 61, '1900-03-01'],
    ['1900', 25_569, '1970-01-01'],
    ['1900', 36_525, '1999-12-31'],
    ['1900', 42_826, '2017-04-01'],
    ['1900', 2_958_465, '9999-12-31'],
    ['1904', 0, '1904-01-01'],
    ['1904', 59, '1904-02-29'],
    ['1904', 41_364, '2017-04-01'],
    ['1904', 2_957_003, '9999-12-31'],
  ])('in the %s system %i is %s', (system, serial, date) => {
    expect(serialToDate(serial, system)).toBe(date);
    expect(dateToSerial(date, system)).toBe(serial);
  });

  it.each<[DateSystem, number]>([
    ['1900', 0],
    ['1900', 0.5],
    ['1900', 60],
    ['1900', -1],
    ['1900', 2_958_466],
    ['1900', Number.NaN],
    ['1900', Number.POSITIVE_INFINITY],
    ['1904', -1],
    ['1904', -0.5],
    ['1904', 2_957_004],
  ])('in the %s system %d is no day', (system, serial) => {
    expect(serialToDate(serial, system)).toBeNull();
  });

  it('lose their time of day', () => {
    expect(serialToDate(42_826.999)).toBe('2017-04-01');
  });

  it('count every day once, in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = serialToDate(serial) ?? '';
        expect(dateToSerial(date)).toBe(serial);
        if (serial >= 1_462) expect(dateToSerial(date, '1904')).toBe(serial - 1_462);
      }),
    );
  });

  it.each(['2017-02-29', '2017-13-01', '2017-4-1', '1 April 2017', '', '+012017-04-01', '2017-04-01T00:00'])(
    '%j is no date of the calendar',
    (date) => {
      expect(() => dateToSerial(date)).toThrow(
        `"${date}" is not a date of the calendar. Write it as year-month-day, like 2017-04-01.`,
      );
    },
  );

  it.each<[string, DateSystem]>([
    ['1899-12-31', '1900'],
    ['1903-12-31', '1904'],
  ])('%s lies before the %s system', (date, system) => {
    expect(() => dateToSerial(date, system)).toThrow(SerialDateError);
    expect(() => dateToSerial(date, system)).toThrow(
      `${date} lies before the first day that Excel can hold.`,
    );
  });
});
