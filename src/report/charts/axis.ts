import type { Axis, Tick } from './chart.ts';

/**
 * An axis of round numbers that encloses values: four to seven ticks.
 *
 * @param format - Writes a tick, with as many decimals as tell the ticks apart.
 */
export function valueAxis(
  values: readonly number[],
  title: string,
  format: (value: number, decimals: number) => string,
): Axis {
  const ticks = roundTicks(Math.min(...values), Math.max(...values));
  const decimals = ticks.reduce((most, tick) => Math.max(most, decimalPlaces(tick)), 0);
  const labelled = ticks.map((at): Tick => ({ at, label: format(at, decimals) }));
  return { title, min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks: labelled };
}

/** An axis of whole strategy years: each year, or every second or third where there are many. */
export function yearAxis(years: readonly number[], format: (year: number) => string): Axis {
  const [first, last] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))];
  const every = Math.max(1, Math.ceil((last - first + 1) / mostYears));
  const ticks: Tick[] = [];
  for (let year = last; year >= first; year -= every) ticks.unshift({ at: year, label: format(year) });
  // A single year stands in the middle.
  const spread = first === last ? 1 : 0;
  return { title: 'Year', min: first - spread, max: last + spread, ticks };
}

const mostYears = 7;
const steps = [1, 2, 2.5, 5, 10];

function roundTicks(low: number, high: number): number[] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const isFlat = high - low <= Math.max(size * 1e-9, Number.MIN_VALUE);
  const span = isFlat ? (size === 0 ? 1 : size / 2) : high - low;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((factor) => factor * power >= rough) ?? 10) * power;
  // A flat line gets room on both sides.
  const from = Math.floor((isFlat ? low - span / 2 : low) / step);
  const to = Math.max(Math.ceil((isFlat ? high + span / 2 : high) / step), from + 1);
  return Array.from({ length: Math.min(to - from, 12) + 1 }, (_, index) =>
    Number(((from + index) * step).toPrecision(12)),
  );
}

function decimalPlaces(value: number): number {
  return Math.min(10, String(value).split('.')[1]?.length ?? 0);
}
