import { comparison } from '../src/statistics/comparison.ts';
import { type FunnelOptions, funnelLimits } from '../src/statistics/funnel-limits.ts';
import { quantileRanks } from '../src/statistics/quantile-ranks.ts';
import { recentTrend } from '../src/statistics/recent-trend.ts';
import { aggregate, readEach } from './call/aggregate.ts';
import { type CellValue, cellError, cellValue } from './call/cell-value.ts';
import { Choices } from './call/choices.ts';
import { Cursor } from './call/cursor.ts';
import type { Failure } from './call/failure.ts';
import { rangeOf } from './call/range.ts';
import { readNumber } from './call/read-number.ts';
import { readYear } from './call/read-year.ts';
import { guarded, spill } from './call/spill.ts';
import { polarities } from './call/words.ts';

const trendKinds = new Choices('kind', ['proportion', 'other']);
const funnelKinds = new Choices<NonNullable<FunnelOptions['kind']>>('kind', ['proportion', 'rate', 'ratio']);

/**
 * Compares a value with a benchmark by confidence intervals: better, similar or worse.
 * @customfunction COMPARE
 * @param value - Value, in any unit.
 * @param lower - Lower confidence limit of the value.
 * @param upper - Upper confidence limit of the value.
 * @param benchmark - Benchmark, in the same unit.
 * @param [polarity] - Which way is good: "higher" or "lower"; without it the words are Higher and Lower.
 * @param [benchmark_lower] - Lower confidence limit of the benchmark; with both limits the two intervals are compared.
 * @param [benchmark_upper] - Upper confidence limit of the benchmark.
 * @returns "Better", "Similar" or "Worse"; the ends of an interval are within it.
 * @example =HWB.COMPARE(20,18,22,12,"lower") // -> "Worse"
 * @source OHID Fingertips public health technical guidance, comparing areas with benchmarks.
 * @helpurl docs/functions.md#compare
 */
export function COMPARE(
  value: unknown[][],
  lower: unknown[][],
  upper: unknown[][],
  benchmark: unknown[][],
  polarity?: unknown[][],
  benchmark_lower?: unknown[][],
  benchmark_upper?: unknown[][],
): unknown[][] {
  return spill([value, lower, upper, benchmark, polarity, benchmark_lower, benchmark_upper], (cell) =>
    comparison(
      { value: cell.number(0), lower: cell.number(1), upper: cell.number(2) },
      { value: cell.number(3), lower: cell.number(5), upper: cell.number(6) },
      cell.choice(4, polarities),
    ),
  );
}

/**
 * The recent trend of an indicator over its last five annual points.
 * @customfunction TREND
 * @param periods - Years as numbers, or financial years; in any order. A year that stands twice is not usable.
 * @param counts - Cases in each year.
 * @param denominators - Cases in all, or population, in each year.
 * @param [values] - Value of the indicator in each year; needed for the kind "other".
 * @param [lower] - Lower 95% confidence limit of each value; needed for the kind "other".
 * @param [upper] - Upper 95% confidence limit of each value; needed for the kind "other".
 * @param [kind] - "proportion" (default): counts of a denominator; "other": any values with confidence limits.
 * @param [polarity] - Which way is good: "higher" or "lower"; without it the trend is not judged.
 * @returns Text such as "Increasing and getting better" or "No significant change"; fewer than five usable years: "Cannot be calculated".
 * @example =HWB.TREND({2011;2012;2013;2014;2015},{120;140;160;180;200},{1000;1000;1000;1000;1000}) // -> "Increasing"
 * @source 1. OHID Fingertips public health technical guidance, trend markers. 2. Armitage P (1955), Biometrics 11:375-386.
 * @helpurl docs/functions.md#trend
 */
export function TREND(
  periods: unknown[][],
  counts: unknown[][],
  denominators: unknown[][],
  values?: unknown[][],
  lower?: unknown[][],
  upper?: unknown[][],
  kind?: unknown[][],
  polarity?: unknown[][],
): unknown[][] {
  const args = [periods, counts, denominators, values, lower, upper, kind, polarity];
  return aggregate(args, (call) => {
    const years = call.list(0, readYear);
    const columns = [1, 2, 3, 4, 5].map((argument) =>
      call.ranges[argument]?.isBlank ? null : call.numbers(argument),
    );
    const options = { kind: call.choice(6, trendKinds), polarity: call.choice(7, polarities) };
    if (columns.some((column) => column !== null && column.length !== years.length)) return lengthsDiffer;
    // What is left out is not looked at; a blank cell says that its year cannot be used.
    const at = (column: number, index: number) => columns[column]?.[index];
    const points = years.map((period, index) => ({
      period,
      count: at(0, index),
      denominator: at(1, index),
      value: at(2, index),
      lower: at(3, index),
      upper: at(4, index),
    }));
    return { value: recentTrend(points, options).marker };
  });
}

const lengthsDiffer: Failure = {
  error: '#VALUE!',
  reason: 'Every range must have as many cells as there are periods.',
};

/**
 * The quantile that each value falls into, by the rank rule of UKHSA.
 * @customfunction QUANTILE
 * @param values - Values to rank, in any unit; a blank has no rank.
 * @param [n] - Number of groups, a whole number of 1 or more; 10 by default.
 * @param [highest_is_1] - TRUE (default): group 1 has the highest values.
 * @returns A group from 1 for each value; equal values share one; `#N/A` where there are fewer values than groups.
 * @example =HWB.QUANTILE({1;1;3;0},2,FALSE) // -> {1;1;2;1}
 * @source OHID Fingertips public health technical guidance, assigning deprivation categories.
 * @helpurl docs/functions.md#quantile
 */
export function QUANTILE(values: unknown[][], n?: unknown[][], highest_is_1?: unknown[][]): unknown[][] {
  return guarded(() => {
    const range = rangeOf(values);
    const list = readEach(range, readNumber);
    const call = new Cursor([rangeOf(n), rangeOf(highest_is_1)]);
    const ranks = quantileRanks(list.values, { groups: call.number(0), highestIsFirst: call.boolean(1) });
    return spill([values], ({ row, column }) => {
      const place = row * range.columns + column;
      const failure = call.failure ?? list.failures.get(place);
      if (failure !== undefined) return failure;
      if ('error' in ranks) return ranks;
      const rank = ranks.value[place] ?? null;
      return rank === null ? (list.values[place] === null ? blankValue : tooFew) : { value: rank };
    });
  });
}

const blankValue: Failure = { error: '#N/A', reason: 'The value is blank.' };
const tooFew: Failure = { error: '#N/A', reason: 'There are fewer values than groups.' };

/**
 * The control limits of areas about their average in a funnel plot, and which areas lie outside.
 * @customfunction FUNNEL
 * @param numerators - Cases or events of each area, 0 or more.
 * @param denominators - Cases in all, population, or expected events of each area, above 0.
 * @param [kind] - "proportion" (default), "rate", or "ratio" of observed to expected events.
 * @param [multiplier] - 100 by default, 100,000 for rates.
 * @returns A row an area: lower and upper 95% limit, lower and upper 99.8% limit, significance.
 * @example =HWB.FUNNEL({50;90},{100;100}) // -> {61.01831668145794,78.98168331854205,55.83877654198803,84.16122345801196,"Low (0.001)";61.01831668145794,78.98168331854205,55.83877654198803,84.16122345801196,"High (0.001)"}
 * @source 1. Spiegelhalter DJ (2005), Stat Med 24:1185-1202. 2. OHID Fingertips public health technical guidance.
 * @helpurl docs/functions.md#funnel
 */
export function FUNNEL(
  numerators: unknown[][],
  denominators: unknown[][],
  kind?: unknown[][],
  multiplier?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const above = readEach(rangeOf(numerators), readNumber);
    const below = readEach(rangeOf(denominators), readNumber);
    const call = new Cursor([rangeOf(kind), rangeOf(multiplier)]);
    const options = { kind: call.choice(0, funnelKinds), multiplier: call.number(1) };
    const areas = funnelLimits(above.values, below.values, options);
    if (call.failure !== null) return [[cellError(call.failure)]];
    if ('error' in areas) return [[cellError(areas)]];
    return areas.value.map((area, place): CellValue[] => {
      const outcome = above.failures.get(place) ?? below.failures.get(place) ?? area;
      if ('error' in outcome) return new Array<CellValue>(5).fill(cellError(outcome));
      const { lower95, upper95, lower998, upper998, significance } = outcome.value;
      return [lower95, upper95, lower998, upper998, significance].map(cellValue);
    });
  });
}
