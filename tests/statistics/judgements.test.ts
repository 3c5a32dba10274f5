import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Benchmark, type Compared, comparison } from '../../src/statistics/comparison.ts';
import { funnelLimits } from '../../src/statistics/funnel-limits.ts';
import type { Polarity } from '../../src/statistics/polarity.ts';
import { quantileRanks } from '../../src/statistics/quantile-ranks.ts';
import { recentTrend, type TrendPoint } from '../../src/statistics/recent-trend.ts';
import { expectClose } from './close.ts';
import { unwrap } from './unwrap.ts';

const infinite = Number.POSITIVE_INFINITY;
const twenty: Compared = { value: 20, lower: 18, upper: 22 };

describe('comparison', () => {
  it.each<[Benchmark, Polarity | null, string]>([
    [{ value: 18 }, 'higher', 'Similar'],
    [{ value: 22 }, 'higher', 'Similar'],
    [{ value: 17.9 }, 'higher', 'Better'],
    [{ value: 17.9 }, 'lower', 'Worse'],
    [{ value: 22.1 }, 'higher', 'Worse'],
    [{ value: 22.1 }, 'lower', 'Better'],
    [{ value: 12 }, null, 'Higher'],
    [{ value: 32 }, 'none', 'Lower'],
    [{ value: 32 }, 'within range', 'Lower'],
    [{ value: 24, lower: 22, upper: 26 }, 'higher', 'Similar'],
    [{ value: 24, lower: 22.1, upper: 26 }, 'higher', 'Worse'],
    [{ value: 16, lower: 14, upper: 18 }, 'higher', 'Similar'],
    [{ value: 16, lower: 14, upper: 17.9 }, 'higher', 'Better'],
    [{ value: 17, lower: null, upper: null }, 'higher', 'Better'],
  ])('with %o, %s, is %s', (benchmark, polarity, word) => {
    expect(comparison(twenty, benchmark, polarity)).toEqual({ value: word });
  });

  it.each<[Compared, Benchmark, string]>([
    [{ ...twenty, value: null }, { value: 1 }, '#N/A'],
    [{ ...twenty, lower: null }, { value: 1 }, '#N/A'],
    [{ ...twenty, upper: null }, { value: 1 }, '#N/A'],
    [twenty, { value: null }, '#N/A'],
    [twenty, { value: 1, lower: 0 }, '#N/A'],
    [twenty, { value: 1, lower: 2, upper: 0 }, '#NUM!'],
    [{ value: 20, lower: 22, upper: 18 }, { value: 1 }, '#NUM!'],
    [{ ...twenty, value: Number.NaN }, { value: 1 }, '#NUM!'],
    [twenty, { value: infinite }, '#NUM!'],
  ])('of %o with %o is %s', (compared, benchmark, error) => {
    expect(comparison(compared, benchmark)).toMatchObject({ error });
  });
});

const years = (counts: readonly (number | null)[], denominator = 1000): TrendPoint[] =>
  counts.map((count, index) => ({ period: 2010 + index, count, denominator }));

describe('recentTrend', () => {
  it.each<[string, TrendPoint[], Polarity | null, string]>([
    ['rising counts', years([100, 130, 160, 190, 220]), null, 'Increasing'],
    [
      'rising counts where higher is better',
      years([100, 130, 160, 190, 220]),
      'higher',
      'Increasing and getting better',
    ],
    [
      'rising counts where lower is better',
      years([100, 130, 160, 190, 220]),
      'lower',
      'Increasing and getting worse',
    ],
    ['falling counts', years([220, 190, 160, 130, 100]), 'none', 'Decreasing'],
    [
      'falling counts where higher is better',
      years([220, 190, 160, 130, 100]),
      'higher',
      'Decreasing and getting worse',
    ],
    [
      'falling counts where lower is better',
      years([220, 190, 160, 130, 100]),
      'lower',
      'Decreasing and getting better',
    ],
    ['level counts', years([100, 102, 99, 101, 100]), 'higher', 'No significant change'],
    ['a rise that hangs on one year', years([100, 100, 99, 98, 400]), 'higher', 'No significant change'],
    ['a rise from no cases', years([0, 30, 60, 90, 120]), null, 'Increasing'],
    ['no cases after a rise, which weigh more', years([200, 300, 400, 500, 0], 2000), null, 'Decreasing'],
    ['four years', years([100, 130, 160, 190]), null, 'Cannot be calculated'],
    [
      'a blank among the last five',
      years([100, 100, 130, null, 160, 190, 220]),
      null,
      'Cannot be calculated',
    ],
    ['a blank before the last five', years([null, 100, 130, 160, 190, 220]), null, 'Increasing'],
    ['an earlier fall', years([900, 700, 100, 130, 160, 190, 220]), null, 'Increasing'],
    ['a count of all', years([100, 130, 160, 190, 1000]), null, 'Cannot be calculated'],
    ['a count above all', years([100, 130, 160, 190, 2000]), null, 'Cannot be calculated'],
    ['a denominator of 0', years([100, 130, 160, 190, 220], 0), null, 'Cannot be calculated'],
    ['no denominators', [1, 2, 3, 4, 5].map((n) => ({ period: n, count: n })), null, 'Cannot be calculated'],
    [
      'a suppressed value',
      years([100, 130, 160, 190, 220]).map((point, index) => ({ ...point, value: index === 3 ? null : 1 })),
      null,
      'Cannot be calculated',
    ],
    [
      'points without a year',
      [...years([100, 130, 160, 190]), { period: null, count: 220, denominator: 1000 }],
      null,
      'Cannot be calculated',
    ],
    ['no points', [], null, 'Cannot be calculated'],
  ])('of %s is as it should be', (_, points, polarity, marker) => {
    expect(recentTrend(points, { polarity }).marker).toBe(marker);
  });

  it('takes points in any order', () => {
    const points = years([100, 130, 160, 190, 220]);
    fc.assert(
      fc.property(fc.shuffledSubarray(points, { minLength: 5 }), (shuffled) => {
        expect(recentTrend(shuffled)).toEqual(recentTrend(points));
      }),
    );
  });

  const values = (numbers: readonly (number | null)[], half = 1): TrendPoint[] =>
    numbers.map((value, index) => ({
      period: index,
      value,
      lower: value === null ? null : value - half,
      upper: value === null ? null : value + half,
    }));

  it.each<[string, TrendPoint[], string]>([
    ['rising values', values([1, 3, 5, 7, 9]), 'Increasing'],
    ['falling values', values([9, 7, 5, 3, 1]), 'Decreasing'],
    ['values within their limits', values([1, 3, 5, 7, 9], 20), 'No significant change'],
    [
      'values without limits',
      [1, 2, 3, 4, 5].map((value) => ({ period: value, value })),
      'Cannot be calculated',
    ],
    ['limits without width', values([1, 3, 5, 7, 9], 0), 'No significant change'],
    ['a blank value', values([1, 3, null, 7, 9]), 'Cannot be calculated'],
    ['no values', years([100, 130, 160, 190, 220]), 'Cannot be calculated'],
    [
      'a blank count',
      values([1, 3, 5, 7, 9]).map((point) => ({ ...point, count: null })),
      'Cannot be calculated',
    ],
  ])('of other kinds: %s', (_, points, marker) => {
    expect(recentTrend(points, { kind: 'other' }).marker).toBe(marker);
  });

  it('weights values by their precision', () => {
    // Slope 2 a year; variance of the slope is (2 / 3.92)^2 / 10.
    const { chiSquared, significant } = recentTrend(values([1, 3, 5, 7, 9]), { kind: 'other' });
    expectClose(chiSquared, 4 / ((2 / 3.92) ** 2 / 10), 1e-13);
    expect(significant).toBe(true);
  });

  it('turns round when its years do', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, (some) => {
        const [there, back] = [recentTrend(years(some)), recentTrend(years([...some].reverse()))];
        fc.pre(there.significant && back.significant);
        expect(new Set([there.marker, back.marker])).toEqual(new Set(['Increasing', 'Decreasing']));
      }),
    );
  });
});

describe('quantileRanks', () => {
  it('puts the highest first by default, in ten groups', () => {
    const values = Array.from({ length: 20 }, (_, index) => index);
    const ranks = unwrap(quantileRanks(values));
    expect(ranks[0]).toBe(10);
    expect(ranks[19]).toBe(1);
  });

  it('gives a blank no rank, and none to fewer values than groups', () => {
    expect(quantileRanks([1, null, 2], { groups: 2, highestIsFirst: false })).toEqual({
      value: [1, null, 2],
    });
    expect(quantileRanks([1, null], { groups: 2 })).toEqual({ value: [null, null] });
  });

  it.each([0, 2.5, -1])('refuses %f groups', (groups) => {
    expect(quantileRanks([1, 2, 3], { groups })).toMatchObject({ error: '#NUM!' });
  });

  it('refuses an infinite value', () => {
    expect(quantileRanks([1, infinite], { groups: 1 })).toMatchObject({ error: '#NUM!' });
  });

  it('keeps the order of values and gives equal ones one rank', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(values, (some) => {
        const ranks = unwrap(quantileRanks(some, { groups: 5, highestIsFirst: false }));
        const sorted = some
          .map((value, index) => [value, ranks[index] ?? 0] as const)
          .sort(([a], [b]) => a - b);
        for (const [index, [value, rank]] of sorted.entries()) {
          const [nextValue, nextRank] = sorted[index + 1] ?? [value, rank];
          if (value === nextValue) expect(nextRank).toBe(rank);
          else expect(nextRank).toBeGreaterThanOrEqual(rank);
          expect(rank).toBeGreaterThanOrEqual(1);
          expect(rank).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe('funnelLimits', () => {
  const rated = (numerators: number[], denominators: number[], kind: 'proportion' | 'rate' | 'ratio') =>
    unwrap(funnelLimits(numerators, denominators, { kind })).map(unwrap);

  it('sets the limits of a proportion about the average, within 0 and all', () => {
    const [first] = rated([50, 50], [100, 100], 'proportion');
    expectClose(first?.lower95, 50 - 100 * 1.959963984540054 * 0.05, 1e-13);
    expectClose(first?.upper998, 50 + 100 * 3.090232306167813 * 0.05, 1e-13);
    const [tiny] = rated([1, 10], [2, 1000], 'proportion');
    expect(tiny).toMatchObject({ lower95: 0, lower998: 0 });
  });

  it('flags what lies outside, on either side and at either level', () => {
    const areas = rated([500, 42, 38, 60, 70], [1000, 100, 100, 100, 100], 'proportion');
    expect(areas.map((area) => area.significance)).toEqual([
      'Not significant',
      'Not significant',
      'Low (0.025)',
      'Not significant',
      'High (0.001)',
    ]);
    const ratios = rated([10, 2, 1, 25, 40], [10, 10, 20, 14, 14], 'ratio');
    expect(ratios.map((area) => area.significance)).toEqual([
      'Not significant',
      'Low (0.025)',
      'Low (0.001)',
      'High (0.025)',
      'High (0.001)',
    ]);
  });

  it('sets the limits of rates where the confidence limits of the events meet the average', () => {
    const counts = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 50 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(counts, (areas) => {
        const placed = rated(
          areas.map(([events]) => events),
          areas.map(([, hundreds]) => hundreds * 100),
          'rate',
        );
        for (const { value, lower998, lower95, upper95, upper998, significance } of placed) {
          expect(lower998).toBeLessThanOrEqual(lower95);
          expect(lower95).toBeLessThanOrEqual(upper95);
          expect(upper95).toBeLessThanOrEqual(upper998);
          if (value < lower998 * (1 - 1e-9)) expect(significance).toBe('Low (0.001)');
          if (value > upper998 * (1 + 1e-9)) expect(significance).toBe('High (0.001)');
          if (value > lower95 * (1 + 1e-9) && value < upper95 * (1 - 1e-9))
            expect(significance).toBe('Not significant');
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives each faulty area its own error and the others their limits', () => {
    const areas = unwrap(funnelLimits([5, null, 3, 20, -1], [10, 10, 0, 10, 10]));
    expect(areas.map((area) => ('error' in area ? area.error : 'value'))).toEqual([
      'value',
      '#N/A',
      '#DIV/0!',
      '#NUM!',
      '#NUM!',
    ]);
    expect(unwrap(funnelLimits([null], [1])).map((area) => 'error' in area)).toEqual([true]);
  });

  it('refuses ranges of unequal length and a multiplier of 0', () => {
    expect(funnelLimits([1, 2], [3])).toMatchObject({ error: '#VALUE!' });
    expect(funnelLimits([1], [3], { multiplier: 0 })).toMatchObject({ error: '#NUM!' });
  });
});
