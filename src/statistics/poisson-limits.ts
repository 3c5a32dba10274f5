import { criticalValue } from './critical-value.ts';
import { gammaQuantile } from './gamma-quantile.ts';

/** Below this many events Byar's approximation is not close enough, and limits are exact. */
export const fewestForByar = 10;

let exactConfidence = Number.NaN;
let exactLower: number[] = [];
let exactUpper: number[] = [];

/**
 * The lower confidence limit of a number of events: exact Poisson below 10 events, else Byar's approximation.
 *
 * @param events - 0 or more.
 * @param confidence - Probability between the limits, 0.9 to 1.
 * @source 1. Breslow NE, Day NE (1987), Statistical Methods in Cancer Research, volume II, IARC (Byar).
 *   2. Armitage P, Berry G (2002), Statistical Methods in Medical Research, 4th ed. (exact, by chi-squared quantiles).
 */
export function poissonLower(events: number, confidence: number): number {
  if (events < fewestForByar) return exact(events, confidence, 'lower');
  // Nothing is certain to be exceeded: at a confidence of 1 the approximation would give a negative limit.
  return confidence === 1 ? 0 : byarLower(events, criticalValue(confidence));
}

/** The upper confidence limit of a number of events, as {@link poissonLower}; infinite at a confidence of 1. */
export function poissonUpper(events: number, confidence: number): number {
  if (events < fewestForByar) return exact(events, confidence, 'upper');
  return byarUpper(events, criticalValue(confidence));
}

/** Byar's lower limit of a number of events, `z` standard errors down. */
export function byarLower(events: number, z: number): number {
  const root = 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events));
  return events * root * root * root;
}

/** Byar's upper limit of a number of events, `z` standard errors up. */
export function byarUpper(events: number, z: number): number {
  const next = events + 1;
  const root = 1 - 1 / (9 * next) + z / (3 * Math.sqrt(next));
  return next * root * root * root;
}

/** The exact limits of 0 to 9 events are kept for the rows of a column. */
function exact(events: number, confidence: number, side: 'lower' | 'upper'): number {
  if (confidence !== exactConfidence) {
    exactConfidence = confidence;
    exactLower = [];
    exactUpper = [];
  }
  const kept = side === 'lower' ? exactLower : exactUpper;
  const found = kept[events];
  if (found !== undefined) return found;
  const limit = side === 'lower' ? exactLowerLimit(events, confidence) : exactUpperLimit(events, confidence);
  if (Number.isInteger(events)) kept[events] = limit;
  return limit;
}

function exactLowerLimit(events: number, confidence: number): number {
  return events === 0 ? 0 : gammaQuantile((1 - confidence) / 2, events);
}

function exactUpperLimit(events: number, confidence: number): number {
  return gammaQuantile(confidence + (1 - confidence) / 2, events + 1);
}
