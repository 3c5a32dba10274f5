import { defaultConfidence, type Estimate, optionsFailure } from './estimate.ts';
import { exactMean } from './exact-mean.ts';
import type { Failure, Outcome } from './outcome.ts';
import { studentTQuantile } from './student-t-quantile.ts';

export interface MeanOptions {
  /** Probability that the limits enclose the true mean: a fraction from 0.9 to 1, 0.95 by default. */
  readonly confidence?: number | null | undefined;
}

const tooFew: Failure = { error: '#N/A', reason: 'Limits of a mean need at least 2 values.' };
const notFinite: Failure = { error: '#NUM!', reason: 'Values must be finite numbers.' };

/**
 * The mean of values and its confidence limits by Student's t distribution.
 *
 * @param values - Observations in any unit; blanks are left out.
 * @returns Mean and limits in the same unit; `#N/A` under two values. At a confidence of 1 the limits are infinite.
 * @example meanInterval([20, 30, 40]) // -> { value: { value: 30, lower: 5.158622882496701, upper: 54.8413771175033 } }
 * @source 1. Student (1908), Biometrika 6:1-25. 2. UKHSA technical guide to confidence intervals.
 */
export function meanInterval(
  values: readonly (number | null)[],
  options: MeanOptions = {},
): Outcome<Estimate> {
  const confidence = options.confidence ?? defaultConfidence;
  const wrong = optionsFailure(confidence, 1);
  if (wrong !== null) return wrong;
  const present = values.filter((value) => value !== null);
  if (!present.every(Number.isFinite)) return notFinite;
  if (present.length < 2) return tooFew;
  const mean = exactMean(present);
  const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (present.length - 1));
  if (deviation === 0) return { value: { value: mean, lower: mean, upper: mean } };
  const p = confidence + (1 - confidence) / 2;
  const half = (studentTQuantile(p, present.length - 1) * deviation) / Math.sqrt(present.length);
  return { value: { value: mean, lower: mean - half, upper: mean + half } };
}
