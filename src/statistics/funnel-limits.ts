import { criticalValue } from './critical-value.ts';
import { fractionFailure, optionsFailure, perHundred, perHundredThousand } from './estimate.ts';
import type { Failure, Outcome } from './outcome.ts';
import { poissonLower, poissonUpper } from './poisson-limits.ts';

/** How far an area is from the average of all, and on which side. */
type FunnelSignificance = 'Low (0.001)' | 'Low (0.025)' | 'Not significant' | 'High (0.025)' | 'High (0.001)';

/** An area in a funnel: its value, and the control limits about the average for an area of its size. */
export interface FunnelArea {
  readonly value: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
  readonly significance: FunnelSignificance;
}

export interface FunnelOptions {
  /** Cases of a denominator (the default), events of a population, or events observed over events expected. */
  readonly kind?: 'proportion' | 'rate' | 'ratio' | null | undefined;
  /** Above 0: 100 by default, 100,000 for rates. */
  readonly multiplier?: number | null | undefined;
}

const lengthsDiffer: Failure = {
  error: '#VALUE!',
  reason: 'There must be as many numerators as denominators.',
};
const moreThanAll: Failure = {
  error: '#NUM!',
  reason: 'The numerator of a proportion cannot exceed its denominator.',
};

/**
 * The 95 and 99.8 percent control limits of areas about their average, and which areas lie outside.
 *
 * Proportions and rates are compared with the average of the areas given, ratios with 1.
 *
 * @param numerators - Cases or events of each area, 0 or more.
 * @param denominators - Cases in all, population or expected events of each area, above 0.
 * @returns An outcome for each area in order; an area with a blank has `#N/A` and no part in the average.
 * @example funnelLimits([50, 90], [100, 100]).value[0].value.significance // -> 'Low (0.001)'
 * @source 1. Spiegelhalter DJ (2005), Stat Med 24:1185-1202. 2. OHID Fingertips public health technical guidance.
 *   Rates and ratios: the limits of {@link poissonLower}, inverted.
 */
export function funnelLimits(
  numerators: readonly (number | null)[],
  denominators: readonly (number | null)[],
  options: FunnelOptions = {},
): Outcome<readonly Outcome<FunnelArea>[]> {
  const kind = options.kind ?? 'proportion';
  const multiplier = options.multiplier ?? (kind === 'rate' ? perHundredThousand : perHundred);
  const wrong = optionsFailure(0.95, multiplier);
  if (wrong !== null) return wrong;
  if (numerators.length !== denominators.length) return lengthsDiffer;
  const areas = numerators.map((numerator, index) => checked(numerator, denominators[index] ?? null, kind));
  let events = 0;
  let size = 0;
  for (const area of areas) {
    if ('error' in area) continue;
    events += area.value.numerator;
    size += area.value.denominator;
  }
  const average = kind === 'ratio' ? 1 : events / size;
  const place = kind === 'proportion' ? placeProportion : placeEvents;
  return {
    value: areas.map((area) => ('error' in area ? area : { value: place(area.value, average, multiplier) })),
  };
}

interface Area {
  readonly numerator: number;
  readonly denominator: number;
}

function checked(numerator: number | null, denominator: number | null, kind: string): Outcome<Area> {
  if (
    numerator === null ||
    denominator === null ||
    !(numerator >= 0 && denominator > 0 && numerator + denominator < Number.POSITIVE_INFINITY)
  ) {
    return fractionFailure(numerator, denominator);
  }
  if (kind === 'proportion' && numerator > denominator) return moreThanAll;
  return { value: { numerator, denominator } };
}

function placeProportion({ numerator, denominator }: Area, average: number, multiplier: number): FunnelArea {
  const error = Math.sqrt((average * (1 - average)) / denominator);
  const limit = (confidence: number, side: 1 | -1) => average + side * criticalValue(confidence) * error;
  const [lower95, upper95, lower998, upper998] = [
    limit(0.95, -1),
    limit(0.95, 1),
    limit(0.998, -1),
    limit(0.998, 1),
  ];
  const value = numerator / denominator;
  return {
    value: value * multiplier,
    lower95: Math.max(0, lower95) * multiplier,
    upper95: Math.min(1, upper95) * multiplier,
    lower998: Math.max(0, lower998) * multiplier,
    upper998: Math.min(1, upper998) * multiplier,
    significance: significanceOf(value < lower998, value < lower95, value > upper95, value > upper998),
  };
}

function placeEvents({ numerator, denominator }: Area, average: number, multiplier: number): FunnelArea {
  const expected = average * denominator;
  const scale = multiplier / denominator;
  const above = (confidence: number) => poissonLower(numerator, confidence) > expected;
  const below = (confidence: number) => poissonUpper(numerator, confidence) < expected;
  return {
    value: numerator * scale,
    lower95: eventsWithLimit(expected, (events) => poissonUpper(events, 0.95)) * scale,
    upper95: eventsWithLimit(expected, (events) => poissonLower(events, 0.95)) * scale,
    lower998: eventsWithLimit(expected, (events) => poissonUpper(events, 0.998)) * scale,
    upper998: eventsWithLimit(expected, (events) => poissonLower(events, 0.998)) * scale,
    significance: significanceOf(below(0.998), below(0.95), above(0.95), above(0.998)),
  };
}

/** The number of events whose confidence limit is the expected number, by halving; 0 where none is low enough. */
function eventsWithLimit(expected: number, limit: (events: number) => number): number {
  if (limit(0) >= expected) return 0;
  let low = 0;
  let high = expected + 1;
  while (limit(high) < expected) high *= 2;
  for (let step = 0; step < 60 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2;
    if (limit(middle) < expected) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function significanceOf(
  veryLow: boolean,
  low: boolean,
  high: boolean,
  veryHigh: boolean,
): FunnelSignificance {
  if (veryLow) return 'Low (0.001)';
  if (low) return 'Low (0.025)';
  if (veryHigh) return 'High (0.001)';
  return high ? 'High (0.025)' : 'Not significant';
}
