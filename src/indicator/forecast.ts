import type { Failure, Outcome } from '../statistics/outcome.ts';
import { studentTQuantile } from '../statistics/student-t-quantile.ts';

/** A forecast and the limits that should enclose the next observation. */
export interface Forecast {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ForecastOptions {
  /** Probability that the limits enclose the observation, above 0 and below 1; 0.95 by default. */
  readonly level?: number | null | undefined;
}

const fewestPoints = 3;

const lengthsDiffer: Failure = { error: '#VALUE!', reason: 'There must be as many periods as values.' };
const noAt: Failure = { error: '#N/A', reason: 'The period to forecast is blank.' };
const tooFew: Failure = {
  error: '#N/A',
  reason: 'A forecast needs at least 3 points with both a value and a period.',
};
const notFinite: Failure = { error: '#NUM!', reason: 'Values and periods must be finite numbers.' };
const badLevel: Failure = { error: '#NUM!', reason: 'The level must be above 0 and below 1, such as 0.95.' };
const onePeriod: Failure = {
  error: '#DIV/0!',
  reason: 'All points stand for the same period, so there is no slope.',
};

/**
 * The value of the least-squares line at a period, with its prediction interval.
 *
 * @param values - Measurements in the indicator's unit; a blank one is left out.
 * @param periods - The period of each as a number (a year, say); a blank one is left out.
 * @param at - The period to forecast.
 * @returns Value and limits in the indicator's unit, to fifteen digits; `#N/A` under three points.
 * @example forecast([10, 12, 14], [2014, 2015, 2016], 2018) // -> { value: { value: 18, lower: 18, upper: 18 } }
 * @source Draper NR, Smith H (1998), Applied Regression Analysis, 3rd ed., section 3.2 (a new observation).
 */
export function forecast(
  values: readonly (number | null)[],
  periods: readonly (number | null)[],
  at: number | null,
  options: ForecastOptions = {},
): Outcome<Forecast> {
  const level = options.level ?? 0.95;
  if (values.length !== periods.length) return lengthsDiffer;
  if (at === null) return noAt;
  if (!(level > 0 && level < 1)) return badLevel;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [index, y] of values.entries()) {
    const x = periods[index] ?? null;
    if (x === null || y === null) continue;
    if (!(Number.isFinite(x) && Number.isFinite(y))) return notFinite;
    xs.push(x);
    ys.push(y);
  }
  if (!Number.isFinite(at)) return notFinite;
  return xs.length < fewestPoints ? tooFew : forecastOf(xs, ys, at, level);
}

function forecastOf(
  xs: readonly number[],
  ys: readonly number[],
  at: number,
  level: number,
): Outcome<Forecast> {
  const count = xs.length;
  const xMean = mean(xs);
  const yMean = mean(ys);
  const pairs = xs.map((x, index) => [x - xMean, (ys[index] ?? yMean) - yMean] as const);
  const sumXX = pairs.reduce((sum, [x]) => sum + x * x, 0);
  const sumXY = pairs.reduce((sum, [x, y]) => sum + x * y, 0);
  if (sumXX === 0) return onePeriod;
  const slope = sumXY / sumXX;
  const residuals = pairs.reduce((sum, [x, y]) => sum + (y - slope * x) ** 2, 0);
  const variance = residuals / (count - 2);
  const distance = at - xMean;
  const spread = Math.sqrt(variance * (1 + 1 / count + (distance * distance) / sumXX));
  const half = studentTQuantile((1 + level) / 2, count - 2) * spread;
  const value = yMean + slope * distance;
  return { value: { value: shown(value), lower: shown(value - half), upper: shown(value + half) } };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** To the digits a cell holds, so that the noise of the sums does not show. */
function shown(number: number): number {
  return Number(number.toPrecision(15));
}
