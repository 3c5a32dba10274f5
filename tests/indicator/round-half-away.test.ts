import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAway } from '../../src/indicator/round-half-away.ts';
import { roundDecimalText } from './decimal-reference.ts';

describe('roundHalfAway', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [0.285 * 100, 0, 29],
    [0.1 + 0.2, 15, 0.3],
    [2.4999999999999, 0, 2],
    [1234.5, -1, 1230],
    [1235, -1, 1240],
    [50, -2, 100],
    [49.999, -2, 0],
    [5e-324, 3, 0],
    [9_007_199_254_740_991, 0, 9_007_199_254_740_991],
    [1e300, 2, 1e300],
    [Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
    [Number.NaN, 2, Number.NaN],
  ])('rounds %f to %i places as %f', (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0, 2), 0)).toBe(true);
  });

  it('agrees with whole-number arithmetic on every decimal a person can type', () => {
    const typed = fc.tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: -3, max: 12 }), ([units, scale], decimals) => {
        const text = `${units}e-${scale}`;
        expect(roundHalfAway(Number(text), decimals)).toBe(roundDecimalText(text, decimals));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with whole-number arithmetic on every tie', () => {
    const tie = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(tie, ([units, decimals]) => {
        const text = `${units}5e-${decimals + 1}`;
        expect(roundHalfAway(Number(text), decimals)).toBe(roundDecimalText(text, decimals));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with the fifteen digits of any number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 5 }),
        (value, decimals) => {
          expect(roundHalfAway(value, decimals)).toBe(roundDecimalText(value.toPrecision(15), decimals));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
