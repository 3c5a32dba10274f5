export type { Polarity } from '../statistics/polarity.ts';

/** Both ends of the range a "within range" indicator should stay in; the ends are inside. */
export interface TargetRange {
  readonly low: number;
  readonly high: number;
}

/** A target: one number, or the range of a "within range" indicator. */
export type Target = number | TargetRange;

/** How a tolerance is counted: percent of the target, or the indicator's own unit (points of a percentage, a count). */
export type ToleranceMode = 'percent' | 'points' | 'absolute';
