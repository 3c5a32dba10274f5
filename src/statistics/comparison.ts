import type { Failure, Outcome } from './outcome.ts';
import type { Polarity } from './polarity.ts';

/** How a value stands to a benchmark; higher and lower where no way is the good one. */
export type Comparison = 'Better' | 'Similar' | 'Worse' | 'Higher' | 'Lower';

/** A value and its confidence limits, all in one unit; a blank is `null`. */
export interface Compared {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What a value is compared with; limits of its own make the two intervals be compared. */
export interface Benchmark {
  readonly value: number | null;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
}

const blank: Failure = { error: '#N/A', reason: 'The value, one of its limits or the benchmark is blank.' };
const oneLimit: Failure = { error: '#N/A', reason: 'The benchmark has one limit: give both or neither.' };
const notFinite: Failure = {
  error: '#NUM!',
  reason: 'Values and limits must be numbers, and a lower limit no higher than its upper one.',
};

/**
 * Compares a value with a benchmark by confidence intervals: similar where the benchmark lies within the value's
 * limits, or where both intervals overlap; the ends are within.
 *
 * @param polarity - Which way is good; without one the words are higher and lower.
 * @example comparison({ value: 20, lower: 18, upper: 22 }, { value: 12 }, 'lower') // -> { value: 'Worse' }
 * @source OHID Fingertips public health technical guidance, comparing areas with benchmarks.
 */
export function comparison(
  compared: Compared,
  benchmark: Benchmark,
  polarity: Polarity | null = null,
): Outcome<Comparison> {
  const { value, lower, upper } = compared;
  if (value === null || lower === null || upper === null || benchmark.value === null) return blank;
  const benchmarkLower = benchmark.lower ?? null;
  const benchmarkUpper = benchmark.upper ?? null;
  if ((benchmarkLower === null) !== (benchmarkUpper === null)) return oneLimit;
  const low = benchmarkLower ?? benchmark.value;
  const high = benchmarkUpper ?? benchmark.value;
  // Written so that a value that is no number fails too.
  if (!(lower <= upper && low <= high && value * 0 === 0 && benchmark.value * 0 === 0)) return notFinite;
  const below = value < benchmark.value;
  if (isSimilar(below, lower, upper, low, high, benchmarkLower === null)) return { value: 'Similar' };
  if (polarity === 'higher') return { value: below ? 'Worse' : 'Better' };
  if (polarity === 'lower') return { value: below ? 'Better' : 'Worse' };
  return { value: below ? 'Lower' : 'Higher' };
}

function isSimilar(
  below: boolean,
  lower: number,
  upper: number,
  low: number,
  high: number,
  onePoint: boolean,
): boolean {
  if (onePoint) return lower <= low && high <= upper;
  return below ? low <= upper : lower <= high;
}
