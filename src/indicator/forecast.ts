import type { Failure, Outcome } from '../statistics/outcome.ts';
import { studentTQuantile } from '../statistics/student-t-quantile.ts';
import {
  addDecimals,
  type Decimal,
  decimalOf,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from './decimal.ts';

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

/** All sums are exact, so that points on a line have it as their forecast, and limits without width. */
function forecastOf(
  xs: readonly number[],
  ys: readonly number[],
  at: number,
  level: number,
): Outcome<Forecast> {
  const [x, y] = [xs.map(decimalOf), ys.map(decimalOf)];
  const count = decimalOf(xs.length);
  const [sumX, sumY] = [sumOf(x), sumOf(y)];
  /** The sum of products about their means, times the count. */
  const about = (left: readonly Decimal[], right: readonly Decimal[]) => {
    const products = left.map((one, index) => multiplyDecimals(one, right[index] ?? one));
    return subtractDecimals(
      multiplyDecimals(count, sumOf(products)),
      multiplyDecimals(sumOf(left), sumOf(right)),
    );
  };
  const [xx, xy, yy] = [about(x, x), about(x, y), about(y, y)];
  if (xx.units === 0n) return onePeriod;
  const way = subtractDecimals(multiplyDecimals(count, decimalOf(at)), sumX);
  const scale = multiplyDecimals(count, xx);
  const value = divideDecimals(addDecimals(multiplyDecimals(sumY, xx), multiplyDecimals(way, xy)), scale);
  const residuals = divideDecimals(
    subtractDecimals(multiplyDecimals(xx, yy), multiplyDecimals(xy, xy)),
    scale,
  );
  const leverage = divideDecimals(multiplyDecimals(way, way), scale);
  const variance = residuals / (xs.length - 2);
  const spread = Math.sqrt(variance * (1 + 1 / xs.length + leverage));
  const half = studentTQuantile((1 + level) / 2, xs.length - 2) * spread;
  return { value: { value: shown(value), lower: shown(value - half), upper: shown(value + half) } };
}

function sumOf(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce(addDecimals, zero);
}

const zero = decimalOf(0);

/** To the digits a cell holds, so that the noise of binary numbers does not show. */
function shown(number: number): number {
  return Number(number.toPrecision(15));
}
