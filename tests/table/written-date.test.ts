import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate } from '../../src/issue/long-date.ts';
import { parseWrittenDate } from '../../src/table/written-date.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseWrittenDate', () => {
  it('reads every date written in full back as that one day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseWrittenDate(longDate(day))).toEqual([day]);
      }),
    );
  });

  it('reads day first, and says when month first is possible too', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const read = parseWrittenDate(`${date}/${month}/${year}`);
        expect(read[0]).toBe(day);
        expect(read.length).toBe(Number(date) <= 12 && date !== month ? 2 : 1);
      }),
    );
  });

  it('takes any text without an error, and gives nothing but days of the calendar', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const day of parseWrittenDate(text)) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});
