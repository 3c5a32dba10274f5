import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FinancialYearStyle,
  financialYearEnd,
  financialYearOf,
  financialYearStart,
  formatFinancialYear,
  parseFinancialYear,
} from '../../src/dates/financial-year.ts';
import { parsePlanYear } from '../../src/dates/plan-year.ts';

const styles: readonly FinancialYearStyle[] = ['2014/15', '2014-15', '2014/2015', '14/15', 'FY15'];

describe('a financial year as written', () => {
  it.each([
    '2014/15',
    '14/15',
    '2014-15',
    '2014–15',
    '2014/2015',
    '2014 to 2015',
    '2014 / 15',
    'FY15',
    'fy2015',
    'FY 14/15',
    'Financial Year 2014/15',
    '(2014/15)',
    ' 2014/15 ',
  ])('%s begins in 2014', (text) => {
    expect(parseFinancialYear(text)).toBe(2014);
  });

  it('reads the turn of the century', () => {
    expect([parseFinancialYear('1999/00'), parseFinancialYear('99/00')]).toEqual([1999, 1999]);
  });

  it.each(['2014/16', '2014/14', '14/16', '2014', '2014/1', '', 'April 2014', '20145/15', '9999/00', 'FY1'])(
    'refuses "%s"',
    (text) => {
      expect(parseFinancialYear(text)).toBeNull();
      expect(financialYearStart(text)).toBeNull();
      expect(financialYearEnd(text)).toBeNull();
    },
  );

  it('is read back from every style it is written in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2048 }), fc.constantFrom(...styles), (year, style) => {
        expect(parseFinancialYear(formatFinancialYear(year, style))).toBe(year);
      }),
    );
  });
});

describe('the financial year of a date', () => {
  it('turns on 1 April', () => {
    expect([financialYearOf('2015-03-31'), financialYearOf('2015-04-01')]).toEqual(['2014/15', '2015/16']);
  });

  it.each(styles)('is written as %s', (style) => {
    expect(financialYearOf('2014-12-25', style)).toBe(style);
  });

  it('lies between its first and its last day', () => {
    const dates = fc.date({ min: new Date('1950-04-01'), max: new Date('2049-03-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const text = financialYearOf(date);
        expect((financialYearStart(text) ?? '') <= date && date <= (financialYearEnd(text) ?? '')).toBe(true);
      }),
    );
  });
});

describe('the year of a plan', () => {
  it.each([
    ['2016/17', 2016],
    ['FY17', 2016],
    ['2016-2021', 2016],
    ['Plan 2016 to 2021', 2016],
    [2016, 2016],
    ['', 0],
    ['soon', 0],
    ['1066', 0],
    [1.5, 0],
    [12, 0],
    [null, 0],
    [undefined, 0],
  ])('%s begins in %s', (text, expected) => {
    expect(parsePlanYear(text)).toBe(expected);
  });
});
