import { criticalValue } from './critical-value.ts';
import {
  defaultConfidence,
  type Estimate,
  type EstimateOptions,
  fractionFailure,
  optionsFailure,
  perHundred,
} from './estimate.ts';
import type { Failure, Outcome } from './outcome.ts';

const moreThanAll: Failure = {
  error: '#NUM!',
  reason: 'The numerator of a proportion cannot exceed its denominator.',
};

/**
 * A proportion and its confidence limits by Wilson's score method.
 *
 * @param numerator - Cases with the attribute, 0 to `denominator`.
 * @param denominator - Cases in all, above 0.
 * @returns Percentages by default: a proportion times the multiplier of 100. At a confidence of 1 the limits are 0 and all.
 * @example wilsonInterval(20, 100) // -> { value: { value: 20, lower: 13.336693333103256, upper: 28.882916559315884 } }
 * @source 1. Wilson EB (1927), J Am Stat Assoc 22:209-212. 2. Newcombe RG, Altman DG (2000), in Statistics with
 *   Confidence, 2nd ed., pp 46-48. 3. UKHSA technical guide to confidence intervals.
 */
export function wilsonInterval(
  numerator: number | null,
  denominator: number | null,
  options: EstimateOptions = {},
): Outcome<Estimate> {
  const confidence = options.confidence ?? defaultConfidence;
  const multiplier = options.multiplier ?? perHundred;
  const wrong = optionsFailure(confidence, multiplier);
  if (wrong !== null) return wrong;
  if (
    numerator === null ||
    denominator === null ||
    !(numerator >= 0 && denominator > 0 && denominator < Number.POSITIVE_INFINITY)
  ) {
    return fractionFailure(numerator, denominator);
  }
  if (numerator > denominator) return moreThanAll;
  const value = (multiplier * numerator) / denominator;
  if (confidence === 1) return { value: { value, lower: 0, upper: multiplier } };
  const z = criticalValue(confidence);
  const centre = 2 * numerator + z * z;
  const rest = denominator - numerator;
  const reach = z * Math.sqrt(z * z + (4 * numerator * rest) / denominator);
  const doubled = 2 * (denominator + z * z);
  // The same as (centre - reach) / doubled, without the loss of digits when few cases make the two nearly equal.
  const lower = (2 * numerator * numerator) / (denominator * (centre + reach));
  const upper = rest === 0 ? 1 : (centre + reach) / doubled;
  return { value: { value, lower: multiplier * lower, upper: multiplier * upper } };
}
