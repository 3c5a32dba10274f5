import type { Failure } from './outcome.ts';

/** An estimate and its confidence limits, all times the multiplier. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface EstimateOptions {
  /** Probability that the limits enclose the true value: a fraction from 0.9 to 1, 0.95 by default. */
  readonly confidence?: number | null | undefined;
  /** What a fraction is multiplied by to be shown: 100 for percentages, 100,000 for rates. Above 0. */
  readonly multiplier?: number | null | undefined;
}

export const defaultConfidence = 0.95;
export const perHundred = 100;
export const perHundredThousand = 100_000;

const badConfidence: Failure = {
  error: '#NUM!',
  reason: 'Confidence must be a fraction from 0.9 to 1: write 0.95 for 95 percent.',
};
const badMultiplier: Failure = {
  error: '#NUM!',
  reason: 'The multiplier must be a number above 0, such as 100.',
};

/** What is wrong with a confidence and a multiplier, or `null`. */
export function optionsFailure(confidence: number, multiplier: number): Failure | null {
  if (!(confidence >= 0.9 && confidence <= 1)) return badConfidence;
  return multiplier > 0 && multiplier < Number.POSITIVE_INFINITY ? null : badMultiplier;
}

const blank: Failure = { error: '#N/A', reason: 'The numerator or the denominator is blank.' };
const noDenominator: Failure = { error: '#DIV/0!', reason: 'The denominator is 0.' };
const outOfBounds: Failure = {
  error: '#NUM!',
  reason: 'The numerator must be a number of 0 or more, and the denominator a number above 0.',
};

/** What is wrong with a count and what it is counted of, given that something is. */
export function fractionFailure(numerator: number | null, denominator: number | null): Failure {
  if (numerator === null || denominator === null) return blank;
  return denominator === 0 && numerator >= 0 ? noDenominator : outOfBounds;
}
