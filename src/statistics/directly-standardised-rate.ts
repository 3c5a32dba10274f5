import { criticalValue } from './critical-value.ts';
import {
  defaultConfidence,
  type Estimate,
  type EstimateOptions,
  fractionFailure,
  optionsFailure,
  perHundredThousand,
} from './estimate.ts';
import { europeanStandardPopulation } from './european-standard-population.ts';
import type { Failure, Outcome } from './outcome.ts';
import { byarLower, byarUpper, fewestForByar } from './poisson-limits.ts';

export interface StandardisedRateOptions extends EstimateOptions {
  /** Standard population of each band; the European Standard Population 2013 by default, which has 19 bands. */
  readonly standard?: readonly (number | null)[] | null | undefined;
}

const suppressed: Failure = { error: '#N/A', reason: 'Suppressed' };
const bandsDiffer: Failure = {
  error: '#VALUE!',
  reason:
    'Counts, populations and the standard population must have the same number of bands (19 for the European Standard Population).',
};
const badStandard: Failure = {
  error: '#NUM!',
  reason: 'The standard population must be numbers of 0 or more, not all 0.',
};

/**
 * A directly standardised rate with Dobson's confidence limits.
 *
 * @param counts - Events in each age band, 0 or more; a blank is not taken for 0.
 * @param populations - Population of each band, above 0, in the same order.
 * @returns Events per 100,000 by default; `#N/A` "Suppressed" under 10 events in all, where the method does not hold.
 * @example directlyStandardisedRate([10, 20], [1000, 1000], { standard: [1, 1], multiplier: 1000 }) // -> { value: { value: 15, lower: 10.118469546633195, upper: 21.414185970999355 } }
 * @source 1. Dobson AJ et al. (1991), Stat Med 10:457-462. 2. Breslow NE, Day NE (1987), Statistical Methods in Cancer
 *   Research, volume II, IARC (Byar). 3. UKHSA technical guide to confidence intervals.
 */
export function directlyStandardisedRate(
  counts: readonly (number | null)[],
  populations: readonly (number | null)[],
  options: StandardisedRateOptions = {},
): Outcome<Estimate> {
  const confidence = options.confidence ?? defaultConfidence;
  const multiplier = options.multiplier ?? perHundredThousand;
  const standard = options.standard ?? europeanStandardPopulation;
  const wrong = optionsFailure(confidence, multiplier);
  if (wrong !== null) return wrong;
  if (counts.length !== standard.length || populations.length !== standard.length) return bandsDiffer;
  let events = 0;
  let weights = 0;
  let weighted = 0;
  let squared = 0;
  for (let band = 0; band < standard.length; band += 1) {
    const count = counts[band] ?? null;
    const population = populations[band] ?? null;
    const weight = standard[band] ?? Number.NaN;
    if (
      count === null ||
      population === null ||
      !(count >= 0 && population > 0 && count + population < Number.POSITIVE_INFINITY)
    ) {
      return fractionFailure(count, population);
    }
    if (!(weight >= 0)) return badStandard;
    const share = weight / population;
    events += count;
    weights += weight;
    weighted += count * share;
    squared += count * share * share;
  }
  if (!(weights > 0 && weights < Number.POSITIVE_INFINITY)) return badStandard;
  if (events < fewestForByar) return suppressed;
  const z = criticalValue(confidence);
  const value = (weighted / weights) * multiplier;
  const scale = (Math.sqrt(squared / events) / weights) * multiplier;
  const lower = confidence === 1 ? 0 : value + scale * (byarLower(events, z) - events);
  return { value: { value, lower, upper: value + scale * (byarUpper(events, z) - events) } };
}
