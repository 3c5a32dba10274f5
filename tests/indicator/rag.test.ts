import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/indicator/polarity.ts';
import { type RagOptions, rag } from '../../src/indicator/rag.ts';
import { isWithinTolerance } from '../../src/indicator/tolerance.ts';

const none: RagOptions = {};

describe('rag', () => {
  it.each<[number, Target, RagOptions, string]>([
    [100, 100, none, 'G'],
    [101, 100, none, 'G'],
    [95, 100, none, 'A'],
    [94.999999999999, 100, none, 'R'],
    [0.95, 1, none, 'A'],
    [0.0665, 0.07, none, 'A'],
    [0.06649, 0.07, none, 'R'],
    [0.1 + 0.2, 0.3, { polarity: 'lower' }, 'G'],
    [10.16, 10.16, { polarity: 'lower' }, 'G'],
    [10.5, 10, { polarity: 'lower' }, 'A'],
    [10.51, 10, { polarity: 'lower' }, 'R'],
    [1.1, 1, { polarity: 'lower', amber: 10 }, 'A'],
    [-105, -100, none, 'A'],
    [-106, -100, none, 'R'],
    [67.2, 70, { amber: 2.8, mode: 'points' }, 'A'],
    [67.1, 70, { amber: 2.8, mode: 'points' }, 'R'],
    [3, 0, { polarity: 'lower', amber: 3, mode: 'absolute' }, 'A'],
    [4, 0, { polarity: 'lower', amber: 3, mode: 'absolute' }, 'R'],
    [98, 100, { green: 2 }, 'G'],
    [97.99, 100, { green: 2 }, 'A'],
    [99, 100, { amber: 0 }, 'R'],
    [5, 100, { polarity: 'none' }, 'N'],
    [50, { low: 40, high: 60 }, { polarity: 'within range' }, 'G'],
    [40, { low: 40, high: 60 }, { polarity: 'within range' }, 'G'],
    [60, { low: 40, high: 60 }, { polarity: 'within range' }, 'G'],
    [38, { low: 40, high: 60 }, { polarity: 'within range' }, 'A'],
    [37.9, { low: 40, high: 60 }, { polarity: 'within range' }, 'R'],
    [63, { low: 40, high: 60 }, { polarity: 'within range' }, 'A'],
    [64, { low: 40, high: 60 }, { polarity: 'within range' }, 'R'],
    [5, { low: 0, high: 60 }, { polarity: 'within range' }, 'G'],
  ])('rates %f against %o with %o as %s', (actual, target, options, code) => {
    expect(rag(actual, target, options)).toEqual({ value: code });
  });

  it.each<[string, number | null, Target | null, RagOptions, string, RegExp]>([
    ['a blank actual', null, 100, none, '#N/A', /no actual/],
    ['a blank actual without polarity', null, 100, { polarity: 'none' }, '#N/A', /no actual/],
    ['a blank target', 5, null, none, '#N/A', /^Target not set$/],
    ['percent of a target of 0', 5, 0, none, '#DIV/0!', /points/],
    ['percent of an end of 0', -1, { low: 0, high: 5 }, { polarity: 'within range' }, '#DIV/0!', /points/],
    ['a negative tolerance', 5, 6, { amber: -1 }, '#NUM!', /tolerance/],
    ['a tolerance that is no number', 5, 6, { green: Number.NaN }, '#NUM!', /tolerance/],
    ['an actual that is no number', Number.NaN, 6, none, '#NUM!', /finite/],
    ['an infinite target', 5, Number.POSITIVE_INFINITY, none, '#NUM!', /finite/],
    [
      'an infinite end',
      5,
      { low: 0, high: Number.POSITIVE_INFINITY },
      { polarity: 'within range' },
      '#NUM!',
      /finite/,
    ],
    ['a reversed range', 5, { low: 6, high: 5 }, { polarity: 'within range' }, '#NUM!', /low end/],
    ['a range for a number', 5, { low: 6, high: 7 }, none, '#VALUE!', /within range/],
    ['a number for a range', 5, 6, { polarity: 'within range' }, '#VALUE!', /low and high/],
  ])('says why there is no rating for %s', (_, actual, target, options, error, reason) => {
    expect(rag(actual, target, options)).toMatchObject({ error, reason: expect.stringMatching(reason) });
  });

  it('takes a null option as left out', () => {
    expect(rag(95, 100, { polarity: null, amber: null, mode: null, green: null })).toEqual({ value: 'A' });
  });

  it('puts the edge of the tolerance in Amber and the next digit in Red, whatever the decimals', () => {
    const whole = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 5 }),
        (units, amber, scale) => {
          // A target of hundreds of units has an edge that is a decimal too.
          const target = Number(`${units}00e-${scale}`);
          const edge = Number(`${units * (100 - amber)}e-${scale}`);
          const beyond = Number(`${units * (100 - amber) * 10 - 1}e-${scale + 1}`);
          expect(rag(edge, target, { amber })).toEqual({ value: amber === 0 ? 'G' : 'A' });
          expect(rag(beyond, target, { amber })).toEqual({ value: 'R' });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never improves when the actual worsens', () => {
    const number = fc.integer({ min: -2000, max: 2000 }).map((units) => units / 10);
    const polarity = fc.constantFrom('higher' as const, 'lower' as const);
    const mode = fc.constantFrom('percent' as const, 'points' as const, 'absolute' as const);
    fc.assert(
      fc.property(
        number,
        number,
        number.filter((target) => target !== 0),
        polarity,
        mode,
        fc.nat(50),
        (one, other, target, way, counted, amber) => {
          const [worse, better] = (way === 'higher') === one < other ? [one, other] : [other, one];
          const rank = (actual: number) => {
            const outcome = rag(actual, target, { polarity: way, mode: counted, amber });
            return 'error' in outcome ? -1 : 'RAG'.indexOf(outcome.value);
          };
          expect(rank(worse)).toBeGreaterThanOrEqual(0);
          expect(rank(worse)).toBeLessThanOrEqual(rank(better));
        },
      ),
    );
  });
});

describe('isWithinTolerance', () => {
  it('tells fifteen digits apart', () => {
    expect(isWithinTolerance(9.99999999999999, 10, 1, 0, 'absolute')).toBe(false);
    expect(isWithinTolerance(10.0000000000001, 10, -1, 0, 'percent')).toBe(false);
  });

  it('takes a tolerance of any length by its fifteen digits', () => {
    expect(isWithinTolerance(0.7, 1, 1, 0.1 + 0.2, 'absolute')).toBe(true);
    expect(isWithinTolerance(0.7, 1, 1, 100 * (0.1 + 0.2), 'percent')).toBe(true);
  });

  it('is exact for whole numbers too large for a product', () => {
    expect(isWithinTolerance(95e13, 1e15, 1, 5, 'percent')).toBe(true);
    expect(isWithinTolerance(95e13 - 1, 1e15, 1, 5, 'percent')).toBe(false);
  });
});
