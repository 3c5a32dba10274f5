import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonDecimals } from '../../src/indicator/common-decimals.ts';
import { compareNumbers } from '../../src/indicator/compare-numbers.ts';
import { addDecimals, compareDecimals, decimalOf, divideDecimals } from '../../src/indicator/decimal.ts';
import { decimalsOf } from '../../src/indicator/decimals-of.ts';
import { difference } from '../../src/indicator/difference.ts';
import { powerOfTen } from '../../src/indicator/powers-of-ten.ts';
import { quotient } from '../../src/indicator/quotient.ts';
import { quotientOf } from './decimal-reference.ts';

const units = fc.integer({ min: -99_999_999, max: 99_999_999 });

describe('decimalOf', () => {
  it.each([
    [0, 0n, 0],
    [0.1 + 0.2, 3n, 1],
    [-1.005, -1005n, 3],
    [1200, 1200n, 0],
    [1e21, 10n ** 21n, 0],
    [1.5e-7, 15n, 8],
  ])('reads %f as %s over ten to the %i', (value, unitsOf, scale) => {
    const decimal = decimalOf(value);
    expect(compareDecimals(decimal, { units: unitsOf, scale })).toBe(0);
  });
});

describe('decimalsOf', () => {
  it.each([
    [0, 0],
    [558, 0],
    [10.7, 1],
    [0.798, 3],
    [-66.52, 2],
    [1e-10, 10],
    [1 / 3, -1],
    [0.1 + 0.2, -1],
    [1e300, -1],
    [1e-20, -1],
    [Number.NaN, -1],
  ])('finds the places of %f', (value, places) => {
    expect(decimalsOf(value)).toBe(places);
  });

  it('finds as many places as were typed, or fewer where they end in zeros', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 7 }), (typed, scale) => {
        const expected = scale - (/0*$/.exec(String(typed))?.[0].length ?? 0);
        expect(decimalsOf(Number(`${typed}e-${scale}`))).toBe(typed === 0 ? 0 : Math.max(expected, 0));
      }),
    );
  });
});

describe('commonDecimals', () => {
  it('gives none where a number is too long or too large', () => {
    expect(commonDecimals(1 / 3, 1)).toBe(-1);
    expect(commonDecimals(1, 1 / 3)).toBe(-1);
    expect(commonDecimals(1e15, 0.001)).toBe(-1);
    expect(commonDecimals(1.5, 0.25)).toBe(2);
  });
});

describe('difference and quotient', () => {
  it('show no binary noise', () => {
    expect(difference(0.3, 0.1)).toBe(0.2);
    expect(difference(8, 10.7)).toBe(-2.7);
    expect(quotient(0.3, 0.1)).toBe(3);
    expect(quotient(2, 3)).toBe(2 / 3);
    expect(quotient(-1, 3)).toBe(-1 / 3);
  });

  it('take numbers of any length by their fifteen digits', () => {
    expect(difference(0.1 + 0.2, 0.3)).toBe(0);
    expect(difference(1e20, 1)).toBe(1e20);
    expect(quotient(0.1 + 0.2, 0.1)).toBe(3);
    expect(quotient(1e-30, 3e20)).toBeCloseTo(0, 40);
  });

  it('agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(units, units, fc.integer({ min: 0, max: 6 }), (left, right, scale) => {
        const [a, b] = [Number(`${left}e-${scale}`), Number(`${right}e-${scale}`)];
        expect(difference(a, b)).toBe(Number(`${left - right}e-${scale}`));
        if (right !== 0) expect(quotient(a, b) + 0).toBe(quotientOf(BigInt(left), BigInt(right)));
      }),
    );
  });
});

describe('divideDecimals', () => {
  it('rounds once, half away from zero', () => {
    expect(divideDecimals(decimalOf(1), decimalOf(8), 2)).toBe(0.13);
    expect(divideDecimals(decimalOf(-1), decimalOf(8), 2)).toBe(-0.13);
    expect(divideDecimals(decimalOf(1250), decimalOf(1), -2)).toBe(1300);
    expect(divideDecimals(decimalOf(0), decimalOf(8))).toBe(0);
    expect(divideDecimals(addDecimals(decimalOf(0.1), decimalOf(0.02)), decimalOf(-3))).toBe(-0.04);
  });
});

describe('compareNumbers', () => {
  it.each([
    [0.1 + 0.2, 0.3, 0],
    [1, 1, 0],
    [1, 2, -1],
    [2, 1, 1],
    [9.99999999999999, 10, -1],
    [10, 9.99999999999999, 1],
  ])('compares %f with %f by fifteen digits', (left, right, sign) => {
    expect(Math.sign(compareNumbers(left, right))).toBe(sign);
  });
});

describe('powerOfTen', () => {
  it('goes beyond the powers that are held exactly', () => {
    expect(powerOfTen(3)).toBe(1000);
    expect(powerOfTen(30)).toBe(1e30);
  });
});
