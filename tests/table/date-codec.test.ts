import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SerialDateError } from '../../src/grid/errors.ts';
import { dateCodec } from '../../src/table/date-codec.ts';
import { CellEncodeError } from '../../src/table/errors.ts';
import { context, outcome } from './codec-cases.ts';

const dates = fc
  .date({ min: new Date('1904-01-02'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date column', () => {
  it('reads serial numbers in both date systems, without their time of day', () => {
    expect(outcome(dateCodec, 42_826.75, 'dd/mm/yyyy hh:mm')).toEqual({ read: '2017-04-01' });
    expect(dateCodec.decode(41_364, context('d mmm yyyy', '1904'))).toBe('2017-04-01');
  });

  it.each([
    ['five digits without a format, as after pasting', 42_826, 'General', { read: '2017-04-01' }],
    ['five digits in a text cell', 42_826, '@', { read: '2017-04-01' }],
    ['a year', 2017, 'General', 'unreadable'],
    ['a time of day and no date format', 42_826.5, 'General', 'unreadable'],
    ['a sum of money', 42_826, '£#,##0', 'unreadable'],
    ['the 29 February 1900 that only Excel knows', 60, 'dd/mm/yyyy', 'unreadable'],
    ['a serial before the calendar', -3, 'dd/mm/yyyy', 'unreadable'],
    ['TRUE', true, 'dd/mm/yyyy', 'unreadable'],
  ])('treats %s as it should', (_, value, format, expected) => {
    expect(outcome(dateCodec, value, format)).toEqual(expected);
  });

  it.each([
    ['2017-04-01', 42_826],
    ['1 April 2017', 42_826],
    ['Saturday, 1st of April 2017', 42_826],
    ['1-Apr-2017', 42_826],
    ['25/12/2016', 42_729],
    ['25.12.2016', 42_729],
    ['04/04/2017', 42_829],
  ])('knows for certain which day "%s" is', (text, certain) => {
    expect(outcome(dateCodec, text)).toMatchObject({ certain });
  });

  it('offers both readings of a date that can be read month first', () => {
    expect(outcome(dateCodec, '01/04/2017')).toEqual({ choices: [42_826, 42_739] });
  });

  it('mends with a format that shows the date', () => {
    expect(dateCodec.mend?.('1 April 2017', context())).toEqual({
      certain: { value: 42_826, shown: '1 April 2017', numberFormat: 'd mmm yyyy' },
    });
  });

  it.each([
    'April 2017',
    '1/4/17',
    'by 1 April 2017',
    '31 April 2017',
    '30/02/2017',
    '2017-13-01',
    '32 March 2017',
    '1 Mai 2017',
    '1 April 1066',
    'To be confirmed',
    `1 April ${' '.repeat(100)}2017`,
  ])('leaves "%s" alone', (text) => {
    expect(outcome(dateCodec, text)).toBe('unreadable');
  });

  it('mends no day before the first of the workbook’s date system', () => {
    expect(dateCodec.mend?.('1 April 1903', context('General', '1904'))).toBeUndefined();
  });

  it('reads every date it writes, in both date systems', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('1900' as const, '1904' as const), (date, dateSystem) => {
        const cell = dateCodec.encode(date, { dateSystem });
        expect(dateCodec.decode(cell as number, context('d mmm yyyy', dateSystem))).toBe(date);
      }),
    );
  });

  it('writes nothing but dates of the calendar', () => {
    expect(() => dateCodec.encode('2017-02-30', context())).toThrow(SerialDateError);
    expect(() => dateCodec.encode(new Date(), context())).toThrow(CellEncodeError);
  });
});
