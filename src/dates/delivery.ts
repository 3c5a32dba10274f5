import { type IsoDate, serialToDate } from '../grid/serial-date.ts';
import { findCues } from './delivery/cues.ts';
import { type Draft, deliver, draft } from './delivery/draft.ts';
import { findMentions } from './delivery/find-mentions.ts';
import { checkGloss, takeGlosses } from './delivery/gloss.ts';
import type { Item } from './delivery/item.ts';
import { joinItems, type RoledItem } from './delivery/join-items.ts';
import { readNone } from './delivery/no-items.ts';
import { isSeparateNotSet, isVerbOfDate, readOne } from './delivery/one-item.ts';
import { settleYears } from './delivery/settle-years.ts';
import { addNotSetPart, readSeveral } from './delivery/several-items.ts';
import { type Token, tokenise } from './delivery/tokens.ts';
import type { Certainty, Delivery } from './delivery/value.ts';
import { parsePlanYear } from './plan-year.ts';

export type { Delivery } from './delivery/value.ts';

export interface DeliveryOptions {
  /** The plan's (first) financial year, as text like "2016/17" or as the year it starts in: places dates without a year. */
  readonly planYear?: string | number | null;
}

/** Longer texts are no delivery dates; what lies beyond is not read. */
const longestText = 2_000;
/** Serial numbers of 1990 to 2099: other numbers in a date column are no dates. */
const firstSerial = 32_874;
const lastSerial = 73_050;

/** Takes "last visit 3 March 2015" out of the items: it is no date to come. */
function takeLastEvent(items: RoledItem[]): RoledItem | null {
  const at = items.findIndex(({ role }) => role === 'last');
  return at < 0 ? null : (items.splice(at, 1)[0] ?? null);
}

/** A text that begins with a lower-case "developed by" has lost its beginning. */
function isFragment(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  return (
    first !== undefined &&
    !first.upper &&
    first.cue === '' &&
    first.word.length > 4 &&
    first.word.endsWith('ed')
  );
}

/** "25 by February 2017": a number to reach by the end of a month, as targets say it. */
function isTargetBy(tokens: readonly Token[], item: Item): boolean {
  if (!item.by || item.certainty !== 'likely' || item.first.otherDay > 0 || item.yearInferred) return false;
  return (
    item.first.from > 0 &&
    tokens
      .slice(0, item.first.from)
      .every(({ type }) => type === 'number' || type === 'comma' || type === 'other')
  );
}

/** A five-digit number alone in a text is a date that lost its format on the way. */
function readSerial(tokens: readonly Token[], text: string): Draft | null {
  const [only] = tokens;
  if (tokens.length !== 1 || !only || only.value < firstSerial || only.value > lastSerial) return null;
  const date = serialToDate(only.value);
  return date === null
    ? null
    : dayDraft(date, 'likely', 'read as the number by which Excel counts days', text);
}

function dayDraft(date: IsoDate, certainty: Certainty, reason: string | null, text: string): Draft {
  const made = draft('point', certainty, reason, text);
  made.start = date;
  made.end = date;
  made.due = date;
  made.dueOf = 'completion';
  made.precision = 'day';
  return made;
}

function read(tokens: readonly Token[], planStart: number, text: string): Draft {
  const cues = findCues(tokens);
  const mentions = findMentions(tokens, planStart);
  if (mentions.length === 0) return readSerial(tokens, text) ?? readNone(tokens, cues, text);
  const glosses = takeGlosses(tokens, mentions);
  const joints = settleYears(tokens, mentions, planStart);
  for (const gloss of glosses) checkGloss(gloss, planStart);
  const items = joinItems(tokens, mentions, joints);
  const past = takeLastEvent(items);
  const lastEvent =
    past &&
    (past.item.precision === 'day' || past.item.precision === 'week' ? past.item.start : past.item.end);
  let made: Draft;
  const [only] = items;
  if (!only) {
    const recurring = cues.recurrence || cues.ongoing;
    made = past && !recurring ? readOne(tokens, past, cues, text) : readNone(tokens, cues, text);
  } else {
    if (isVerbOfDate(tokens, only.item, cues)) cues.notSet = null;
    made = items.length === 1 ? readOne(tokens, only, cues, text) : readSeveral(tokens, items, cues, text);
    if (items.length === 1 && isTargetBy(tokens, only.item)) {
      made.certainty = 'certain';
      made.reason = null;
    }
    const last = items[items.length - 1] ?? only;
    if (cues.notSet && isSeparateNotSet(tokens, last.item, cues)) addNotSetPart(tokens, items, cues, made);
    else if (cues.notSet) {
      made.certainty = 'ambiguous';
      made.reason = 'the text says that the date is still to be confirmed';
    }
    if (isFragment(tokens) && made.due !== null) {
      made.certainty = 'ambiguous';
      made.reason = 'the text seems to have lost its beginning';
    }
  }
  made.lastEvent = lastEvent;
  return made;
}

/**
 * Reads a delivery date as people write it, and says how sure the reading is.
 *
 * Day comes before month, years run as the text says (financial years from 1 April), and a period is due on its last
 * day. Nothing is rolled over or guessed in silence: an impossible date, a missing year without a plan year, two dates
 * with nothing between them are `ambiguous`, with the reason.
 *
 * @param text - As written, of any length; only the first 2,000 characters are read. May hold HTML tags.
 * @param options - The plan year that places dates without a year.
 * @returns The reading; it never throws.
 * @example parseDelivery('by end of March 2018').due // -> '2018-03-31'
 * @example parseDelivery('01/02/2017').certainty // -> 'likely'
 * @example parseDelivery('October', { planYear: '2016/17' }).start // -> '2016-10-01'
 */
export function parseDelivery(text: string, options: DeliveryOptions = {}): Delivery {
  const long = text.length > longestText;
  const tokens = tokenise(long ? text.slice(0, longestText) : text);
  const made = read(tokens, parsePlanYear(options.planYear), text);
  if (long) {
    made.certainty = 'ambiguous';
    made.reason = `only the first ${longestText.toLocaleString('en-GB')} characters were read`;
  }
  return deliver(made);
}

const firstYear = 1990;
const lastYear = 2099;

/**
 * Reads the value of a delivery cell: text as `parseDelivery` does, a number as the date that Excel holds in it.
 *
 * @param value - A cell's value. A whole number from 1990 to 2099 is read as a year.
 * @param options - The plan year, and the workbook's date system.
 * @example parseDeliveryCell(42826).due // -> '2017-04-01'
 */
export function parseDeliveryCell(
  value: string | number | boolean | null,
  options: DeliveryOptions & { readonly dateSystem?: '1900' | '1904' } = {},
): Delivery {
  if (value === null) return parseDelivery('', options);
  if (typeof value !== 'number') return parseDelivery(String(value), options);
  const text = String(value);
  if (Number.isInteger(value) && value >= firstYear && value <= lastYear) return parseDelivery(text, options);
  const date = serialToDate(value, options.dateSystem ?? '1900');
  if (date === null || value < firstSerial || value > lastSerial) {
    return deliver(draft('none', 'ambiguous', 'the cell holds a number that is no date of our time', text));
  }
  return deliver(dayDraft(date, 'certain', null, text));
}
