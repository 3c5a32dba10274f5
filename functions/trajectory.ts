import { expectedValue } from '../src/indicator/expected-value.ts';
import { forecast } from '../src/indicator/forecast.ts';
import { gap } from '../src/indicator/gap.ts';
import { progress } from '../src/indicator/progress.ts';
import { requiredChange } from '../src/indicator/required-change.ts';
import { type TrajectoryMethod, trajectory, trajectoryValue } from '../src/indicator/trajectory.ts';
import { Choices } from './call/choices.ts';
import { Cursor } from './call/cursor.ts';
import { spillEstimates } from './call/estimates.ts';
import { isOmitted, rangeOf } from './call/range.ts';
import { readYear } from './call/read-year.ts';
import { guarded, spill, spillRows } from './call/spill.ts';
import { readTarget, splitTarget } from './call/target.ts';
import { polarities } from './call/words.ts';

const methods = new Choices<TrajectoryMethod>('method', ['linear', 'geometric', 'milestone']);

/**
 * What an indicator should be in a year on its way from baseline to target, or in all of its years.
 * @customfunction TRAJECTORY
 * @param baseline - Value at the start, in the indicator's unit.
 * @param baseline_year - Year the baseline stands for, such as 2016 or 2016/17.
 * @param target - Value to reach, in the same unit.
 * @param target_year - Year it is to be reached in, after the baseline year.
 * @param [year] - Year asked for; without it a row with every year from baseline to target.
 * @param [decimals] - Decimal places to round to, 0 to 15; not rounded without it.
 * @param [method] - "linear" (default), "geometric" for equal percentages, or "milestone": blank until the target year.
 * @returns The values in the indicator's unit. After the target year the target holds; before the baseline year `#N/A`.
 * @example =HWB.TRAJECTORY(558,2016,650,2021,2018,0) // -> 595
 * @example =HWB.TRAJECTORY(10.7,2016,8,2021,,2) // -> {10.7,10.16,9.62,9.08,8.54,8}
 * @source Straight line between two points; rounded once, half away from zero.
 * @helpurl docs/functions.md#trajectory
 */
export function TRAJECTORY(
  baseline: unknown[][],
  baseline_year: unknown[][],
  target: unknown[][],
  target_year: unknown[][],
  year?: unknown[][],
  decimals?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  const ends = (cell: Cursor) => ({
    baseline: cell.number(0),
    baselineYear: cell.year(1),
    target: cell.number(2),
    targetYear: cell.year(3),
  });
  const options = (cell: Cursor) => ({ decimals: cell.number(4), method: cell.choice(5, methods) });
  const args = [baseline, baseline_year, target, target_year, decimals, method];
  if (!isOmitted(year)) {
    return spill([...args, year], (cell) => trajectoryValue(ends(cell), cell.year(6), options(cell)));
  }
  return spillRows(args, (cell) => {
    const points = trajectory(ends(cell), options(cell));
    return 'error' in points ? points : { value: points.value.map(({ value }) => value) };
  });
}

/**
 * What an indicator should be on a day, on the straight line from baseline to target.
 * @customfunction EXPECTED
 * @param baseline - Value at the start, in the indicator's unit.
 * @param baseline_date - Day the baseline stands for.
 * @param target - Value to reach, in the same unit.
 * @param target_date - Day it is to be reached by, after the baseline date.
 * @param as_at - Day asked for, normally the plan's reporting date.
 * @returns The value in the indicator's unit, not rounded; the baseline before its day, the target after its day.
 * @example =HWB.EXPECTED(0,DATE(2016,4,1),73,DATE(2017,4,1),DATE(2016,4,11)) // -> 2
 * @source Straight line between two days, counted in whole days.
 * @helpurl docs/functions.md#expected
 */
export function EXPECTED(
  baseline: unknown[][],
  baseline_date: unknown[][],
  target: unknown[][],
  target_date: unknown[][],
  as_at: unknown[][],
): unknown[][] {
  return spill([baseline, baseline_date, target, target_date, as_at], (cell) =>
    expectedValue(
      {
        baseline: cell.number(0),
        baselineDate: cell.date(1),
        target: cell.number(2),
        targetDate: cell.date(3),
      },
      cell.date(4),
    ),
  );
}

/**
 * The share of the way from baseline to target that has been gone.
 * @customfunction PROGRESS
 * @param baseline - Value at the start, in the indicator's unit.
 * @param actual - Latest value, in the same unit.
 * @param target - Value to reach, in the same unit.
 * @param [cap] - TRUE: progress beyond the target still counts as 1. FALSE by default.
 * @returns A fraction: 0 at the baseline, 1 at the target, negative where it went the other way.
 * @example =HWB.PROGRESS(558,581,650) // -> 0.25
 * @source (actual - baseline) / (target - baseline).
 * @helpurl docs/functions.md#progress
 */
export function PROGRESS(
  baseline: unknown[][],
  actual: unknown[][],
  target: unknown[][],
  cap?: unknown[][],
): unknown[][] {
  return spill([baseline, actual, target, cap], (cell) =>
    progress(cell.number(0), cell.number(1), cell.number(2), { cap: cell.boolean(3) }),
  );
}

/**
 * How far the actual value is from its target, signed so that positive is better.
 * @customfunction GAP
 * @param actual - Latest value, in the indicator's unit.
 * @param target - Value to reach, in the same unit; two cells, low and high, for "within range".
 * @param [polarity] - Which way is good: "higher" (default), "lower", "within range" or "none".
 * @returns The difference in the indicator's unit; within a range the distance to its nearer end.
 * @example =HWB.GAP(10.7,8,"lower") // -> -2.7
 * @source Difference of two decimal numbers.
 * @helpurl docs/functions.md#gap
 */
export function GAP(actual: unknown[][], target: unknown[][], polarity?: unknown[][]): unknown[][] {
  return guarded(() => {
    const [low, high] = splitTarget(target, polarity, actual);
    return spill([actual, low, polarity, high], (cell) => {
      const better = cell.choice(2, polarities);
      return gap(cell.number(0), readTarget(cell, 1, 3, better), better ?? 'higher');
    });
  });
}

/**
 * The change needed in each year from here to reach the target in its year.
 * @customfunction REQUIRED
 * @param actual - Latest value, in the indicator's unit.
 * @param year - Year it stands for, such as 2018.
 * @param target - Value to reach, in the same unit.
 * @param target_year - Year it is to be reached in, after `year`.
 * @returns Units a year, negative where the indicator must fall.
 * @example =HWB.REQUIRED(595,2018,650,2021) // -> 18.333333333333332
 * @source (target - actual) / (target year - year).
 * @helpurl docs/functions.md#required
 */
export function REQUIRED(
  actual: unknown[][],
  year: unknown[][],
  target: unknown[][],
  target_year: unknown[][],
): unknown[][] {
  return spill([actual, year, target, target_year], (cell) =>
    requiredChange(cell.number(0), cell.year(1), cell.number(2), cell.year(3)),
  );
}

/**
 * The value of the least-squares line through past values at a period, with its prediction interval.
 * @customfunction FORECAST
 * @param values - Past values, in the indicator's unit; at least three.
 * @param periods - Period of each value as a number, such as its year; as many as values.
 * @param at - Period to forecast; a range gives a forecast for each cell.
 * @param [level] - Probability that the limits enclose the next value, above 0 and below 1; 0.95 by default.
 * @param [return_] - "value" (default), "lower", "upper", or "all" for a row of the three.
 * @returns Values in the indicator's unit; `#N/A` under three points.
 * @example =HWB.FORECAST({10;12;14},{2014;2015;2016},2018) // -> 18
 * @source Draper NR, Smith H (1998), Applied Regression Analysis, 3rd ed., section 3.2.
 * @helpurl docs/functions.md#forecast
 */
export function FORECAST(
  values: unknown[][],
  periods: unknown[][],
  at: unknown[][],
  level?: unknown[][],
  return_?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const past = new Cursor([rangeOf(values), rangeOf(periods)]);
    const ys = past.numbers(0);
    const xs = past.list(1, readYear);
    return spillEstimates([at, level], return_, (cell) => {
      cell.failure = past.failure;
      return forecast(ys, xs, cell.year(0), { level: cell.number(1) });
    });
  });
}
