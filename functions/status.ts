import { actionRag } from '../src/indicator/action-rag.ts';
import { direction } from '../src/indicator/direction.ts';
import { finalRag } from '../src/indicator/final-rag.ts';
import { onTrack } from '../src/indicator/on-track.ts';
import { rag } from '../src/indicator/rag.ts';
import { actionStatuses } from './call/action-statuses.ts';
import { readRag } from './call/read-rag.ts';
import { guarded, spill } from './call/spill.ts';
import { readTarget, splitTarget } from './call/target.ts';
import { polarities, toleranceModes } from './call/words.ts';

/**
 * Whether an indicator is no worse than expected by more than a tolerance.
 * @customfunction ONTRACK
 * @param actual - Latest value, in the indicator's unit.
 * @param expected - Value it should have by now, in the same unit; two cells, low and high, for "within range".
 * @param [polarity] - Which way is good: "higher" (default), "lower" or "within range".
 * @param [tolerance] - How much worse is still on track, 0 or more; 0 by default. The edge is on track.
 * @param [tolerance_type] - How it is counted: "percent" of the expected value (default) or "points" in the unit.
 * @returns TRUE or FALSE; `#N/A` where a value is blank.
 * @example =HWB.ONTRACK(594,595) // -> FALSE
 * @example =HWB.ONTRACK(37.2,{36,38},"within range") // -> TRUE
 * @source Comparison of decimal numbers.
 * @helpurl docs/functions.md#ontrack
 */
export function ONTRACK(
  actual: unknown[][],
  expected: unknown[][],
  polarity?: unknown[][],
  tolerance?: unknown[][],
  tolerance_type?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const [low, high] = splitTarget(expected, polarity, actual);
    return spill([actual, low, polarity, tolerance, tolerance_type, high], (cell) => {
      const better = cell.choice(2, polarities);
      return onTrack(cell.number(0), readTarget(cell, 1, 5, better), {
        polarity: better,
        tolerance: cell.number(3),
        mode: cell.choice(4, toleranceModes),
      });
    });
  });
}

/**
 * Rates an actual value against its target: G met, A worse by at most the tolerance, else R; N without polarity.
 * @customfunction RAG
 * @param actual - Latest value, in the indicator's unit.
 * @param target - Value to reach by now, in the same unit; two cells, low and high, for "within range".
 * @param [polarity] - Which way is good: "higher" (default), "lower", "within range" or "none".
 * @param [amber] - How much worse is still Amber, the edge included: 5 (default) is 5 percent, while 5% is 0.05, hardly anything.
 * @param [mode] - How tolerances are counted: "percent" of the target (default), "points" or "absolute" in the unit.
 * @param [green] - How much worse is still Green; 0 or more and no more than Amber, 0 by default.
 * @returns "G", "A", "R" or "N"; `#N/A` where a value is blank, `#DIV/0!` for a percentage of a target of 0.
 * @example =HWB.RAG(95,100) // -> "A"
 * @example =HWB.RAG({8.5;9.5;8},8,"lower",1,"points") // -> {"A";"R";"G"}
 * @example =HWB.RAG(95,100,,5%) // -> "R"
 * @source Comparison of decimal numbers: 0.95 against 1 is on the edge of 5 percent.
 * @helpurl docs/functions.md#rag
 */
export function RAG(
  actual: unknown[][],
  target: unknown[][],
  polarity?: unknown[][],
  amber?: unknown[][],
  mode?: unknown[][],
  green?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const [low, high] = splitTarget(target, polarity, actual);
    return spill([actual, low, polarity, amber, mode, green, high], (cell) => {
      const better = cell.choice(2, polarities);
      return rag(cell.number(0), readTarget(cell, 1, 6, better), {
        polarity: better,
        amber: cell.number(3),
        mode: cell.choice(4, toleranceModes),
        green: cell.number(5),
      });
    });
  });
}

/**
 * Rates an action by its dates: B complete, R late, N not due to have started or without an end, else by its progress.
 * @customfunction ACTIONRAG
 * @param percent_complete - How much is done: a share from 0 to 1, as 40% is in Excel; above 1 it is read as percent.
 * @param start - Day the action starts.
 * @param due - Day it is due; that day itself is not late.
 * @param as_at - Day to judge from, normally the plan's reporting date.
 * @param [status] - "Not started", "In progress", "Ongoing", "Delayed", "Complete" or "Withdrawn".
 * @param [green] - Share of the elapsed time that must be done for Green; 90% by default.
 * @param [amber] - Share of the elapsed time that must be done for Amber; 70% by default, and no more than for Green.
 * @returns "B", "G", "A", "R" or "N"; `#N/A` where what the rating needs is blank.
 * @example =HWB.ACTIONRAG(40%,DATE(2016,4,1),DATE(2017,4,1),DATE(2016,10,1)) // -> "A"
 * @source Share complete over share of the time elapsed.
 * @helpurl docs/functions.md#actionrag
 */
export function ACTIONRAG(
  percent_complete: unknown[][],
  start: unknown[][],
  due: unknown[][],
  as_at: unknown[][],
  status?: unknown[][],
  green?: unknown[][],
  amber?: unknown[][],
): unknown[][] {
  return spill([percent_complete, start, due, as_at, status, green, amber], (cell) => {
    const found = cell.choice(4, actionStatuses);
    if (found === 'withdrawn') return { value: 'N' };
    return actionRag(
      { percentComplete: percent(cell.number(0)), start: cell.date(1), due: cell.date(2), status: found },
      cell.date(3),
      { green: threshold(cell.number(5)), amber: threshold(cell.number(6)) },
    );
  });
}

/** Excel holds 40% as 0.4; a column without percent format may hold 40. */
function percent(number: number | null): number | null {
  return number !== null && number >= 0 && number <= 1 ? number * 100 : number;
}

/** Nothing reaches thresholds far above 100 percent: they need not be told apart, and cannot overflow. */
function threshold(number: number | null): number | null {
  const share = percent(number);
  return share === null ? null : Math.min(share, 1e6);
}

/**
 * The rating that stands: the override where it has a reason and has not expired, else the calculated one.
 * @customfunction FINALRAG
 * @param automatic - Calculated rating; an error in it does not matter where the override stands.
 * @param override - Rating set by a person.
 * @param reason - Why; without a reason the override does not count.
 * @param [until] - Last day the override counts; without it there is no end.
 * @param [as_at] - Day to judge from, normally the plan's reporting date; needed where `until` is given.
 * @returns "B", "G", "A", "R" or "N"; `#N/A` where there is neither.
 * @example =HWB.FINALRAG("R","A","Data are late",DATE(2017,3,31),DATE(2017,3,31)) // -> "A"
 * @example =HWB.FINALRAG("R","A","") // -> "R"
 * @source An override needs a reason, and ends on its day.
 * @helpurl docs/functions.md#finalrag
 */
export function FINALRAG(
  automatic: unknown[][],
  override: unknown[][],
  reason: unknown[][],
  until?: unknown[][],
  as_at?: unknown[][],
): unknown[][] {
  return spill([automatic, override, reason, until, as_at], (cell) => {
    const calculated = readRag(cell.raw(0));
    const isRating = calculated === null || typeof calculated === 'string';
    const final = finalRag(
      isRating ? calculated : null,
      { rag: cell.rag(1), reason: cell.text(2), until: cell.date(3) },
      cell.date(4),
    );
    return 'error' in final && !isRating ? calculated : final;
  });
}

/**
 * The direction of travel: the arrow follows the number, the word follows the polarity.
 * @customfunction DIRECTION
 * @param current - Later value, in the indicator's unit.
 * @param previous - Earlier value, in the same unit.
 * @param [polarity] - Which way is good: "higher" (default), "lower", "within range" or "none".
 * @param [tolerance] - Changes up to this, in the unit, are no change; 0 by default.
 * @returns "Improving (up)", "Worsening (down)" and so on, or "No change"; "Increasing (up)" where no way is the good one.
 * @example =HWB.DIRECTION(9.8,10.7,"lower") // -> "Improving (down)"
 * @source Sign of the difference.
 * @helpurl docs/functions.md#direction
 */
export function DIRECTION(
  current: unknown[][],
  previous: unknown[][],
  polarity?: unknown[][],
  tolerance?: unknown[][],
): unknown[][] {
  return spill([current, previous, polarity, tolerance], (cell) =>
    direction(cell.number(0), cell.number(1), {
      polarity: cell.choice(2, polarities),
      tolerance: cell.number(3),
    }),
  );
}
