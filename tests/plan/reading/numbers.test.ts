import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../src/plan/reading/numbers.ts';

describe('a figure as printed', () => {
  it.each([
    ['0.798', 0.798, 'number', 3],
    ['19,069', 19069, 'number', 0],
    ['1,234.50', 1234.5, 'number', 2],
    ['100\u00a0000', 100000, 'number', 0],
    ['−3.5', -3.5, 'number', 1],
    ['.5%', 0.5, 'percent', 1],
    ['10.7%', 10.7, 'percent', 1],
    ['10.7 per cent', 10.7, 'percent', 1],
    ['2 percentage points', 2, 'percentage points', 0],
    ['£6,480', 6480, 'pounds', 0],
    ['£1.2m', 1200000, 'pounds', 0],
    ['£10k', 10000, 'pounds', 0],
    ['3 million', 3000000, 'number', 0],
    ['12.5 per 100,000', 12.5, 'per 100,000', 1],
    ['12.5 deaths per 1,000', 12.5, 'per 1,000', 1],
    ['7 per 10,000', 7, 'per 10,000', 0],
    ['<b>67</b>%', 67, 'percent', 0],
    ['12 months', 12, 'number', 0],
  ])('%s', (text, value, unit, decimals) => {
    expect(parseQuantity(text)).toMatchObject({ value, unit, decimals, certainty: 'certain', reason: null });
  });

  it.each([
    ['>= 95%', '>='],
    ['at least 95%', '>='],
    ['above 67%', '>'],
    ['no more than 5', '<='],
    ['<5', '<'],
    ['fewer than 5', '<'],
    ['5', null],
  ])('%s is compared with %s', (text, comparator) => {
    expect(parseQuantity(text).comparator).toBe(comparator);
  });

  it('keeps its period, its day and its words', () => {
    expect(parseQuantity('19,069 (2014/15)')).toMatchObject({
      value: 19069,
      period: { start: '2014-04-01', end: '2015-03-31' },
      qualifier: '(2014/15)',
    });
    expect(parseQuantity('25 by February 2017')).toMatchObject({
      value: 25,
      by: '2017-02-28',
      qualifier: 'by February 2017',
    });
    expect(parseQuantity('Baseline 66.4% (April 2016)')).toMatchObject({
      value: 66.4,
      period: { end: '2016-04-30' },
    });
    expect(parseQuantity('206 members')).toMatchObject({ value: 206, qualifier: 'members' });
  });

  it.each(['10.7% (9.2 - 12.3)', '10.7% (95% CI 9.2 to 12.3)', '10.7% [9.2%, 12.3%]'])(
    'keeps the limits of %s',
    (text) => {
      expect(parseQuantity(text)).toMatchObject({
        value: 10.7,
        lower: 9.2,
        upper: 12.3,
        certainty: 'certain',
      });
    },
  );

  it.each(['Increase uptake by 10%', '10% reduction'])('%s is a change, not a figure', (text) => {
    expect(parseQuantity(text)).toMatchObject({ value: 10, relative: true });
  });

  it.each([
    '[77.0% was national average in 2014/15]',
    '[0.804 was the England average',
    '67 (national benchmark)',
  ])('%s is somebody else’s figure', (text) => {
    const quantity = parseQuantity(text);
    expect(quantity).toMatchObject({ benchmark: true, certainty: 'likely' });
    expect(quantity.value).not.toBeNull();
  });

  it('that may be a year is only likely', () => {
    expect(parseQuantity('2016')).toMatchObject({
      value: 2016,
      certainty: 'likely',
      reason: 'it may be a year',
    });
  });
});

describe('no figure', () => {
  it.each(['Target to be confirmed', 'TBC', 'not yet available'])('%s: it is still to be set', (text) => {
    expect(parseQuantity(text)).toMatchObject({ value: null, notSet: true, certainty: 'certain' });
  });

  it.each(['', '   ', 'Improve', 'April 2016', '30 Sep 16', '1 May 2016'])('"%s": there is none', (text) => {
    expect(parseQuantity(text)).toMatchObject({ value: null, notSet: false, certainty: 'certain' });
  });

  it.each([
    '9.02 /0',
    '0 700',
    'I0%',
    '1O%',
    '10-15%',
    '10 to 15',
    '222/3215',
    '222 of 3215',
    '1.2.3',
    '1,23',
    'EQ-5D',
    '5Gs',
    '2014/15',
    '206 members and 42 groups',
  ])('%s: a person must say', (text) => {
    const quantity = parseQuantity(text);
    expect(quantity).toMatchObject({ value: null, certainty: 'ambiguous' });
    expect(quantity.reason).toMatch(/\w/);
  });
});

describe('every number', () => {
  it('is read back from how it is printed in English', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (whole, decimals) => {
          const value = whole / 10 ** decimals;
          const printed = value.toLocaleString('en-GB', {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          });
          expect(parseQuantity(`${printed}%`)).toMatchObject({
            value: value === 0 ? 0 : value,
            decimals,
            unit: 'percent',
          });
        },
      ),
    );
  });

  it('is read without a throw from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { value } = parseQuantity(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
