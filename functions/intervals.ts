import { meanInterval } from '../src/statistics/mean-interval.ts';
import { rateInterval } from '../src/statistics/rate-interval.ts';
import { wilsonInterval } from '../src/statistics/wilson-interval.ts';
import { aggregateEstimate } from './call/estimates.ts';
import { spillIntervals } from './call/intervals.ts';

/**
 * A proportion with its confidence limits by Wilson's score method.
 * @customfunction PROPORTION
 * @param numerator - Cases with the attribute, 0 to the denominator.
 * @param denominator - Cases in all, above 0.
 * @param [confidence] - Probability that the limits enclose the true value: a fraction from 0.9 to 1, 0.95 by default.
 * @param [multiplier] - What the fraction is multiplied by; 100 by default, for percentages.
 * @param [return_] - "value" (default), "lower", "upper", or "all" for a row of the three.
 * @returns Percentages by default; at a confidence of 1 the limits are 0 and all.
 * @example =HWB.PROPORTION(222,3215,,1,"all") // -> {0.06905132192846034,0.060791690363636595,0.07833956681383633}
 * @source 1. Wilson EB (1927), J Am Stat Assoc 22:209-212. 2. UKHSA technical guide to confidence intervals.
 * @helpurl docs/functions.md#proportion
 */
export function PROPORTION(
  numerator: unknown[][],
  denominator: unknown[][],
  confidence?: unknown[][],
  multiplier?: unknown[][],
  return_?: unknown[][],
): unknown[][] {
  return spillIntervals([numerator, denominator, confidence, multiplier], return_, wilsonInterval);
}

/**
 * A crude rate with its confidence limits: exact Poisson below 10 events, else Byar's approximation.
 * @customfunction RATE
 * @param numerator - Events, 0 or more.
 * @param denominator - Population or person-years, above 0.
 * @param [confidence] - Probability that the limits enclose the true value: a fraction from 0.9 to 1, 0.95 by default.
 * @param [multiplier] - Events per so many; 100,000 by default.
 * @param [return_] - "value" (default), "lower", "upper", or "all" for a row of the three.
 * @returns Events per 100,000 by default; at a confidence of 1 the upper limit is infinite: `#NUM!`.
 * @example =HWB.RATE(0,1611,,,"upper") // -> 228.98072340868626
 * @source 1. Breslow NE, Day NE (1987), Statistical Methods in Cancer Research, volume II (Byar). 2. UKHSA technical guide to confidence intervals.
 * @helpurl docs/functions.md#rate
 */
export function RATE(
  numerator: unknown[][],
  denominator: unknown[][],
  confidence?: unknown[][],
  multiplier?: unknown[][],
  return_?: unknown[][],
): unknown[][] {
  return spillIntervals([numerator, denominator, confidence, multiplier], return_, rateInterval);
}

/**
 * The mean of values with its confidence limits by Student's t distribution.
 * @customfunction MEANCI
 * @param values - Observations, in any unit; blanks are left out. At least two.
 * @param [confidence] - Probability that the limits enclose the true mean: a fraction from 0.9 to 1, 0.95 by default.
 * @param [return_] - "value" (default), "lower", "upper", or "all" for a row of the three.
 * @returns Values in the same unit; at a confidence of 1 the limits are infinite: `#NUM!`.
 * @example =HWB.MEANCI({20;30;40},,"lower") // -> 5.158622882496701
 * @source 1. Student (1908), Biometrika 6:1-25. 2. UKHSA technical guide to confidence intervals.
 * @helpurl docs/functions.md#meanci
 */
export function MEANCI(values: unknown[][], confidence?: unknown[][], return_?: unknown[][]): unknown[][] {
  return aggregateEstimate([values, confidence], return_, (call) =>
    meanInterval(call.numbers(0), { confidence: call.number(1) }),
  );
}
