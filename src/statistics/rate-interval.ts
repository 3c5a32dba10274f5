import {
  defaultConfidence,
  type Estimate,
  type EstimateOptions,
  fractionFailure,
  optionsFailure,
  perHundredThousand,
} from './estimate.ts';
import type { Outcome } from './outcome.ts';
import { poissonLower, poissonUpper } from './poisson-limits.ts';

/**
 * A crude rate and its confidence limits: exact Poisson below 10 events, else Byar's approximation.
 *
 * @param numerator - Events, 0 or more.
 * @param denominator - Population or person-years, above 0; events may exceed it.
 * @returns Events per 100,000 by default. At a confidence of 1 the upper limit is infinite.
 * @example rateInterval(0, 1611) // -> { value: { value: 0, lower: 0, upper: 228.98072340868626 } }
 * @source 1. Breslow NE, Day NE (1987), Statistical Methods in Cancer Research, volume II, IARC. 2. Armitage P, Berry G
 *   (2002), Statistical Methods in Medical Research, 4th ed. 3. UKHSA technical guide to confidence intervals.
 */
export function rateInterval(
  numerator: number | null,
  denominator: number | null,
  options: EstimateOptions = {},
): Outcome<Estimate> {
  const confidence = options.confidence ?? defaultConfidence;
  const multiplier = options.multiplier ?? perHundredThousand;
  const wrong = optionsFailure(confidence, multiplier);
  if (wrong !== null) return wrong;
  if (
    numerator === null ||
    denominator === null ||
    !(numerator >= 0 && denominator > 0 && numerator + denominator < Number.POSITIVE_INFINITY)
  ) {
    return fractionFailure(numerator, denominator);
  }
  const scale = multiplier / denominator;
  return {
    value: {
      value: (numerator / denominator) * multiplier,
      lower: poissonLower(numerator, confidence) * scale,
      upper: poissonUpper(numerator, confidence) * scale,
    },
  };
}
