import type { IndicatorSeries } from '../../../src/plan/standing/indicator-series.ts';

/** The drawing area of a chart, in the units of its view box. */
export const chartFrame = { width: 280, height: 150, left: 50, right: 12, top: 8, bottom: 24 } as const;

export interface ChartScale {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly yTicks: readonly number[];
  readonly xTicks: readonly number[];
}

/** Where the points of a series stand: whole years across, round numbers up. */
export function chartScale({ trajectory, actuals, forecast }: IndicatorSeries): ChartScale {
  const points = [...trajectory, ...actuals, ...(forecast === null ? [] : [forecast])];
  const limits = forecast === null ? [] : [forecast.lower, forecast.upper];
  const values = [...points.map(({ value }) => value), ...limits].filter(Number.isFinite);
  const years = points.map(({ year }) => year).filter(Number.isFinite);
  const yTicks = roundTicks(smallest(values), largest(values));
  const [low, high] = [yTicks[0] ?? 0, yTicks.at(-1) ?? 1];
  const [first, last] = [Math.floor(smallest(years)), Math.ceil(largest(years))];
  const { width, height, left, right, top, bottom } = chartFrame;
  return {
    x: (year) =>
      first === last
        ? (left + width - right) / 2
        : left + ((year - first) / (last - first)) * (width - left - right),
    y: (value) => height - bottom - ((value - low) / (high - low)) * (height - top - bottom),
    yTicks,
    xTicks: yearTicks(first, last),
  };
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
}

/** Three to six round numbers that enclose the values. */
function roundTicks(low: number, high: number): number[] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const isFlat = size < 1e-9 || high - low <= size * 1e-9;
  const span = isFlat ? (size < 1e-9 ? 1 : size) : high - low;
  const rough = span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  // A flat line gets room on both sides.
  const from = Math.floor((isFlat ? low - span / 2 : low) / step);
  const to = Math.max(Math.ceil((isFlat ? high + span / 2 : high) / step), from + 1);
  return Array.from({ length: Math.min(to - from, 12) + 1 }, (_, index) =>
    Number(((from + index) * step).toPrecision(12)),
  );
}

/** At most three years, counted back from the last: more labels would touch. */
function yearTicks(first: number, last: number): number[] {
  const every = Math.max(1, Math.ceil((last - first + 1) / 3));
  const ticks: number[] = [];
  for (let year = last; year >= first && ticks.length < 8; year -= every) ticks.unshift(year);
  return ticks;
}
