import { directlyStandardisedRate } from '../src/statistics/directly-standardised-rate.ts';
import {
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
} from '../src/statistics/indirectly-standardised.ts';
import { Choices } from './call/choices.ts';
import { aggregateEstimate } from './call/estimates.ts';
import { rangeOf } from './call/range.ts';

const kinds = new Choices('kind', ['ratio', 'rate']);

/**
 * A directly age-standardised rate with Dobson's confidence limits.
 * @customfunction DSR
 * @param counts - Events in each age band, 0 or more; a blank is not taken for 0.
 * @param populations - Population of each age band, above 0.
 * @param [standard] - Standard population of each band; the European Standard Population 2013 by default (19 bands).
 * @param [confidence] - Probability that the limits enclose the true value: a fraction from 0.9 to 1, 0.95 by default.
 * @param [multiplier] - Events per so many; 100,000 by default.
 * @param [return_] - "value" (default), "lower", "upper", or "all" for a row of the three.
 * @returns Events per 100,000 by default; `#N/A` "Suppressed" under 10 events in all.
 * @example =HWB.DSR({10;20},{1000;1000},{1;1},,1000,"all") // -> {15,10.118469546633195,21.414185970999355}
 * @source 1. Dobson AJ et al. (1991), Stat Med 10:457-462. 2. UKHSA technical guide to confidence intervals.
 * @helpurl docs/functions.md#dsr
 */
export function DSR(
  counts: unknown[][],
  populations: unknown[][],
  standard?: unknown[][],
  confidence?: unknown[][],
  multiplier?: unknown[][],
  return_?: unknown[][],
): unknown[][] {
  return aggregateEstimate([counts, populations, standard, confidence, multiplier], return_, (call) =>
    directlyStandardisedRate(call.numbers(0), call.numbers(1), {
      standard: rangeOf(standard).isBlank ? null : call.numbers(2),
      confidence: call.number(3),
      multiplier: call.number(4),
    }),
  );
}

/**
 * An indirectly standardised ratio, or rate, with its confidence limits.
 * @customfunction ISR
 * @param counts - Events in each band, 0 or more, or one cell with those of all bands.
 * @param populations - Population of each band, above 0.
 * @param ref_counts - Events in each band of the reference.
 * @param ref_populations - Population of each band of the reference.
 * @param [kind] - "ratio" of observed to expected events (default), or "rate".
 * @param [confidence] - Probability that the limits enclose the true value: a fraction from 0.9 to 1, 0.95 by default.
 * @param [multiplier] - 100 by default for ratios, 100,000 for rates.
 * @param [return_] - "value" (default), "lower", "upper", or "all" for a row of the three.
 * @returns 100 where as many events were observed as expected, by default.
 * @example =HWB.ISR(30,1000,200,10000) // -> 150
 * @source 1. Breslow NE, Day NE (1987), Statistical Methods in Cancer Research, volume II. 2. UKHSA technical guide to confidence intervals.
 * @helpurl docs/functions.md#isr
 */
export function ISR(
  counts: unknown[][],
  populations: unknown[][],
  ref_counts: unknown[][],
  ref_populations: unknown[][],
  kind?: unknown[][],
  confidence?: unknown[][],
  multiplier?: unknown[][],
  return_?: unknown[][],
): unknown[][] {
  const args = [counts, populations, ref_counts, ref_populations, kind, confidence, multiplier];
  return aggregateEstimate(args, return_, (call) => {
    const area = { counts: call.numbers(0), populations: call.numbers(1) };
    const reference = { counts: call.numbers(2), populations: call.numbers(3) };
    const options = { confidence: call.number(5), multiplier: call.number(6) };
    return call.choice(4, kinds) === 'rate'
      ? indirectlyStandardisedRate(area, reference, options)
      : indirectlyStandardisedRatio(area, reference, options);
  });
}
