import type { ActionStatus } from './action-rag.ts';
import type { Polarity, ToleranceMode } from './polarity.ts';
import type { TrajectoryMethod } from './trajectory.ts';

/** Other words for a choice, in small letters with single spaces; the choice is a word for itself. */
export type Spellings<T extends string> = Readonly<Record<string, T>>;

/** Which way of an indicator is good. */
export const polaritySpellings: Spellings<Polarity> = {
  high: 'higher',
  'higher is better': 'higher',
  increase: 'higher',
  low: 'lower',
  'lower is better': 'lower',
  decrease: 'lower',
  range: 'within range',
  neutral: 'none',
};

/** How a tolerance is counted. */
export const toleranceSpellings: Spellings<ToleranceMode> = {
  absolute: 'absolute',
  '%': 'percent',
  percentage: 'percent',
  'percentage points': 'points',
};

/** How the years between baseline and target are filled. */
export const methodSpellings: Spellings<TrajectoryMethod> = {
  linear: 'linear',
  geometric: 'geometric',
  milestone: 'milestone',
};

/** How far an action says it is; a withdrawn one is not rated. */
export const statusSpellings: Spellings<ActionStatus | 'withdrawn'> = {
  'not yet started': 'not started',
  started: 'in progress',
  underway: 'in progress',
  'under way': 'in progress',
  'on track': 'in progress',
  delayed: 'in progress',
  late: 'in progress',
  continuous: 'ongoing',
  completed: 'complete',
  done: 'complete',
  finished: 'complete',
  closed: 'complete',
  achieved: 'complete',
  delivered: 'complete',
  cancelled: 'withdrawn',
  superseded: 'withdrawn',
};

/** A word as spellings hold it: case, and what stands between its parts, do not count. */
export function plainWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}

/** All words for each choice: those of the spellings, and the choices themselves. */
export function allSpellings<T extends string>(spellings: Spellings<T>): Spellings<T> {
  const choices = Object.values<T>(spellings).map((choice) => [plainWord(choice), choice] as const);
  return { ...Object.fromEntries(choices), ...spellings };
}
