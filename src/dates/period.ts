import type { IsoDate } from '../grid/serial-date.ts';
import { addDays, addMonths, dayOf, daysInMonth, monthOf, yearOf } from './calendar.ts';
import { type FoundDuration, findCues } from './delivery/cues.ts';
import { findMentions } from './delivery/find-mentions.ts';
import { type Item, itemOfMention, itemOfRange } from './delivery/item.ts';
import type { Mention } from './delivery/mention.ts';
import { settleYears } from './delivery/settle-years.ts';
import { type Token, tokenAt, tokenise } from './delivery/tokens.ts';
import type { Certainty, DatePrecision } from './delivery/value.ts';
import { parsePlanYear } from './plan-year.ts';

/** The days that a figure is from, both ends included. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: DatePrecision;
  readonly certainty: Certainty;
  /** Why the reading is not certain; `null` where it is. */
  readonly reason: string | null;
  readonly text: string;
}

const longestText = 500;
const endWords = new Set('to ending ended end up until'.split(' '));

/** "12 months to March 2016", "year ending June 2016": the months counted back from the end. */
function monthsBack(tokens: readonly Token[], found: Mention, durations: readonly FoundDuration[]): number {
  const duration = durations.find(({ to }) => to <= found.core);
  const before = tokenAt(tokens, found.core - 1);
  const isEnd =
    found.until || endWords.has(before.word) || endWords.has(tokenAt(tokens, found.from - 1).word);
  if (!isEnd) return 0;
  if (duration) return duration.unit === 2 ? duration.value : duration.unit === 3 ? duration.value * 12 : 0;
  const isYear = tokens.some(({ word }, at) => word === 'year' && at < found.core);
  return isYear ? 12 : 0;
}

function isClear(item: Item): boolean {
  // For a figure, a bare year and a span of years are what they say, not deadlines to doubt.
  const form = item.first.form;
  return form === 'year' && item.certainty === 'likely';
}

/**
 * Reads the period that a figure is from: 2014/15, "Jan - Dec 2015", "April 2016", 2013-15 (three years together),
 * "Q2 2016/17", "12 months to March 2016".
 *
 * @param text - As written, brackets and all.
 * @param options - The plan year that places a period without a year.
 * @returns The period, or `null` where the text names none or more than one.
 * @example parsePeriod('(Jan - Dec 2015)')?.end // -> '2015-12-31'
 * @example parsePeriod('2013-15')?.start // -> '2013-01-01'
 */
export function parsePeriod(
  text: string,
  options: { readonly planYear?: string | number | null } = {},
): Period | null {
  const tokens = tokenise(text.slice(0, longestText));
  const planStart = parsePlanYear(options.planYear);
  const found = findMentions(tokens, planStart);
  const joints = settleYears(tokens, found, planStart);
  const [first, second] = found;
  if (!first || found.length > 2) return null;
  const isRange = second && (joints[0] === 'range' || joints[0] === 'slash');
  if (second && !isRange) return null;
  const item = second ? itemOfRange(first, second) : itemOfMention({ ...first, by: false, fromWord: false });
  if (!item || item.start === null || item.end === null) return null;
  const back = second ? 0 : monthsBack(tokens, first, findCues(tokens).durations);
  const clear = isClear(item);
  return {
    start: back > 0 ? addMonths(addDays(item.end, 1), -back) : item.start,
    end: item.end,
    precision: item.precision,
    certainty: clear ? 'certain' : item.certainty,
    reason: clear || item.certainty === 'certain' ? null : item.reason || null,
    text,
  };
}

/**
 * Whole months from the end of a data period to the day of reporting.
 *
 * @param period - Read by `parsePeriod`, or any period with an end.
 * @param asAt - The day to count to.
 * @returns 0 or more; 0 as well where the period has not ended.
 * @example dataLagMonths({ end: '2015-03-31' }, '2016-05-01') // -> 13
 */
export function dataLagMonths(period: { readonly end: IsoDate }, asAt: IsoDate): number {
  const { end } = period;
  const months = (yearOf(asAt) - yearOf(end)) * 12 + monthOf(asAt) - monthOf(end);
  const lastDay = daysInMonth(yearOf(asAt), monthOf(asAt));
  // From 31 March to 30 April is a whole month: the day is the last of both.
  const reached = dayOf(asAt) >= Math.min(dayOf(end), lastDay);
  return Math.max(0, reached ? months : months - 1);
}
