import { assurance } from '../src/statistics/assurance.ts';
import { variation } from '../src/statistics/variation.ts';
import { xmrChart } from '../src/statistics/xmr-chart.ts';
import { aggregate, readEach } from './call/aggregate.ts';
import { type CellValue, cellError, cellValue } from './call/cell-value.ts';
import { Cursor } from './call/cursor.ts';
import { rangeOf } from './call/range.ts';
import { readNumber } from './call/read-number.ts';
import { guarded } from './call/spill.ts';
import { polarities } from './call/words.ts';

/**
 * The points of an XmR chart: value, mean, lower and upper limit, and the rule by which a point is unusual.
 * @customfunction XMR
 * @param values - One value a period in order of time; blanks keep their place.
 * @param [screen] - TRUE (default): moving ranges of 3.267 times their mean and more are dropped once.
 * @param [fix_after] - Draws mean and limits from the first so many points; a whole number of 1 or more.
 * @param [rebase_at] - Points at which a new mean and limits begin, counted from 1; one cell or a range.
 * @returns A row a point; the rule is "outside limits", "trend", "2 in 3", "shift" or blank.
 * @example =HWB.XMR({10;12;11;12}) // -> {10,11.25,7.703333333333333,14.796666666666667,"";12,11.25,7.703333333333333,14.796666666666667,"";11,11.25,7.703333333333333,14.796666666666667,"";12,11.25,7.703333333333333,14.796666666666667,""}
 * @source 1. Shewhart WA (1931), Economic Control of Quality of Manufactured Product. 2. NHS England, Making Data Count.
 * @helpurl docs/functions.md#xmr
 */
export function XMR(
  values: unknown[][],
  screen?: unknown[][],
  fix_after?: unknown[][],
  rebase_at?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const series = readEach(rangeOf(values), readNumber);
    const call = new Cursor([rangeOf(screen), rangeOf(fix_after), rangeOf(rebase_at)]);
    const options = {
      screen: call.boolean(0),
      fixAfter: call.number(1),
      rebaseAt: call.numbers(2).filter((point) => point !== null),
    };
    const chart = xmrChart(series.values, options);
    if (call.failure !== null) return [[cellError(call.failure)]];
    if ('error' in chart) return [[cellError(chart)]];
    return chart.value.map(({ value, mean, lower, upper, rule }, place): CellValue[] => {
      const failure = series.failures.get(place);
      if (failure !== undefined) return new Array<CellValue>(5).fill(cellError(failure));
      return [value, mean, lower, upper, rule].map(cellValue);
    });
  });
}

/**
 * Whether the latest point of a series is a special cause, and whether for better or worse.
 * @customfunction VARIATION
 * @param values - One value a period in order of time; the latest that is not blank is judged.
 * @param [polarity] - Which way is good: "higher" or "lower"; without it a special cause is neutral.
 * @param [screen] - TRUE (default): moving ranges of 3.267 times their mean and more are dropped once.
 * @returns "Special cause improvement", "Special cause concern", "Special cause neutral" or "Common cause".
 * @example =HWB.VARIATION({9;8;9;7;8;9;8;30},"higher") // -> "Special cause improvement"
 * @source NHS England, Making Data Count: variation icons.
 * @helpurl docs/functions.md#variation
 */
export function VARIATION(values: unknown[][], polarity?: unknown[][], screen?: unknown[][]): unknown[][] {
  return aggregate([values, polarity, screen], (call) =>
    variation(call.numbers(0), { polarity: call.choice(1, polarities), screen: call.boolean(2) }),
  );
}

/**
 * Whether a process, left as it is, can be expected to meet its target.
 * @customfunction ASSURANCE
 * @param values - One value a period in order of time.
 * @param target - Value to reach, in the same unit; on a limit it is hit or miss.
 * @param [polarity] - Which way is good: "higher" (default) or "lower".
 * @param [screen] - TRUE (default): moving ranges of 3.267 times their mean and more are dropped once.
 * @returns "Consistently hits", "Consistently misses" or "Hit or miss".
 * @example =HWB.ASSURANCE({10;12;11;12;10},30) // -> "Consistently misses"
 * @source NHS England, Making Data Count: assurance icons.
 * @helpurl docs/functions.md#assurance
 */
export function ASSURANCE(
  values: unknown[][],
  target: unknown[][],
  polarity?: unknown[][],
  screen?: unknown[][],
): unknown[][] {
  return aggregate([values, target, polarity, screen], (call) =>
    assurance(call.numbers(0), call.number(1), {
      polarity: call.choice(2, polarities),
      screen: call.boolean(3),
    }),
  );
}
