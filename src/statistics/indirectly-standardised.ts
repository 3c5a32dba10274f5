import {
  defaultConfidence,
  type Estimate,
  type EstimateOptions,
  fractionFailure,
  optionsFailure,
  perHundred,
  perHundredThousand,
} from './estimate.ts';
import type { Failure, Outcome } from './outcome.ts';
import { poissonLower, poissonUpper } from './poisson-limits.ts';

/** Events and people of each band, in the same order. */
export interface Bands {
  readonly counts: readonly (number | null)[];
  readonly populations: readonly (number | null)[];
}

const bandsDiffer: Failure = {
  error: '#VALUE!',
  reason: 'Counts, populations and their reference must have the same number of bands.',
};
const nothingExpected: Failure = {
  error: '#DIV/0!',
  reason: 'No events are expected: the reference counts are 0.',
};

/**
 * An indirectly standardised ratio: events observed over those expected at the reference's rates, with its limits.
 *
 * @param area - Events (0 or more) and population (above 0) of each band; one count in all may stand for those of the bands.
 * @param reference - Events and population of each band of the reference.
 * @returns 100 where as many were observed as expected, by default.
 * @example indirectlyStandardisedRatio({ counts: [30], populations: [1000] }, { counts: [200], populations: [10000] }).value.value // -> 150
 * @source 1. Breslow NE, Day NE (1987), Statistical Methods in Cancer Research, volume II, IARC. 2. Armitage P, Berry G
 *   (2002), Statistical Methods in Medical Research, 4th ed. 3. UKHSA technical guide to confidence intervals.
 */
export function indirectlyStandardisedRatio(
  area: Bands,
  reference: Bands,
  options: EstimateOptions = {},
): Outcome<Estimate> {
  return standardised(area, reference, options, perHundred, () => 1);
}

/**
 * An indirectly standardised rate: the ratio times the reference's crude rate, with its limits.
 *
 * @param area - As for {@link indirectlyStandardisedRatio}.
 * @param reference - As for {@link indirectlyStandardisedRatio}.
 * @returns Events per 100,000 by default.
 * @example indirectlyStandardisedRate({ counts: [30], populations: [1000] }, { counts: [200], populations: [10000] }).value.value // -> 3000
 * @source As for {@link indirectlyStandardisedRatio}.
 */
export function indirectlyStandardisedRate(
  area: Bands,
  reference: Bands,
  options: EstimateOptions = {},
): Outcome<Estimate> {
  return standardised(
    area,
    reference,
    options,
    perHundredThousand,
    () => total(reference.counts) / total(reference.populations),
  );
}

function standardised(
  area: Bands,
  reference: Bands,
  options: EstimateOptions,
  defaultMultiplier: number,
  baseline: () => number,
): Outcome<Estimate> {
  const confidence = options.confidence ?? defaultConfidence;
  const multiplier = options.multiplier ?? defaultMultiplier;
  const wrong = optionsFailure(confidence, multiplier);
  if (wrong !== null) return wrong;
  const bands = area.populations.length;
  const oneCount = area.counts.length === 1;
  if (reference.counts.length !== bands || reference.populations.length !== bands) return bandsDiffer;
  if (area.counts.length !== bands && !oneCount) return bandsDiffer;
  let expected = 0;
  for (let band = 0; band < bands; band += 1) {
    const count = area.counts[oneCount ? 0 : band] ?? null;
    const population = area.populations[band] ?? null;
    const referenceCount = reference.counts[band] ?? null;
    const referencePopulation = reference.populations[band] ?? null;
    if (!isFraction(count, population)) return fractionFailure(count, population);
    if (!isFraction(referenceCount, referencePopulation))
      return fractionFailure(referenceCount, referencePopulation);
    expected += (Number(referenceCount) / Number(referencePopulation)) * Number(population);
  }
  if (expected === 0) return nothingExpected;
  const observed = total(area.counts);
  const scale = (multiplier * baseline()) / expected;
  return {
    value: {
      value: observed * scale,
      lower: poissonLower(observed, confidence) * scale,
      upper: poissonUpper(observed, confidence) * scale,
    },
  };
}

function isFraction(count: number | null, population: number | null): boolean {
  return (
    count !== null &&
    population !== null &&
    count >= 0 &&
    population > 0 &&
    count + population < Number.POSITIVE_INFINITY
  );
}

function total(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}
