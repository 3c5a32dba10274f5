import { daysInMonth } from '../calendar.ts';
import { brokenMonth } from './damaged-month.ts';
import { dayMention, looksLikeDigit } from './match-number.ts';
import { type Mention, mention } from './mention.ts';
import { type Token, tokenAt } from './tokens.ts';
import { yearAt } from './year-token.ts';

/** "May" and "March" are also verbs: without a year they count as months only where written as a name. */
function isNameOfMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.word !== 'may' && token.word !== 'march' && token.word !== 'mar') return true;
  const next = tokenAt(tokens, at + 1);
  if (next.type === 'word' && next.cue !== 'past' && next.cue !== 'start' && next.cue !== 'completion') {
    if (
      token.word === 'may' &&
      (next.word === 'be' || next.word === 'not' || next.word === 'need' || at === 0)
    )
      return false;
  }
  if (token.word === 'may' && next.cue === 'past' && next.word === 'have') return false;
  return (
    token.upper || next.width > 0 || next.type === 'dash' || next.type === 'quote' || tokens.length === 1
  );
}

/** How far a plan's years may lie from a two-digit number read as a year. */
const nearbyYears = 6;
const likelyMonthEnds = 28;

/** Settles "March 15" and "March 31": a year, or a day of a month whose year is not given. */
function monthWithNumber(
  at: number,
  month: number,
  number: number,
  to: number,
  planStart: number,
  tight: boolean,
): Mention {
  const year = 2000 + number;
  const couldBeDay = number >= 1 && number <= daysInMonth(year, month);
  if (planStart && couldBeDay && Math.abs(year - planStart) > nearbyYears && !tight) {
    return dayMention(0, month, number, at, to);
  }
  const found = mention('month', at, to);
  found.year = year;
  found.month = month;
  if (couldBeDay) found.otherDay = number;
  // "Sep-14" is how Excel shows a month; "September 14" is only the commoner meaning.
  if (couldBeDay && !tight) {
    const unclear = number >= likelyMonthEnds && !planStart;
    found.certainty = unclear ? 'ambiguous' : 'likely';
    found.reason = 'the number may be a year or a day';
  }
  // "April 31": either a day that April does not have, or a year far from now.
  const couldBeSlip = number > daysInMonth(year, month) && number <= 31 && !tight;
  if (couldBeSlip && Math.abs(year - (planStart || year + nearbyYears + 1)) > nearbyYears) {
    found.certainty = 'ambiguous';
    found.reason = 'the number may be a year, or a day that the month does not have';
  }
  return found;
}

/**
 * Reads the date that begins with the month name at `at`: April, April 2017, Apr-17, April '17, April 1st, 2017.
 *
 * @returns The mention, or `null` where the word is no month.
 */
export function matchMonth(tokens: readonly Token[], at: number, planStart: number): Mention | null {
  if (!isNameOfMonth(tokens, at)) return null;
  const month = tokenAt(tokens, at).value;
  const broken = brokenMonth(tokens, at) === month;
  let next = broken ? at + 2 : at + 1;
  const sign = tokenAt(tokens, next);
  const follower = tokenAt(tokens, next + 1);
  const joins = sign.type === 'dot' || sign.type === 'dash' || sign.type === 'slash';
  if (
    joins &&
    !sign.gap &&
    !(sign.type !== 'dot' && follower.gap) &&
    (follower.width === 2 || follower.width === 4 || follower.type === 'quote')
  ) {
    next++;
  }
  const tight = !broken && next > at + 1 && sign.type !== 'dot';
  const number = tokenAt(tokens, next);
  const glued = tokenAt(tokens, next + 1);
  if (number.width > 0 && number.width < 4 && !glued.gap && looksLikeDigit(glued))
    return unreadable(at, month);
  if ((number.width === 1 || number.width === 2) && !tight) {
    const suffix = tokenAt(tokens, next + 1).type === 'suffix';
    const after = suffix ? next + 2 : next + 1;
    const year = yearAt(tokens, after);
    const withYear = year && !year.financial && (!year.bare || suffix) && number.value <= 31;
    if (withYear) return dayMention(year.year, month, number.value, at, year.to);
    if (suffix) return dayMention(0, month, number.value, at, after);
    const measured = tokenAt(tokens, after).type === 'unit' || tokenAt(tokens, after).type === 'colon';
    if (number.width === 1 && number.value > 0 && !measured) {
      if (tokenAt(tokens, after).type === 'month') return plainMonth(at, month);
      return dayMention(0, month, number.value, at, after);
    }
  }
  const year = yearAt(tokens, afterHalfTerm(tokens, next));
  if (!year) return plainMonth(at, month);
  if (year.bare && number.width > 0) {
    return monthWithNumber(at, month, number.value, year.to, planStart, tight);
  }
  const found = mention('month', at, year.to);
  if (tokenAt(tokens, at - 1).word.length > 0 && looksLikeDigit(tokenAt(tokens, at - 1))) {
    found.certainty = 'ambiguous';
    found.reason = 'a letter stands where a digit may be meant';
  }
  found.year = year.financial && month < 4 ? year.year + 1 : year.year;
  found.month = month;
  return found;
}

function unreadable(at: number, month: number): Mention {
  const found = mention('month', at, at + 1);
  found.month = month;
  found.certainty = 'ambiguous';
  found.reason = 'a letter stands where a digit may be meant';
  return found;
}

/** "February half-term 2018": the year stands after the words. */
function afterHalfTerm(tokens: readonly Token[], index: number): number {
  if (tokenAt(tokens, index).word !== 'half') return index;
  const term = tokenAt(tokens, index + 1).type === 'dash' ? index + 2 : index + 1;
  return tokenAt(tokens, term).word === 'term' ? term + 1 : index;
}

function plainMonth(at: number, month: number): Mention {
  const found = mention('month', at, at + 1);
  found.month = month;
  return found;
}
