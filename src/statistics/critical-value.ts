import { normalQuantile } from './normal-quantile.ts';

let lastConfidence = 0.95;
let lastValue = normalQuantile(0.975);

/**
 * How many standard errors either side of an estimate its limits are; the last answer is kept for the rows of a column.
 *
 * @param confidence - Probability between the limits, 0 to 1.
 * @example criticalValue(0.95).toFixed(12) // -> '1.959963984540'
 */
export function criticalValue(confidence: number): number {
  if (confidence === lastConfidence) return lastValue;
  lastConfidence = confidence;
  lastValue = normalQuantile(confidence + (1 - confidence) / 2);
  return lastValue;
}
