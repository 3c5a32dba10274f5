import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assurance } from '../../src/statistics/assurance.ts';
import { variation } from '../../src/statistics/variation.ts';
import { type XmrOptions, xmrChart } from '../../src/statistics/xmr-chart.ts';
import { type XmrLines, xmrSignals } from '../../src/statistics/xmr-rules.ts';
import { expectClose } from './close.ts';
import { unwrap } from './unwrap.ts';

const lines: XmrLines = { mean: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2 };

/** Rules of points as letters: o outside, t trend, c close (2 in 3), s shift; capitals on the high side. */
function signals(values: readonly (number | null)[]): string {
  const letters = { 'outside limits': 'o', trend: 't', '2 in 3': 'c', shift: 's' };
  return xmrSignals(values, lines)
    .map((signal) => {
      const letter = signal === null ? '.' : letters[signal.rule];
      return signal?.side === 'high' ? letter.toUpperCase() : letter;
    })
    .join('');
}

describe('xmrSignals', () => {
  it.each<[string, (number | null)[], string]>([
    ['points beyond the limits, and none on them', [3, 3.1, -3, -3.1], '.O.o'],
    ['all seven points of a rise', [1, -1, -0.5, -0.2, 0.2, 0.5, 1, 1.5, 0.5], '.TTTTTTT.'],
    ['all seven points of a fall', [0.5, 1.5, 1, 0.5, 0.2, -0.2, -0.5, -1, 1], '.ttttttt.'],
    ['more than seven points of a rise', [-1, -0.8, -0.6, -0.4, 0.4, 0.6, 0.8, 1], 'TTTTTTTT'],
    ['no trend of six', [-1, -0.8, -0.6, 0.4, 0.6, 0.8], '......'],
    ['no trend over an equal pair', [-1, -0.8, -0.6, -0.6, 0.4, 0.6, 0.8], '.......'],
    ['no trend over a blank', [-1, -0.8, -0.6, null, 0.4, 0.6, 0.8, 0.9], '........'],
    [
      'both trends of a peak',
      [-1, -0.6, -0.3, 0.3, 0.6, 0.9, 1.2, 0.8, 0.5, 0.2, -0.2, -0.5, -0.8],
      'TTTTTTttttttt',
    ],
    ['two in three near a limit', [2.5, 0.5, 2.5], 'C.C'],
    ['two in three near the lower limit', [-2.5, -2.5, -0.5], 'cc.'],
    ['no two in three where the third is on the other side', [2.5, -0.5, 2.5], '...'],
    ['no two in three at opposite limits', [2.5, 0.5, -2.5], '...'],
    ['no two in three with one outside', [3.5, 0.5, 2.5], 'O..'],
    ['no two of two', [2.5, 2.5], '..'],
    ['seven on one side', [-1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5, -1], '.SSSSSSS.'],
    ['no shift of six', [0.5, 1, 0.5, 1, 0.5, 1], '......'],
    ['no shift over a point on the mean', [0.5, 1, 0.5, 0, 1, 0.5, 1, 0.5], '........'],
    ['no shift over a blank', [0.5, 1, 0.5, 1, null, 0.5, 1, 0.5], '........'],
    [
      'outside before trend before two in three before shift',
      [0.1, 0.3, 0.5, 1, 2.3, 2.6, 3.2, 2.5, 0.5, 2.5],
      'TTTTTTOCSC',
    ],
    ['no points', [], ''],
  ])('finds %s', (_, values, expected) => {
    expect(signals(values)).toBe(expected);
  });

  it('mirrors with its values', () => {
    const value = fc.integer({ min: -35, max: 35 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const turned = signals(values.map((one) => -one));
        const swapped = [...turned].map((letter) =>
          letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
        );
        // Where two opposite trends meet in equal values, the point between has no way of its own.
        fc.pre(!values.some((one, index) => one === values[index + 1]));
        expect(swapped.join('')).toBe(signals(values));
      }),
    );
  });
});

describe('xmrChart', () => {
  it('sets limits of 2.66 mean moving ranges about the mean', () => {
    const [point] = unwrap(xmrChart([558, 576, 595, 613, 632, 650]));
    expect(point).toMatchObject({ value: 558, mean: 604, rule: null, side: null });
    expectClose(point?.lower, 555.056, 1e-14);
    expectClose(point?.upper, 652.944, 1e-14);
  });

  it('drops moving ranges of 3.267 times their mean and more once, unless asked not to', () => {
    const values = [10, 11, 10, 11, 10, 11, 10, 11, 30, 11, 10];
    const [screened] = unwrap(xmrChart(values));
    const [all] = unwrap(xmrChart(values, { screen: false }));
    expectClose(screened?.upper, Number(screened?.mean) + 2.66, 1e-14);
    expectClose(all?.upper, Number(all?.mean) + 2.66 * (46 / 10), 1e-14);
  });

  it('gives a constant series limits equal to its mean, and no signal', () => {
    for (const screen of [true, false]) {
      for (const point of unwrap(xmrChart(Array<number>(10).fill(0.1), { screen }))) {
        expect(point).toEqual({ value: 0.1, mean: 0.1, lower: 0.1, upper: 0.1, rule: null, side: null });
      }
    }
  });

  it('gives a single point no limits, and a blank series nothing', () => {
    expect(unwrap(xmrChart([5]))).toEqual([
      { value: 5, mean: 5, lower: null, upper: null, rule: null, side: null },
    ]);
    expect(unwrap(xmrChart([null]))).toEqual([
      { value: null, mean: null, lower: null, upper: null, rule: null, side: null },
    ]);
    expect(unwrap(xmrChart([]))).toEqual([]);
  });

  it('keeps the place of a blank, which has no moving range and no signal', () => {
    const points = unwrap(xmrChart([10, 12, null, 11, 13]));
    expect(points[2]).toMatchObject({ value: null, rule: null, side: null });
    expectClose(points[2]?.upper, 11.5 + 2.66 * 2, 1e-14);
  });

  it('draws limits from the first points when fixed, and judges the rest by them', () => {
    const points = unwrap(xmrChart([10, 12, 10, 12, 40, 41], { fixAfter: 4 }));
    expect(points[5]).toMatchObject({ mean: 11, rule: 'outside limits', side: 'high' });
    expect(points[5]?.upper).toBe(points[0]?.upper);
    expect(xmrChart([10, 12], { fixAfter: 9 })).toEqual(xmrChart([10, 12]));
  });

  it('starts again at each point to rebase at, counted from 1', () => {
    const points = unwrap(xmrChart([10, 12, 10, 30, 32, 30], { rebaseAt: [4, 1, 4] }));
    expectClose(points[2]?.mean, 32 / 3, 1e-14);
    expectClose(points[3]?.mean, 92 / 3, 1e-14);
    expect(points.every((point) => point.rule === null)).toBe(true);
  });

  it.each<[string, number[], XmrOptions]>([
    ['an infinite value', [1, Number.POSITIVE_INFINITY], {}],
    ['limits fixed after no point', [1, 2], { fixAfter: 0 }],
    ['limits fixed after half a point', [1, 2], { fixAfter: 1.5 }],
    ['a rebase at point 0', [1, 2], { rebaseAt: [0] }],
    ['a rebase beyond the end', [1, 2], { rebaseAt: [3] }],
    ['a rebase at half a point', [1, 2], { rebaseAt: [1.5] }],
  ])('refuses %s', (_, values, options) => {
    expect(xmrChart(values, options)).toMatchObject({ error: '#NUM!', reason: expect.any(String) });
  });

  it('has limits that enclose the mean and move with the values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (some) => {
        const [point] = unwrap(xmrChart(some));
        const [moved] = unwrap(xmrChart(some.map((value) => value + 1000)));
        expect(point?.lower).toBeLessThanOrEqual(Number(point?.mean));
        expect(point?.upper).toBeGreaterThanOrEqual(Number(point?.mean));
        expect(Math.abs(Number(moved?.upper) - Number(point?.upper) - 1000)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('variation', () => {
  const jump = [9, 8, 9, 7, 8, 9, 8, 30];

  it.each([
    [jump, 'higher', 'Special cause improvement'],
    [jump, 'lower', 'Special cause concern'],
    [jump, 'none', 'Special cause neutral'],
    [jump, null, 'Special cause neutral'],
    [[...jump, null], 'higher', 'Special cause improvement'],
    [[...jump, 9], 'higher', 'Common cause'],
    [[1, 2, 3, 4, 5, 6, 7], 'lower', 'Special cause concern'],
    [[5], 'higher', 'Common cause'],
  ] as const)('of %o, %s is better, is %s', (values, polarity, word) => {
    expect(variation(values, { polarity })).toEqual({ value: word });
  });

  it('says why there is none', () => {
    expect(variation([null])).toMatchObject({ error: '#N/A' });
    expect(variation([Number.NaN])).toMatchObject({ error: '#NUM!' });
  });
});

describe('assurance', () => {
  const values = [10, 12, 11, 12, 10];

  it.each([
    [30, 'higher', 'Consistently misses'],
    [30, 'lower', 'Consistently hits'],
    [1, 'higher', 'Consistently hits'],
    [1, 'lower', 'Consistently misses'],
    [11, 'higher', 'Hit or miss'],
    [30, null, 'Consistently misses'],
  ] as const)('of a target of %f, %s is better, is %s', (target, polarity, word) => {
    expect(assurance(values, target, { polarity })).toEqual({ value: word });
  });

  it('is hit or miss on a limit', () => {
    const upper = unwrap(xmrChart(values))[0]?.upper ?? Number.NaN;
    expect(assurance(values, upper)).toEqual({ value: 'Hit or miss' });
  });

  it('goes by the last part of a rebased series', () => {
    expect(assurance([10, 12, 10, 50, 52, 50], 30, { rebaseAt: [4] })).toEqual({
      value: 'Consistently hits',
    });
  });

  it.each<[(number | null)[], number | null, 'none' | null, string]>([
    [values, null, null, '#N/A'],
    [values, 5, 'none', '#N/A'],
    [[5], 5, null, '#N/A'],
    [[], 5, null, '#N/A'],
    [values, Number.NaN, null, '#NUM!'],
    [[1, Number.NaN], 5, null, '#NUM!'],
  ])('of %o and %s, %s, is %s', (some, target, polarity, error) => {
    expect(assurance(some, target, { polarity })).toMatchObject({ error });
  });
});
