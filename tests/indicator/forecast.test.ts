import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/indicator/forecast.ts';

describe('forecast', () => {
  it('follows a straight line without limits about it', () => {
    expect(forecast([1.1, 1.2, 1.3], [1, 2, 3], 4)).toEqual({
      value: { value: 1.4, lower: 1.4, upper: 1.4 },
    });
  });

  it('agrees with an independent calculation', () => {
    const outcome = forecast([558, 570, 601, 610, 640], [2016, 2017, 2018, 2019, 2020], 2021);
    if ('error' in outcome) throw new Error(outcome.reason);
    expect(outcome.value.value).toBeCloseTo(657.0, 9);
    expect(outcome.value.lower).toBeCloseTo(628.4217030571771, 9);
    expect(outcome.value.upper).toBeCloseTo(685.5782969428229, 9);
  });

  it('leaves out points without a value or a period', () => {
    const full = forecast([10, 13, 14, 20], [1, 2, 3, 4], 5, { level: 0.8 });
    expect(forecast([10, null, 13, 99, 14, 20], [1, 9, 2, null, 3, 4], 5, { level: 0.8 })).toEqual(full);
  });

  it.each<[string, (number | null)[], (number | null)[], number | null, number | undefined, string]>([
    ['two points', [1, 2], [1, 2], 3, undefined, '#N/A'],
    ['two points and a blank', [1, null, 2], [1, 2, 3], 3, undefined, '#N/A'],
    ['a blank period to forecast', [1, 2, 3], [1, 2, 3], null, undefined, '#N/A'],
    ['fewer periods than values', [1, 2, 3], [1, 2], 3, undefined, '#VALUE!'],
    ['one period throughout', [1, 2, 3], [1, 1, 1], 3, undefined, '#DIV/0!'],
    ['a level of 1', [1, 2, 3], [1, 2, 3], 4, 1, '#NUM!'],
    ['a level of 95', [1, 2, 3], [1, 2, 3], 4, 95, '#NUM!'],
    ['an infinite value', [1, 2, Number.POSITIVE_INFINITY], [1, 2, 3], 4, undefined, '#NUM!'],
    ['an infinite period to forecast', [1, 2, 3], [1, 2, 3], Number.POSITIVE_INFINITY, undefined, '#NUM!'],
  ])('says why there is none for %s', (_, values, periods, at, level, error) => {
    expect(forecast(values, periods, at, { level })).toMatchObject({ error, reason: expect.any(String) });
  });

  it('widens its limits with the level and encloses its value', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 12 }),
        fc.integer({ min: -5, max: 20 }),
        (values, at) => {
          const periods = values.map((_, index) => index);
          const [narrow, wide] = [0.8, 0.95].map((level) => forecast(values, periods, at, { level }));
          if (!narrow || !wide || 'error' in narrow || 'error' in wide) throw new Error('no forecast');
          expect(narrow.value.lower).toBeLessThanOrEqual(narrow.value.value);
          expect(narrow.value.upper).toBeGreaterThanOrEqual(narrow.value.value);
          expect(wide.value.lower).toBeLessThanOrEqual(narrow.value.lower);
          expect(wide.value.upper).toBeGreaterThanOrEqual(narrow.value.upper);
        },
      ),
    );
  });
});
