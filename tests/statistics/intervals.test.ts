import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directlyStandardisedRate } from '../../src/statistics/directly-standardised-rate.ts';
import type { Estimate, EstimateOptions } from '../../src/statistics/estimate.ts';
import { exactMean } from '../../src/statistics/exact-mean.ts';
import { gammaQuantile } from '../../src/statistics/gamma-quantile.ts';
import {
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
} from '../../src/statistics/indirectly-standardised.ts';
import { meanInterval } from '../../src/statistics/mean-interval.ts';
import type { Outcome } from '../../src/statistics/outcome.ts';
import { rateInterval } from '../../src/statistics/rate-interval.ts';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';
import { expectClose } from './close.ts';
import { unwrap } from './unwrap.ts';

const infinite = Number.POSITIVE_INFINITY;
const confidences = [0.9, 0.95, 0.98, 0.99, 0.998, 0.9999];

/** Whether no neighbour of a number is nearer to the mean of numbers below 1,000, by whole numbers of 2^-60. */
function isNearestMean(mean: number, numbers: readonly number[]): boolean {
  const units = numbers.reduce((sum, number) => sum + unitsOf(number), 0n);
  const distance = (candidate: number) => {
    const difference = unitsOf(candidate) * BigInt(numbers.length) - units;
    return difference < 0n ? -difference : difference;
  };
  const step = (mean * Number.EPSILON) / 2;
  return [mean - step, mean + step, mean - 2 * step, mean + 2 * step].every(
    (other) => distance(mean) <= distance(other),
  );
}

/** A number from 0 to 1,000 in units of 2^-60, exactly where it is 0.01 or more, and near enough below. */
function unitsOf(number: number): bigint {
  const whole = Math.trunc(number);
  return BigInt(whole) * 2n ** 60n + BigInt((number - whole) * 2 ** 60);
}

/** Limits enclose the value, and a higher confidence never narrows them. */
function expectEnclosing(estimateAt: (options: EstimateOptions) => Outcome<Estimate>): void {
  let narrower: Estimate | null = null;
  for (const confidence of confidences) {
    const estimate = unwrap(estimateAt({ confidence }));
    const noise = 1e-12 * Math.abs(estimate.value);
    expect(estimate.lower).toBeLessThanOrEqual(estimate.value + noise);
    expect(estimate.upper).toBeGreaterThanOrEqual(estimate.value - noise);
    if (narrower) {
      expect(estimate.lower).toBeLessThanOrEqual(narrower.lower + noise);
      expect(estimate.upper).toBeGreaterThanOrEqual(narrower.upper - noise);
    }
    narrower = estimate;
  }
}

const fraction = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
  .filter(([some, all]) => some <= all);

describe.each([
  ['wilsonInterval', wilsonInterval],
  ['rateInterval', rateInterval],
] as const)('%s', (_, interval) => {
  it.each<[string, number | null, number | null, EstimateOptions, string]>([
    ['a blank numerator', null, 10, {}, '#N/A'],
    ['a blank denominator', 1, null, {}, '#N/A'],
    ['a denominator of 0', 1, 0, {}, '#DIV/0!'],
    ['a negative numerator', -1, 10, {}, '#NUM!'],
    ['a negative denominator', 1, -10, {}, '#NUM!'],
    ['a numerator that is no number', Number.NaN, 10, {}, '#NUM!'],
    ['an infinite denominator', 1, infinite, {}, '#NUM!'],
    ['a confidence of 95', 1, 10, { confidence: 95 }, '#NUM!'],
    ['a confidence below 0.9', 1, 10, { confidence: 0.89 }, '#NUM!'],
    ['a multiplier of 0', 1, 10, { multiplier: 0 }, '#NUM!'],
    ['an infinite multiplier', 1, 10, { multiplier: infinite }, '#NUM!'],
  ])('says why there is no estimate for %s', (_case, numerator, denominator, options, error) => {
    expect(interval(numerator, denominator, options)).toMatchObject({ error, reason: expect.any(String) });
  });

  it('encloses its value, the more the higher the confidence', () => {
    fc.assert(
      fc.property(fraction, ([some, all]) => expectEnclosing((options) => interval(some, all, options))),
    );
  });

  it('scales with its multiplier', () => {
    const [one, thousand] = [1, 1000].map((multiplier) => unwrap(interval(7, 90, { multiplier })));
    expectClose(thousand?.value, 1000 * (one?.value ?? 0), 1e-15);
    expectClose(thousand?.lower, 1000 * (one?.lower ?? 0), 1e-15);
    expectClose(thousand?.upper, 1000 * (one?.upper ?? 0), 1e-15);
  });
});

describe('wilsonInterval', () => {
  it('gives the known limits of 222 of 3215', () => {
    const { value, lower, upper } = unwrap(wilsonInterval(222, 3215, { multiplier: 1 }));
    expect([value, lower, upper].map((number) => number.toFixed(6))).toEqual([
      '0.069051',
      '0.060792',
      '0.078340',
    ]);
  });

  it('ends at 0 and all, exactly', () => {
    expect(unwrap(wilsonInterval(0, 10))).toMatchObject({ value: 0, lower: 0 });
    expect(unwrap(wilsonInterval(10, 10))).toMatchObject({ value: 100, upper: 100 });
    expect(unwrap(wilsonInterval(3, 10, { confidence: 1 }))).toEqual({ value: 30, lower: 0, upper: 100 });
  });

  it('keeps its digits where few cases have a large denominator', () => {
    // Reference: mpmath with forty digits.
    const { lower } = unwrap(wilsonInterval(1, 1e12, { multiplier: 1 }));
    expectClose(lower, 1.7652455493517473e-13, 1e-13);
  });

  it('refuses more cases than there are', () => {
    expect(wilsonInterval(11, 10)).toMatchObject({
      error: '#NUM!',
      reason: expect.stringContaining('exceed'),
    });
  });

  it('mirrors: limits of the rest are the rest of the limits', () => {
    fc.assert(
      fc.property(fraction, ([some, all]) => {
        const part = unwrap(wilsonInterval(some, all, { multiplier: 1 }));
        const rest = unwrap(wilsonInterval(all - some, all, { multiplier: 1 }));
        expect(Math.abs(part.lower - (1 - rest.upper))).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('rateInterval', () => {
  it('has a lower limit of 0 without events, and more events than people are allowed', () => {
    expect(unwrap(rateInterval(0, 100))).toMatchObject({ value: 0, lower: 0 });
    expect(unwrap(rateInterval(30, 10, { multiplier: 1 })).value).toBe(3);
  });

  it('is infinite above at a confidence of 1, and 0 below', () => {
    expect(unwrap(rateInterval(5, 100, { confidence: 1 }))).toMatchObject({ lower: 0, upper: infinite });
    expect(unwrap(rateInterval(50, 100, { confidence: 1 }))).toMatchObject({ lower: 0, upper: infinite });
  });

  it('is exact below 10 events and Byar from 10', () => {
    expectClose(unwrap(rateInterval(9, 1, { multiplier: 1 })).lower, 4.115373, 1e-6);
    expectClose(
      unwrap(rateInterval(10, 1, { multiplier: 1 })).lower,
      10 * (1 - 1 / 90 - 1.959963984540054 / (3 * Math.sqrt(10))) ** 3,
      1e-14,
    );
    expectClose(unwrap(rateInterval(9.5, 1, { multiplier: 1 })).lower, gammaQuantile(0.025, 9.5), 1e-12);
  });

  it('answers alike whatever confidence was asked before', () => {
    const first = rateInterval(4, 100, { confidence: 0.95 });
    rateInterval(4, 100, { confidence: 0.998 });
    expect(rateInterval(4, 100, { confidence: 0.95 })).toEqual(first);
  });
});

describe('meanInterval', () => {
  it('leaves out blanks and gives a constant its own limits', () => {
    expect(meanInterval([20, null, 30, 40])).toEqual(meanInterval([20, 30, 40]));
    expect(unwrap(meanInterval([0.1, 0.1, 0.1]))).toEqual({ value: 0.1, lower: 0.1, upper: 0.1 });
  });

  it('is infinite at a confidence of 1', () => {
    expect(unwrap(meanInterval([1, 2], { confidence: 1 }))).toEqual({
      value: 1.5,
      lower: -infinite,
      upper: infinite,
    });
  });

  it.each<[(number | null)[], number, string]>([
    [[], 0.95, '#N/A'],
    [[5, null], 0.95, '#N/A'],
    [[5, infinite], 0.95, '#NUM!'],
    [[5, 6], 0.5, '#NUM!'],
  ])('of %o at %f is %s', (values, confidence, error) => {
    expect(meanInterval(values, { confidence })).toMatchObject({ error });
  });

  it('encloses its value, the more the higher the confidence', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, (some) => expectEnclosing((options) => meanInterval(some, options))),
      { numRuns: 40 },
    );
  });
});

describe('exactMean', () => {
  it('of equal numbers is that number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 50 }),
        (number, count) => {
          expect(exactMean(Array<number>(count).fill(number)) + 0).toBe(number + 0);
        },
      ),
    );
  });

  it('is the number nearest to the exact mean', () => {
    // Reference: whole-number arithmetic on the exact binary values.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 40 }), (tenths) => {
        const numbers = tenths.map((tenth) => tenth / 10);
        expect(isNearestMean(exactMean(numbers), numbers)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(exactMean([23.8, 91.9, 74.1])).toBe(63.266666666666666);
    expect(exactMean([60.4, 12.3, 41.9])).toBe(38.2);
  });

  it('loses no small number beside large ones', () => {
    expect(exactMean([1e16, 1, -1e16, 1])).toBe(0.5);
    expect(exactMean([1e308, 1e308])).toBe(infinite);
  });
});

describe('directlyStandardisedRate', () => {
  const standard = [1, 2];

  it('is the crude rate where all bands have one rate', () => {
    const { value } = unwrap(
      directlyStandardisedRate([20, 40], [1000, 2000], { standard, multiplier: 1000 }),
    );
    expectClose(value, 20, 1e-14);
  });

  it('is suppressed under 10 events', () => {
    expect(directlyStandardisedRate([4, 5], [1000, 2000], { standard })).toEqual({
      error: '#N/A',
      reason: 'Suppressed',
    });
    expect(directlyStandardisedRate([5, 5], [1000, 2000], { standard })).toHaveProperty('value');
  });

  it('takes the 19 bands of the European Standard Population by default', () => {
    const counts = Array<number>(19).fill(3);
    const { value } = unwrap(directlyStandardisedRate(counts, Array<number>(19).fill(1000)));
    expectClose(value, 300, 1e-14);
  });

  it.each<[string, (number | null)[], (number | null)[], (number | null)[], string]>([
    ['fewer populations than counts', [10, 10], [100], standard, '#VALUE!'],
    ['another number of bands than the standard', [10], [100], standard, '#VALUE!'],
    ['a blank count', [10, null], [100, 100], standard, '#N/A'],
    ['a blank population', [10, 10], [100, null], standard, '#N/A'],
    ['a population of 0', [10, 10], [100, 0], standard, '#DIV/0!'],
    ['a negative count', [10, -1], [100, 100], standard, '#NUM!'],
    ['a negative standard', [10, 10], [100, 100], [1, -1], '#NUM!'],
    ['a blank in the standard', [10, 10], [100, 100], [1, null], '#NUM!'],
    ['a standard of nobody', [10, 10], [100, 100], [0, 0], '#NUM!'],
  ])('says why there is no rate for %s', (_, counts, populations, weights, error) => {
    expect(directlyStandardisedRate(counts, populations, { standard: weights })).toMatchObject({ error });
  });

  it('refuses a confidence of 95 and is 0 to infinite at 1', () => {
    expect(directlyStandardisedRate([10, 10], [100, 100], { standard, confidence: 95 })).toMatchObject({
      error: '#NUM!',
    });
    expect(unwrap(directlyStandardisedRate([10, 10], [100, 100], { standard, confidence: 1 }))).toMatchObject(
      { lower: 0, upper: infinite },
    );
  });

  it('encloses its value, the more the higher the confidence', () => {
    const counts = fc.tuple(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 5, max: 500 }));
    fc.assert(
      fc.property(counts, (some) =>
        expectEnclosing((options) => directlyStandardisedRate(some, [900, 4000], { ...options, standard })),
      ),
    );
  });
});

describe('indirectlyStandardisedRatio and indirectlyStandardisedRate', () => {
  const reference = { counts: [100, 300], populations: [10_000, 10_000] };

  it('give 100, and the crude rate of the reference, where its rates are observed', () => {
    const area = { counts: [10, 30], populations: [1000, 1000] };
    expectClose(unwrap(indirectlyStandardisedRatio(area, reference)).value, 100, 1e-14);
    expectClose(unwrap(indirectlyStandardisedRate(area, reference)).value, 2000, 1e-14);
  });

  it('have the limits of the observed events', () => {
    // 40 observed where 40 are expected: Byar's limits of 40 events over 40.
    const { lower, upper } = unwrap(
      indirectlyStandardisedRatio({ counts: [10, 30], populations: [1000, 1000] }, reference, {
        multiplier: 1,
      }),
    );
    expectClose(lower, unwrap(rateInterval(40, 40, { multiplier: 1 })).lower, 1e-14);
    expectClose(upper, unwrap(rateInterval(40, 40, { multiplier: 1 })).upper, 1e-14);
  });

  it('take one count for all bands together', () => {
    const bands = indirectlyStandardisedRatio({ counts: [10, 31], populations: [1000, 1000] }, reference);
    expect(indirectlyStandardisedRatio({ counts: [41], populations: [1000, 1000] }, reference)).toEqual(
      bands,
    );
  });

  it.each<[string, (number | null)[], (number | null)[], (number | null)[], (number | null)[], string]>([
    ['fewer reference counts', [1, 2], [10, 10], [1], [10, 10], '#VALUE!'],
    ['fewer reference populations', [1, 2], [10, 10], [1, 2], [10], '#VALUE!'],
    ['more counts than bands', [1, 2, 3], [10, 10], [1, 2], [10, 10], '#VALUE!'],
    ['a blank count', [1, null], [10, 10], [1, 2], [10, 10], '#N/A'],
    ['a blank reference count', [1, 2], [10, 10], [1, null], [10, 10], '#N/A'],
    ['a reference population of 0', [1, 2], [10, 10], [1, 2], [10, 0], '#DIV/0!'],
    ['a negative count', [1, -2], [10, 10], [1, 2], [10, 10], '#NUM!'],
    ['no events in the reference', [1, 2], [10, 10], [0, 0], [10, 10], '#DIV/0!'],
  ])(
    'say why there is none for %s',
    (_, counts, populations, referenceCounts, referencePopulations, error) => {
      const outcome = indirectlyStandardisedRatio(
        { counts, populations },
        { counts: referenceCounts, populations: referencePopulations },
      );
      expect(outcome).toMatchObject({ error });
    },
  );

  it('refuse a confidence of 95', () => {
    expect(
      indirectlyStandardisedRate(
        { counts: [1], populations: [10] },
        { counts: [1], populations: [10] },
        { confidence: 95 },
      ),
    ).toMatchObject({ error: '#NUM!' });
  });
});

describe('gammaQuantile', () => {
  // Reference values: mpmath 1.3.0 with forty digits.
  it.each([
    [0.001, 0.5, 7.85398574631245e-7],
    [0.025, 0.5, 0.000491034558587628],
    [0.5, 0.5, 0.2274682115597864],
    [0.975, 0.5, 2.5119430936574436],
    [0.999, 0.5, 5.4137830853313655],
    [0.001, 1, 0.0010005003335835335],
    [0.025, 1, 0.025317807984289876],
    [0.975, 1, 3.6888794541139354],
    [0.999, 1, 6.907755278982136],
    [0.001, 2, 0.04540201776948956],
    [0.025, 2, 0.2422092785439649],
    [0.5, 2, 1.6783469900166605],
    [0.975, 2, 5.571643390938897],
    [0.999, 2, 9.233413476451585],
    [0.001, 3.5, 0.29924687618768797],
    [0.025, 3.5, 0.8449345903386773],
    [0.5, 3.5, 3.1729055977607588],
    [0.975, 3.5, 8.006382137314661],
    [0.999, 3.5, 12.160943173928427],
    [0.001, 9, 2.452424404363775],
    [0.025, 9, 4.115373097378333],
    [0.5, 9, 8.668951184370371],
    [0.975, 9, 15.763189220193313],
    [0.999, 9, 21.15619816583998],
    [0.001, 10, 2.9605203727437597],
    [0.025, 10, 4.7953886961324335],
    [0.5, 10, 9.668714614714132],
    [0.975, 10, 17.08480345141917],
    [0.999, 10, 22.65737330906293],
    [0.001, 25, 12.336952635938632],
    [0.025, 25, 16.178681847829328],
    [0.5, 25, 24.667468366988416],
    [0.975, 25, 35.710097593753204],
    [0.999, 25, 43.33040759520157],
    [0.001, 100, 71.9213974950004],
    [0.025, 100, 81.36399125092314],
    [0.5, 100, 99.66686491931549],
    [0.975, 100, 120.52894775315546],
    [0.999, 100, 133.7702639113786],
  ])('of %f with shape %f is %f', (p, shape, quantile) => {
    expectClose(gammaQuantile(p, shape), quantile, 1e-12);
  });

  it('ends at 0 and infinity, and is 0 where the number is too small to hold', () => {
    expect(gammaQuantile(0, 3)).toBe(0);
    expect(gammaQuantile(1, 3)).toBe(infinite);
    expect(gammaQuantile(1e-12, 0.01)).toBe(0);
  });
});
