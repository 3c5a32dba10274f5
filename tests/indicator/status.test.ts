import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DirectionOptions, direction } from '../../src/indicator/direction.ts';
import { type DatedEnds, expectedValue } from '../../src/indicator/expected-value.ts';
import { gap } from '../../src/indicator/gap.ts';
import { type OnTrackOptions, onTrack } from '../../src/indicator/on-track.ts';
import { parseDay } from '../../src/indicator/parse-day.ts';
import type { Polarity, Target } from '../../src/indicator/polarity.ts';
import { progress } from '../../src/indicator/progress.ts';
import { requiredChange } from '../../src/indicator/required-change.ts';

const infinite = Number.POSITIVE_INFINITY;

describe('parseDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['2016-02-29', 16_860],
    ['2017-02-29', null],
    ['2017-02-30', null],
    ['2017-13-01', null],
    ['2017-4-1', null],
    ['April 2017', null],
  ])('counts %s as %s', (date, days) => {
    expect(parseDay(date)).toBe(days);
  });
});

describe('expectedValue', () => {
  const year: DatedEnds = {
    baseline: 558,
    baselineDate: '2016-04-01',
    target: 650,
    targetDate: '2017-04-01',
  };

  it.each([
    ['2016-03-01', 558],
    ['2016-04-01', 558],
    ['2016-04-02', (558 * 364 + 650) / 365],
    ['2016-06-13', 576.4],
    ['2017-04-01', 650],
    ['2020-01-01', 650],
  ])('is on the line at %s and at its ends outside it', (asAt, value) => {
    expect(expectedValue(year, asAt)).toEqual({ value });
  });

  it.each<[string, DatedEnds, string | null, string]>([
    ['a blank target', { ...year, target: null }, '2016-04-01', '#N/A'],
    ['a blank baseline', { ...year, baseline: null }, '2016-04-01', '#N/A'],
    ['a blank as-at date', year, null, '#N/A'],
    ['a blank target date', { ...year, targetDate: null }, '2016-04-01', '#N/A'],
    ['a blank baseline date', { ...year, baselineDate: null }, '2016-04-01', '#N/A'],
    ['text for a date', year, 'spring', '#VALUE!'],
    ['text for the target date', { ...year, targetDate: 'spring' }, '2016-04-01', '#VALUE!'],
    ['text for the baseline date', { ...year, baselineDate: 'spring' }, '2016-04-01', '#VALUE!'],
    ['dates reversed', { ...year, targetDate: '2016-04-01' }, '2016-04-01', '#NUM!'],
    ['an infinite target', { ...year, target: infinite }, '2016-04-01', '#NUM!'],
  ])('says why there is no value for %s', (_, ends, asAt, error) => {
    expect(expectedValue(ends, asAt)).toMatchObject({ error, reason: expect.any(String) });
  });
});

describe('progress', () => {
  it.each([
    [558, 595, 650, 37 / 92],
    [10.7, 9.62, 8, 0.4],
    [10, 10, 20, 0],
    [10, 5, 20, -0.5],
    [10, 25, 20, 1.5],
    [0.798, 0.8004, 0.804, 0.4],
  ])('from %f by %f to %f is %f', (baseline, actual, target, share) => {
    expect(progress(baseline, actual, target)).toEqual({ value: share });
  });

  it('stops at 1 when capped, and only then', () => {
    expect(progress(10, 25, 20, { cap: true })).toEqual({ value: 1 });
    expect(progress(10, 5, 20, { cap: true })).toEqual({ value: -0.5 });
  });

  it.each([
    [null, 1, 2, '#N/A'],
    [1, null, 2, '#N/A'],
    [1, 2, null, '#N/A'],
    [5, 5, 5, '#DIV/0!'],
    [0.3, 5, 0.1 + 0.2, '#DIV/0!'],
    [1, infinite, 2, '#NUM!'],
  ])('from %s by %s to %s is %s', (baseline, actual, target, error) => {
    expect(progress(baseline, actual, target)).toMatchObject({ error });
  });
});

describe('gap', () => {
  it.each<[number, Target, Polarity | null, number]>([
    [10.7, 8, 'lower', -2.7],
    [7.9, 8, 'lower', 0.1],
    [66.4, 67, 'higher', -0.6],
    [66.4, 67, null, -0.6],
    [66.4, 67, 'none', -0.6],
    [45, { low: 40, high: 60 }, 'within range', 5],
    [39.9, { low: 40, high: 60 }, 'within range', -0.1],
    [61, { low: 40, high: 60 }, 'within range', -1],
  ])('of %f to %o, %s, is %f', (actual, target, polarity, value) => {
    expect(gap(actual, target, polarity)).toEqual({ value });
  });

  it.each<[number | null, Target | null, Polarity, string]>([
    [null, 1, 'higher', '#N/A'],
    [1, null, 'higher', '#N/A'],
    [infinite, 1, 'higher', '#NUM!'],
    [1, { low: 1, high: 2 }, 'higher', '#VALUE!'],
    [1, 2, 'within range', '#VALUE!'],
  ])('of %s to %s, %s, is %s', (actual, target, polarity, error) => {
    expect(gap(actual, target, polarity)).toMatchObject({ error });
  });
});

describe('requiredChange', () => {
  it.each([
    [600, 2018, 650, 2021, 50 / 3],
    [10.7, 2016, 8, 2021, -0.54],
    [8, 2016, 8, 2021, 0],
    [1, 2016.5, 2, 2017, 2],
  ])('from %f in %f to %f in %f is %f a year', (actual, year, target, targetYear, value) => {
    expect(requiredChange(actual, year, target, targetYear)).toEqual({ value });
  });

  it.each([
    [null, 2018, 650, 2021, '#N/A'],
    [600, null, 650, 2021, '#N/A'],
    [600, 2018, null, 2021, '#N/A'],
    [600, 2018, 650, null, '#N/A'],
    [600, 2021, 650, 2021, '#NUM!'],
    [infinite, 2018, 650, 2021, '#NUM!'],
  ])('from %s in %s to %s in %s is %s', (actual, year, target, targetYear, error) => {
    expect(requiredChange(actual, year, target, targetYear)).toMatchObject({ error });
  });
});

describe('onTrack', () => {
  it.each<[number, Target, OnTrackOptions, boolean]>([
    [595, 595, {}, true],
    [594, 595, {}, false],
    [594, 595, { tolerance: 1, mode: 'points' }, true],
    [0.95, 1, { tolerance: 5 }, true],
    [0.9499, 1, { tolerance: 5 }, false],
    [10.8, 10.7, { polarity: 'lower' }, false],
    [10.7, 10.7, { polarity: 'lower' }, true],
    [0, 0, {}, true],
    [-1, 0, { tolerance: 5 }, false],
    [39, { low: 40, high: 60 }, { polarity: 'within range' }, false],
    [39, { low: 40, high: 60 }, { polarity: 'within range', tolerance: 1, mode: 'points' }, true],
    [61, { low: 40, high: 60 }, { polarity: 'within range' }, false],
    [50, { low: 40, high: 60 }, { polarity: 'within range' }, true],
  ])('judges %f against %o with %o as %s', (actual, expected, options, value) => {
    expect(onTrack(actual, expected, options)).toEqual({ value });
  });

  it.each<[number | null, Target | null, OnTrackOptions, string]>([
    [null, 1, {}, '#N/A'],
    [1, null, {}, '#N/A'],
    [1, 1, { polarity: 'none' }, '#N/A'],
    [1, 1, { tolerance: -1 }, '#NUM!'],
    [infinite, 1, {}, '#NUM!'],
    [1, 1, { polarity: 'within range' }, '#VALUE!'],
    [1, { low: 1, high: 2 }, {}, '#VALUE!'],
  ])('judges %s against %o with %o as %s', (actual, expected, options, error) => {
    expect(onTrack(actual, expected, options)).toMatchObject({ error });
  });
});

describe('direction', () => {
  it.each<[number, number, DirectionOptions, string]>([
    [11, 10, {}, 'Improving (up)'],
    [10, 11, {}, 'Worsening (down)'],
    [11, 10, { polarity: 'lower' }, 'Worsening (up)'],
    [10, 11, { polarity: 'lower' }, 'Improving (down)'],
    [11, 10, { polarity: 'none' }, 'Increasing (up)'],
    [10, 11, { polarity: 'within range' }, 'Decreasing (down)'],
    [10, 10, {}, 'No change'],
    [0.1 + 0.2, 0.3, {}, 'No change'],
    [10.3, 10.2, { tolerance: 0.1 }, 'No change'],
    [10.3001, 10.2, { tolerance: 0.1 }, 'Improving (up)'],
  ])('from %f after %f with %o is %s', (current, previous, options, value) => {
    expect(direction(current, previous, options)).toEqual({ value });
  });

  it.each<[number | null, number | null, DirectionOptions, string]>([
    [null, 1, {}, '#N/A'],
    [1, null, {}, '#N/A'],
    [infinite, 1, {}, '#NUM!'],
    [1, 2, { tolerance: -1 }, '#NUM!'],
  ])('from %s after %s with %o is %s', (current, previous, options, error) => {
    expect(direction(current, previous, options)).toMatchObject({ error });
  });

  it('turns round when its values change places', () => {
    const number = fc.integer({ min: -500, max: 500 }).map((units) => units / 100);
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [there, back] = [direction(one, other), direction(other, one)];
        const words = new Set(['error' in there ? '' : there.value, 'error' in back ? '' : back.value]);
        const turned = new Set(['Improving (up)', 'Worsening (down)']);
        expect(words).toEqual(one === other ? new Set(['No change']) : turned);
      }),
    );
  });
});
