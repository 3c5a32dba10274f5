import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolation } from '../../src/indicator/interpolation.ts';
import {
  type TrajectoryEnds,
  type TrajectoryOptions,
  trajectory,
  trajectoryValue,
} from '../../src/indicator/trajectory.ts';
import { quotientOf } from './decimal-reference.ts';

const ends = (baseline: number | null, target: number | null, first = 2016, last = 2021): TrajectoryEnds => ({
  baseline,
  baselineYear: first,
  target,
  targetYear: last,
});

function row(baseline: number, target: number, options: TrajectoryOptions): (number | null)[] {
  const outcome = trajectory(ends(baseline, target), options);
  if ('error' in outcome) throw new Error(outcome.reason);
  return outcome.value.map((point) => point.value);
}

describe('trajectory', () => {
  it.each([
    [558, 650, 0, [558, 576, 595, 613, 632, 650]],
    [10.7, 8, 2, [10.7, 10.16, 9.62, 9.08, 8.54, 8]],
    [0.798, 0.804, 3, [0.798, 0.799, 0.8, 0.802, 0.803, 0.804]],
    [66.4, 67, 2, [66.4, 66.52, 66.64, 66.76, 66.88, 67]],
    [70.7, 77, 2, [70.7, 71.96, 73.22, 74.48, 75.74, 77]],
  ])('prints the years from %f to %f as a published plan does', (baseline, target, decimals, years) => {
    expect(row(baseline, target, { decimals })).toEqual(years);
  });

  it('shows no binary noise without rounding', () => {
    expect(row(10.7, 8, {})).toEqual([10.7, 10.16, 9.62, 9.08, 8.54, 8]);
    expect(row(0.798, 0.804, {})).toEqual([0.798, 0.7992, 0.8004, 0.8016, 0.8028, 0.804]);
  });

  it('numbers its years from baseline to target', () => {
    const outcome = trajectory(ends(1, 2, 2019, 2021));
    expect(outcome).toEqual({
      value: [
        { year: 2019, value: 1 },
        { year: 2020, value: 1.5 },
        { year: 2021, value: 2 },
      ],
    });
  });

  it('leaves the years of a milestone blank before it is due', () => {
    expect(row(0, 25, { method: 'milestone' })).toEqual([null, null, null, null, null, 25]);
    expect(trajectoryValue(ends(null, 25), 2018, { method: 'milestone' })).toEqual({ value: null });
  });

  it('grows by equal percentages when geometric', () => {
    expect(row(100, 161.051, { method: 'geometric', decimals: 3 })).toEqual([
      100, 110, 121, 133.1, 146.41, 161.051,
    ]);
    expect(row(-100, -161.051, { method: 'geometric', decimals: 1 })[1]).toBe(-110);
    expect(trajectoryValue(ends(100, 121, 2016, 2018), 2017, { method: 'geometric' })).toEqual({
      value: 110.00000000000001,
    });
  });

  it('starts and ends at its ends, and stays between them', () => {
    const decimalNumber = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => units / 1000);
    fc.assert(
      fc.property(decimalNumber, decimalNumber, fc.integer({ min: 1, max: 40 }), (baseline, target, span) => {
        const outcome = trajectory(ends(baseline, target, 2000, 2000 + span));
        const values = 'error' in outcome ? [] : outcome.value.map((point) => point.value ?? Number.NaN);
        expect(values).toHaveLength(span + 1);
        expect(values[0]).toBe(baseline);
        expect(values.at(-1)).toBe(target);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(Math.min(baseline, target));
          expect(value).toBeLessThanOrEqual(Math.max(baseline, target));
        }
      }),
    );
  });

  it('agrees with whole-number arithmetic, rounded and not', () => {
    const units = fc.integer({ min: -9_999_999, max: 9_999_999 });
    const places = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        units,
        units,
        places,
        places,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(30),
        (from, to, scale, decimals, steps, at) => {
          const step = Math.min(at, steps);
          const above = BigInt(from) * BigInt(steps - step) + BigInt(to) * BigInt(step);
          const below = BigInt(steps) * 10n ** BigInt(scale);
          const [a, b] = [Number(`${from}e-${scale}`), Number(`${to}e-${scale}`)];
          expect(interpolation(a, b, step, steps, decimals)).toBe(quotientOf(above, below, decimals));
          expect(interpolation(a, b, step, steps) + 0).toBe(quotientOf(above, below));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is as exact for long numbers, parts of years and negative places', () => {
    expect(interpolation(1e15, 3e15, 1, 4)).toBe(1.5e15);
    expect(interpolation(0.123456789012345, 0.323456789012345, 1, 2)).toBe(0.223456789012345);
    expect(interpolation(0.123456789012345, 9000, 1, 2, 15)).toBe(4500.061728394506);
    expect(interpolation(0, 10, 0.5, 2)).toBe(2.5);
    expect(interpolation(1230, 1250, 1, 2, -1)).toBe(1240);
    expect(interpolation(-1, 0, 1, 2, 0)).toBe(-1);
  });
});

describe('trajectoryValue', () => {
  it('holds the target after its year, rounded as the rest', () => {
    expect(trajectoryValue(ends(1, 2.55), 2030, { decimals: 1 })).toEqual({ value: 2.6 });
    expect(trajectoryValue(ends(1, 2.55), 2030)).toEqual({ value: 2.55 });
  });

  it('takes a part of a year', () => {
    expect(trajectoryValue(ends(10, 20), 2016.5)).toEqual({ value: 11 });
  });

  it.each<[string, TrajectoryEnds, number | null, TrajectoryOptions, string, RegExp]>([
    ['a target not set', ends(1, null), 2018, {}, '#N/A', /^Target not set$/],
    ['a blank baseline', ends(null, 2), 2018, {}, '#N/A', /baseline/],
    ['a blank year', ends(1, 2), null, {}, '#N/A', /year/],
    ['a blank baseline year', { ...ends(1, 2), baselineYear: null }, 2018, {}, '#N/A', /year/],
    ['a blank target year', { ...ends(1, 2), targetYear: null }, 2018, {}, '#N/A', /year/],
    ['a year before the baseline', ends(1, 2), 2015, {}, '#N/A', /before the baseline/],
    ['a target year equal to the baseline year', ends(1, 2, 2016, 2016), 2016, {}, '#NUM!', /after/],
    ['a target year before the baseline year', ends(1, 2, 2016, 2015), 2016, {}, '#NUM!', /after/],
    ['an infinite target', ends(1, Number.POSITIVE_INFINITY), 2016, {}, '#NUM!', /finite/],
    ['half a decimal place', ends(1, 2), 2017, { decimals: 0.5 }, '#NUM!', /whole number/],
    ['sixteen places', ends(1, 2), 2017, { decimals: 16 }, '#NUM!', /whole number/],
    ['geometric growth from zero', ends(0, 2), 2017, { method: 'geometric' }, '#NUM!', /same side/],
    ['geometric growth across zero', ends(-1, 2), 2017, { method: 'geometric' }, '#NUM!', /same side/],
  ])('says why there is no value for %s', (_, given, year, options, error, reason) => {
    expect(trajectoryValue(given, year, options)).toMatchObject({
      error,
      reason: expect.stringMatching(reason),
    });
  });

  it('refuses a row as a whole where it refuses a value', () => {
    expect(trajectory(ends(1, null))).toMatchObject({ error: '#N/A' });
    expect(trajectory(ends(0, 2), { method: 'geometric' })).toMatchObject({ error: '#NUM!' });
    expect(trajectory(ends(0, 2, 0, 1e9))).toMatchObject({ error: '#NUM!' });
  });
});
