import { exactMean } from './exact-mean.ts';
import type { Failure, Outcome } from './outcome.ts';
import { type XmrLines, type XmrRule, xmrSignals } from './xmr-rules.ts';

/** A point of a chart of individual values and moving ranges; a blank point has no value and no rule. */
export interface XmrPoint {
  readonly value: number | null;
  /** The mean of the point's part of the series, `null` where all of it is blank. */
  readonly mean: number | null;
  /** Limits of common cause, `null` where there is no moving range to draw them from. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Why the point is unusual, or `null`. */
  readonly rule: XmrRule | null;
  /** Whether an unusual point speaks of high or low values. */
  readonly side: 'high' | 'low' | null;
}

export interface XmrOptions {
  /** Whether moving ranges of 3.267 times their mean and more are dropped once; they are by default. */
  readonly screen?: boolean | null | undefined;
  /** Draw mean and limits from the first so many points of each part: a whole number of 1 or more. */
  readonly fixAfter?: number | null | undefined;
  /** Points at which a new part begins, with a mean and limits of its own; the first point is 1. */
  readonly rebaseAt?: readonly number[] | null | undefined;
}

/** Limits are this many mean moving ranges from the mean: three standard deviations. */
const limitFactor = 2.66;
const nearFactor = 2 * (limitFactor / 3);
const screenFactor = 3.267;

const notFinite: Failure = { error: '#NUM!', reason: 'Values must be finite numbers.' };
const badFix: Failure = {
  error: '#NUM!',
  reason: 'Limits can be fixed after a whole number of points, 1 or more.',
};
const badRebase: Failure = {
  error: '#NUM!',
  reason: 'A point to rebase at must be a whole number from 1 to the number of points.',
};

/**
 * The points of an XmR chart: mean, limits, and which points are unusual and why.
 *
 * @param values - One value a period in order of time; blanks keep their place.
 * @returns A point for each value. A constant series has limits equal to its mean.
 * @example xmrChart([10, 12, 11, 30]).value[3].upper.toFixed(2) // -> '35.26'
 * @source 1. Shewhart WA (1931), Economic Control of Quality of Manufactured Product. 2. NHS England, Making Data Count.
 */
export function xmrChart(
  values: readonly (number | null)[],
  options: XmrOptions = {},
): Outcome<readonly XmrPoint[]> {
  const fixAfter = options.fixAfter ?? Number.POSITIVE_INFINITY;
  const screen = options.screen ?? true;
  const rebaseAt = options.rebaseAt ?? [];
  for (const value of values) if (value !== null && !Number.isFinite(value)) return notFinite;
  if (!(fixAfter >= 1) || (fixAfter !== Number.POSITIVE_INFINITY && !Number.isInteger(fixAfter)))
    return badFix;
  if (!rebaseAt.every((point) => Number.isInteger(point) && point >= 1 && point <= values.length))
    return badRebase;
  const starts = [...new Set([1, ...rebaseAt])].sort((left, right) => left - right);
  const points: XmrPoint[] = [];
  for (const [index, start] of starts.entries()) {
    addPart(points, values.slice(start - 1, (starts[index + 1] ?? values.length + 1) - 1), fixAfter, screen);
  }
  return { value: points };
}

function addPart(
  points: XmrPoint[],
  part: readonly (number | null)[],
  fixAfter: number,
  screen: boolean,
): void {
  const basis = fixAfter < part.length ? part.slice(0, fixAfter) : part;
  const present = basis.filter((value) => value !== null);
  const mean = present.length === 0 ? null : exactMean(present);
  const range = meanMovingRange(basis, screen);
  if (mean === null || range === null) {
    for (const value of part) points.push({ value, mean, lower: null, upper: null, rule: null, side: null });
    return;
  }
  const lines: XmrLines = {
    mean,
    lower: mean - limitFactor * range,
    upper: mean + limitFactor * range,
    nearLower: mean - nearFactor * range,
    nearUpper: mean + nearFactor * range,
  };
  const signals = xmrSignals(part, lines);
  for (const [index, value] of part.entries()) {
    const signal = signals[index] ?? null;
    const { lower, upper } = lines;
    points.push({ value, mean, lower, upper, rule: signal?.rule ?? null, side: signal?.side ?? null });
  }
}

/** The mean of the ranges between neighbours, of which the largest are dropped once where asked. */
function meanMovingRange(basis: readonly (number | null)[], screen: boolean): number | null {
  const ranges: number[] = [];
  for (let index = 1; index < basis.length; index += 1) {
    const value = basis[index] ?? null;
    const previous = basis[index - 1] ?? null;
    if (value !== null && previous !== null) ranges.push(Math.abs(value - previous));
  }
  if (ranges.length === 0) return null;
  const mean = exactMean(ranges);
  if (!screen) return mean;
  const kept = ranges.filter((range) => range < screenFactor * mean);
  return kept.length === 0 ? mean : exactMean(kept);
}
