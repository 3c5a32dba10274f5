import type { Failure, Outcome } from '../statistics/outcome.ts';
import { compareNumbers } from './compare-numbers.ts';
import { difference } from './difference.ts';
import type { Polarity } from './polarity.ts';

/** The way a number moved, in brackets, and what that means. The word is neutral where no way is the good one. */
export type Direction =
  | 'Improving (up)'
  | 'Improving (down)'
  | 'Worsening (up)'
  | 'Worsening (down)'
  | 'Increasing (up)'
  | 'Decreasing (down)'
  | 'No change';

export interface DirectionOptions {
  /** Which way is good; higher by default. */
  readonly polarity?: Polarity | null | undefined;
  /** Changes up to this, in the indicator's unit, are no change: 0 or more, 0 by default. */
  readonly tolerance?: number | null | undefined;
}

const blank: Failure = { error: '#N/A', reason: 'The current or the previous value is blank.' };
const notFinite: Failure = { error: '#NUM!', reason: 'Both values must be finite numbers.' };
const badTolerance: Failure = { error: '#NUM!', reason: 'A tolerance must be 0 or more.' };

const words: Record<Polarity, readonly [rise: Direction, fall: Direction]> = {
  higher: ['Improving (up)', 'Worsening (down)'],
  lower: ['Worsening (up)', 'Improving (down)'],
  'within range': ['Increasing (up)', 'Decreasing (down)'],
  none: ['Increasing (up)', 'Decreasing (down)'],
};

/**
 * The direction of travel between two measurements: the arrow follows the number, the word follows the polarity.
 *
 * @param current - The later measurement, in the indicator's unit.
 * @param previous - The earlier one, in the same unit.
 * @example direction(9.8, 10.7, { polarity: 'lower' }) // -> { value: 'Improving (down)' }
 */
export function direction(
  current: number | null,
  previous: number | null,
  options: DirectionOptions = {},
): Outcome<Direction> {
  const tolerance = options.tolerance ?? 0;
  if (current === null || previous === null) return blank;
  if (!(Number.isFinite(current) && Number.isFinite(previous))) return notFinite;
  if (!(tolerance >= 0)) return badTolerance;
  const change = difference(current, previous);
  if (compareNumbers(Math.abs(change), tolerance) <= 0) return { value: 'No change' };
  const [rise, fall] = words[options.polarity ?? 'higher'];
  return { value: change > 0 ? rise : fall };
}
