import type { Failure, Outcome } from '../statistics/outcome.ts';
import type { Polarity, Target, TargetRange, ToleranceMode } from './polarity.ts';
import type { RagCode } from './rag-code.ts';
import { rangeReversed } from './range-reversed.ts';
import { isWithinTolerance } from './tolerance.ts';

export interface RagOptions {
  /** Which way is good; higher by default. */
  readonly polarity?: Polarity | null | undefined;
  /** How much worse than the target is still Amber, the edge included: 0 or more, 5 by default. */
  readonly amber?: number | null | undefined;
  /** How tolerances are counted; percent of the target by default. */
  readonly mode?: ToleranceMode | null | undefined;
  /** How much worse than the target is still Green: 0 or more, 0 by default. */
  readonly green?: number | null | undefined;
}

const defaultAmber = 5;

const green: Outcome<RagCode> = { value: 'G' };
const amber: Outcome<RagCode> = { value: 'A' };
const red: Outcome<RagCode> = { value: 'R' };
const notRated: Outcome<RagCode> = { value: 'N' };

const noActual: Failure = { error: '#N/A', reason: 'There is no actual value to rate.' };
const noTarget: Failure = { error: '#N/A', reason: 'Target not set' };
const noNumber: Failure = {
  error: '#NUM!',
  reason: 'The actual value and the target must be finite numbers.',
};
const badTolerance: Failure = {
  error: '#NUM!',
  reason: 'A tolerance must be 0 or more, and Green no wider than Amber.',
};
const targetIsZero: Failure = {
  error: '#DIV/0!',
  reason: 'There is no percentage of a target of 0: count the tolerance in points.',
};
const rangeWanted: Failure = {
  error: '#VALUE!',
  reason: 'An indicator that should stay within a range needs a target of two numbers, low and high.',
};
const numberWanted: Failure = {
  error: '#VALUE!',
  reason: 'A target of two numbers, low and high, needs the polarity "within range".',
};

/**
 * Rates an actual value against its target: Green when met (equal is met), Amber when worse by no more than the
 * tolerance, else Red; N for an indicator without polarity.
 *
 * Compared as decimals: 95 against 100 with 5 percent is Amber, and so is 0.95 against 1.
 *
 * @param actual - The latest measurement, in the indicator's unit; blank is never zero.
 * @param target - What is to be reached by now, in the same unit; low and high for "within range".
 * @returns The rating; `#N/A` where a value is blank, `#DIV/0!` for a percentage of a target of 0.
 * @example rag(95, 100) // -> { value: 'A' }
 * @example rag(10.2, 10.16, { polarity: 'lower', amber: 0 }) // -> { value: 'R' }
 */
export function rag(
  actual: number | null,
  target: Target | null,
  options: RagOptions = {},
): Outcome<RagCode> {
  const polarity = options.polarity ?? 'higher';
  if (actual === null) return noActual;
  if (!Number.isFinite(actual)) return noNumber;
  if (polarity === 'none') return notRated;
  if (target === null) return noTarget;
  const amberTolerance = options.amber ?? defaultAmber;
  const greenTolerance = options.green ?? 0;
  if (!(amberTolerance >= 0 && greenTolerance >= 0)) return badTolerance;
  // Where only a wide Green is given, there is no Amber beyond it.
  if (greenTolerance > amberTolerance && (options.amber ?? null) !== null) return badTolerance;
  const mode = options.mode ?? 'percent';
  if (typeof target !== 'number') {
    if (polarity !== 'within range') return numberWanted;
    return ragWithin(actual, target, amberTolerance, greenTolerance, mode);
  }
  if (polarity === 'within range') return rangeWanted;
  if (!Number.isFinite(target)) return noNumber;
  return ragAgainst(actual, target, polarity === 'lower' ? -1 : 1, amberTolerance, greenTolerance, mode);
}

function ragAgainst(
  actual: number,
  target: number,
  better: 1 | -1,
  amberTolerance: number,
  greenTolerance: number,
  mode: ToleranceMode,
): Outcome<RagCode> {
  if (target === 0 && mode === 'percent') return targetIsZero;
  if (isWithinTolerance(actual, target, better, greenTolerance, mode)) return green;
  return isWithinTolerance(actual, target, better, amberTolerance, mode) ? amber : red;
}

function ragWithin(
  actual: number,
  { low, high }: TargetRange,
  amberTolerance: number,
  greenTolerance: number,
  mode: ToleranceMode,
): Outcome<RagCode> {
  if (!(Number.isFinite(low) && Number.isFinite(high))) return noNumber;
  if (low > high) return rangeReversed;
  const insideLow = isWithinTolerance(actual, low, 1, 0, mode);
  const insideHigh = isWithinTolerance(actual, high, -1, 0, mode);
  if (insideLow && insideHigh) return green;
  if (insideHigh) return ragAgainst(actual, low, 1, amberTolerance, greenTolerance, mode);
  return ragAgainst(actual, high, -1, amberTolerance, greenTolerance, mode);
}
