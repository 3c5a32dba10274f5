import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/dates/calendar.ts';
import { formatQuarter, quarterDays, quarterOf } from '../../src/dates/quarter.ts';

describe('quarters', () => {
  it.each([
    ['2016-04-01', 'Q1 2016/17', 'Q2 2016'],
    ['2016-09-30', 'Q2 2016/17', 'Q3 2016'],
    ['2016-12-31', 'Q3 2016/17', 'Q4 2016'],
    ['2017-03-31', 'Q4 2016/17', 'Q1 2017'],
  ])('%s lies in %s, or %s of the calendar', (date, financial, calendar) => {
    expect(formatQuarter(quarterOf(date))).toBe(financial);
    expect(formatQuarter(quarterOf(date, 'calendar'))).toBe(calendar);
  });

  it('hold the days that name them, and not the days beside', () => {
    const days = fc.integer({ min: -7_000, max: 40_000 }).map((number) => addDays('1970-01-01', number));
    fc.assert(
      fc.property(days, fc.constantFrom('financial' as const, 'calendar' as const), (date, basis) => {
        const quarter = quarterOf(date, basis);
        const { start, end } = quarterDays(quarter);
        expect(start <= date && date <= end).toBe(true);
        expect(quarterOf(start, basis)).toEqual(quarter);
        expect(quarterOf(addDays(end, 1), basis)).not.toEqual(quarter);
      }),
    );
  });
});
