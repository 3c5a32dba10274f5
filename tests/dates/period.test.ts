import { describe, expect, it } from 'vitest';
import { formatDate, formatMonth } from '../../src/dates/format-date.ts';
import { dataLagMonths, parsePeriod } from '../../src/dates/period.ts';

describe('the period of a figure', () => {
  it.each([
    ['2014/15', '2014-04-01', '2015-03-31', 'financial-year', 'certain'],
    ['(2014/15)', '2014-04-01', '2015-03-31', 'financial-year', 'certain'],
    ['2014-15', '2014-04-01', '2015-03-31', 'financial-year', 'certain'],
    ['Jan - Dec 2015', '2015-01-01', '2015-12-31', 'month', 'certain'],
    ['(Jan\n- Dec\n2015)', '2015-01-01', '2015-12-31', 'month', 'certain'],
    ['April 2016', '2016-04-01', '2016-04-30', 'month', 'certain'],
    ['Apr-16', '2016-04-01', '2016-04-30', 'month', 'certain'],
    ['2015', '2015-01-01', '2015-12-31', 'year', 'certain'],
    ['2013-15', '2013-01-01', '2015-12-31', 'year', 'certain'],
    ['2013 - 2015', '2013-01-01', '2015-12-31', 'year', 'certain'],
    ['2012/13 - 2014/15', '2012-04-01', '2015-03-31', 'financial-year', 'certain'],
    ['Q2 2016/17', '2016-07-01', '2016-09-30', 'quarter', 'certain'],
    ['quarter 4 of 2014/15', '2015-01-01', '2015-03-31', 'quarter', 'certain'],
    ['Q2 2016', '2016-07-01', '2016-09-30', 'quarter', 'ambiguous'],
    ['as at 31 March 2016', '2016-03-31', '2016-03-31', 'day', 'certain'],
    ['12 months to March 2016', '2015-04-01', '2016-03-31', 'month', 'certain'],
    ['3 years to December 2015', '2013-01-01', '2015-12-31', 'month', 'certain'],
    ['year ending June 2016', '2015-07-01', '2016-06-30', 'month', 'certain'],
    ['year to March 2016', '2015-04-01', '2016-03-31', 'month', 'certain'],
    ['academic year 2014/15', '2014-09-01', '2015-08-31', 'year', 'certain'],
    ['Winter 2014/15', '2014-12-01', '2015-02-28', 'season', 'likely'],
  ])('%s', (text, start, end, precision, certainty) => {
    expect(parsePeriod(text)).toMatchObject({ start, end, precision, certainty, text });
  });

  it('takes a year from the plan, and says so', () => {
    expect(parsePeriod('April', { planYear: '2016/17' })).toMatchObject({
      start: '2016-04-01',
      certainty: 'likely',
      reason: 'the year is taken from the plan',
    });
  });

  it.each([
    '',
    'unknown',
    'April',
    '31 June 2016',
    'May 2016 and May 2017',
    'from 2016',
    'May, June, July 2016',
    '2016 - 2014',
  ])('is none for "%s"', (text) => {
    const period = parsePeriod(text);
    expect(text === 'from 2016' ? period?.start : period).toBe(text === 'from 2016' ? '2016-01-01' : null);
  });
});

describe('the age of data', () => {
  it.each([
    ['2015-03-31', '2015-03-31', 0],
    ['2015-03-31', '2015-04-29', 0],
    ['2015-03-31', '2015-04-30', 1],
    ['2015-03-31', '2016-03-31', 12],
    ['2015-02-28', '2015-03-28', 1],
    ['2015-02-28', '2015-03-27', 0],
    ['2014-12-31', '2016-05-15', 16],
    ['2016-12-31', '2016-05-15', 0],
  ])('from the end on %s to %s', (end, asAt, expected) => {
    expect(dataLagMonths({ end }, asAt)).toBe(expected);
  });
});

describe('dates in words', () => {
  it('are written without a leading zero', () => {
    expect([formatDate('2017-04-01'), formatDate('2016-12-31'), formatMonth('2017-04-01')]).toEqual([
      '1 April 2017',
      '31 December 2016',
      'April 2017',
    ]);
  });
});
