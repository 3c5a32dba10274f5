import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellEncodeError } from '../../src/table/errors.ts';
import { numberCodec } from '../../src/table/number-codec.ts';
import { context, outcome } from './codec-cases.ts';

describe('a number column', () => {
  it('reads numbers, percentages as their fraction', () => {
    expect(outcome(numberCodec, 0.45, '0%')).toEqual({ read: 0.45 });
    expect(outcome(numberCodec, -3)).toEqual({ read: -3 });
  });

  it('does not read a date as the number Excel keeps for it', () => {
    expect(outcome(numberCodec, 42_826, 'd mmm yyyy')).toBe('unreadable');
    expect(outcome(numberCodec, -1, 'd mmm yyyy')).toEqual({ read: -1 });
  });

  it.each([
    [' 12 ', 12, '12'],
    ['\u00a01,234', 1234, '1234'],
    ['1,234,567.5', 1_234_567.5, '1234567.5'],
    ['-0.5', -0.5, '-0.5'],
    ['−3', -3, '-3'],
    ['+3', 3, '3'],
    ['45%', 0.45, '45%'],
    ['7 %', 0.07, '7%'],
    ['12.5%', 0.125, '12.5%'],
  ])('knows for certain what the text "%s" stands for', (text, certain, shown) => {
    expect(outcome(numberCodec, text)).toEqual({ certain, shown });
  });

  it.each([
    ['1,5', [1.5]],
    ['£3,000', [3000]],
    ['€ 12', [12]],
  ])('offers a reading of "%s" without being certain', (text, choices) => {
    expect(outcome(numberCodec, text)).toEqual({ choices });
  });

  it.each([
    'about 500',
    '12-14',
    '1,23,456',
    '0x10',
    '1e5',
    'Infinity',
    '',
    '.',
    '%',
    '5 to 6',
    '1'.repeat(50),
  ])('leaves "%s" alone', (text) => {
    expect(outcome(numberCodec, text)).toBe('unreadable');
  });

  it('leaves TRUE alone', () => {
    expect(outcome(numberCodec, true)).toBe('unreadable');
  });

  it('gives a mended percentage its format, and a mended text cell a number’s', () => {
    expect(numberCodec.mend?.('45%', context())).toMatchObject({ certain: { numberFormat: '0%' } });
    expect(numberCodec.mend?.('4.5%', context())).toMatchObject({ certain: { numberFormat: '0.0%' } });
    expect(numberCodec.mend?.('45%', context('0.00%'))).toEqual({ certain: { value: 0.45, shown: '45%' } });
    expect(numberCodec.mend?.('45', context('@'))).toMatchObject({ certain: { numberFormat: 'General' } });
  });

  it('reads every number it writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(outcome(numberCodec, numberCodec.encode(value, context()) as number)).toEqual({ read: value });
      }),
    );
  });

  it('knows for certain every number that is written out with commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (value) => {
        const text = ` ${value.toLocaleString('en-GB')} `;
        expect(outcome(numberCodec, text)).toEqual({ certain: value, shown: String(value) });
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '3', null])('does not write %s', (value) => {
    expect(() => numberCodec.encode(value, context())).toThrow(CellEncodeError);
  });
});
