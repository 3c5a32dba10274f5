import { fullYear, isCalendarDay, isoDate } from '../calendar.ts';
import { type Mention, mention } from './mention.ts';
import { type Token, tokenAt } from './tokens.ts';
import { isFinancialPair, isNextYear, isYearToken, yearAt } from './year-token.ts';

function impossible(core: number, to: number, reason: string): Mention {
  const found = mention('impossible', core, to);
  found.certainty = 'ambiguous';
  found.reason = reason;
  return found;
}

/** A day, or a note that the calendar has no such day: nothing is rolled over. */
export function dayMention(year: number, month: number, day: number, core: number, to: number): Mention {
  // A leap year stands for a year not given, so that 29 February waits for its year.
  if (!isCalendarDay(year || 2000, month, day)) {
    return impossible(core, to, 'the calendar has no such day');
  }
  const found = mention('day', core, to);
  found.year = year;
  found.month = month;
  found.day = day;
  return found;
}

function isSeparator(token: Token): boolean {
  return token.type === 'slash' || token.type === 'dash' || token.type === 'dot';
}

/** Three numbers with the same sign between them: 2017-04-01, 01/04/2017, 1.4.17. */
function matchThree(tokens: readonly Token[], at: number): Mention | null {
  const first = tokenAt(tokens, at);
  const sign = tokenAt(tokens, at + 1);
  const second = tokenAt(tokens, at + 2);
  const third = tokenAt(tokens, at + 4);
  if (!isSeparator(sign) || tokenAt(tokens, at + 3).type !== sign.type) return null;
  if (second.width < 1 || second.width > 2 || third.width < 1) return null;
  if (sign.type === 'dash' && (sign.gap || second.gap || third.gap)) return null;
  const to = at + 5;
  const after = tokenAt(tokens, to);
  // A fourth number makes it a section number or an address.
  if (sign.type !== 'dash' && after.type === sign.type && !after.gap && tokenAt(tokens, to + 1).width > 0)
    return null;
  if (isYearToken(first) && third.width <= 2)
    return dayMention(first.value, second.value, third.value, at, to);
  if (first.width > 2 || (third.width !== 2 && !isYearToken(third))) {
    if (sign.type !== 'slash' && third.width !== 4) return null;
    return impossible(at, to, 'it looks like a date but names no day of our time');
  }
  const year = third.width === 2 ? fullYear(third.value) : third.value;
  if (second.value > 12 && isCalendarDay(year, first.value, second.value)) {
    const found = impossible(at, to, 'the month seems to stand before the day');
    found.monthFirst = isoDate(year, first.value, second.value);
    return found;
  }
  const found = dayMention(year, second.value, first.value, at, to);
  if (found.form === 'day' && sign.type === 'slash' && first.value <= 12 && first.value !== second.value) {
    found.certainty = 'likely';
    found.reason = 'read day first';
    found.monthFirst = isoDate(year, first.value, second.value);
  }
  return found;
}

function financialYear(year: number, core: number, to: number): Mention {
  const found = mention('financial-year', core, to);
  found.year = year;
  found.financial = true;
  return found;
}

function monthMention(year: number, month: number, core: number, to: number): Mention {
  const found = mention('month', core, to);
  found.year = year;
  found.month = month;
  return found;
}

/** Two numbers with a slash: 2014/15, 14/15, 04/2017, 31/3; and 2/3, which is left to a person. */
function matchSlash(tokens: readonly Token[], at: number): Mention | null {
  const first = tokenAt(tokens, at);
  const second = tokenAt(tokens, at + 2);
  const to = at + 3;
  if (isFinancialPair(tokens, at)) {
    const found = financialYear(first.width === 4 ? first.value : fullYear(first.value), at, to);
    if (first.width === 2 && first.value <= 11) {
      found.certainty = 'ambiguous';
      found.reason = 'it may be a financial year or a day and a month';
    }
    return found;
  }
  if (isYearToken(first)) {
    if (second.width > 2 && !isYearToken(second)) return null;
    if (second.width === 2 && second.value >= 1 && second.value <= 12 && second.value <= first.value % 100) {
      return monthMention(first.value, second.value, at, to);
    }
    return impossible(at, to, 'the second year does not follow the first');
  }
  if (first.width > 2 || first.value < 1) return null;
  if (isYearToken(second) && first.value <= 12) return monthMention(second.value, first.value, at, to);
  if (second.width < 1 || second.width > 2 || second.value < 1 || second.value > 31) return null;
  if (tokenAt(tokens, to).type === 'unit') return null;
  if (first.value > 12 && first.value <= 31 && second.value <= 12) {
    return dayMention(0, second.value, first.value, at, to);
  }
  if (first.value <= 12 && second.width === 2 && second.value > 12) {
    const found = monthMention(fullYear(second.value), first.value, at, to);
    found.certainty = 'likely';
    found.reason = 'read as month and year';
    return found;
  }
  if (first.value <= 12 && second.value <= 12) {
    return impossible(at, to, 'it may be a day and a month, or two numbers');
  }
  return null;
}

const longestSpan = 12;

/** Two numbers with a dash: 2014-15, 2016-21, 2017-04, 04-2017, 14-15. Two whole years are left to the ranges. */
function matchDash(tokens: readonly Token[], at: number, out: Mention[]): number {
  const first = tokenAt(tokens, at);
  const sign = tokenAt(tokens, at + 1);
  const second = tokenAt(tokens, at + 2);
  const next = tokenAt(tokens, at + 3);
  const to = at + 3;
  const tight = !sign.gap && !second.gap;
  if (next.type === 'month' || next.type === 'unit' || next.type === 'suffix') return at;
  if (isYearToken(first) && second.width === 2) {
    if (isNextYear(first, second)) {
      out.push(financialYear(first.value, at, to));
      return to;
    }
    if (second.value > first.value % 100 && second.value - (first.value % 100) <= longestSpan) {
      const last = mention('year', at + 2, to);
      last.year = first.value - (first.value % 100) + second.value;
      const start = mention('year', at, at + 1);
      start.year = first.value;
      out.push(start, last);
      return to;
    }
    if (tight && second.value >= 1 && second.value <= 12) {
      out.push(monthMention(first.value, second.value, at, to));
      return to;
    }
    if (!tight) return at;
    out.push(impossible(at, to, 'the second year does not follow the first'));
    return to;
  }
  if (tight && first.width === 2 && second.width === 2 && first.value > 12 && isNextYear(first, second)) {
    if (next.type === 'word' && next.cue === '') return at;
    const found = financialYear(fullYear(first.value), at, to);
    found.certainty = 'likely';
    found.reason = 'read as a financial year';
    out.push(found);
    return to;
  }
  if (tight && first.width <= 2 && first.value >= 1 && first.value <= 12 && isYearToken(second)) {
    out.push(monthMention(second.value, first.value, at, to));
    return to;
  }
  return at;
}

/** The month name that a day belongs to, after its suffix, an "of" or a sign: the index, or -1. */
function monthAfter(tokens: readonly Token[], index: number): number {
  let at = index;
  if (tokenAt(tokens, at).type === 'suffix') at++;
  const token = tokenAt(tokens, at);
  if (token.word === 'of' || token.word === 'day') at += token.word === 'day' ? 2 : 1;
  if (tokenAt(tokens, at).type === 'month') return at;
  const sign = tokenAt(tokens, at);
  return isSeparator(sign) && tokenAt(tokens, at + 1).type === 'month' ? at + 1 : -1;
}

/** Letters that scanners put for digits. */
export function looksLikeDigit(token: Token): boolean {
  return /^[lio]{1,2}$/.test(token.word);
}

const longestDayList = 12;

/** Days before a month name: 1 April 17, 31st of March 2017, 1-Apr-17, 1st-5th May, 1, 8 and 15 May 2017. */
function matchDays(tokens: readonly Token[], at: number, out: Mention[]): number {
  let number = at;
  let month = monthAfter(tokens, at + 1);
  for (let seen = 0; month < 0 && seen < longestDayList; seen++) {
    let next = number + 1;
    if (tokenAt(tokens, next).type === 'suffix') next++;
    const joint = tokenAt(tokens, next);
    if (
      joint.type !== 'dash' &&
      joint.type !== 'comma' &&
      joint.type !== 'ampersand' &&
      joint.type !== 'slash'
    ) {
      if (joint.word !== 'and' && joint.word !== 'to' && joint.word !== 'or') return at;
    }
    if (joint.type === 'comma' && tokenAt(tokens, next + 1).word === 'and') next++;
    const day = tokenAt(tokens, next + 1);
    if (day.width < 1 || day.width > 2 || day.value > 31) return at;
    number = next + 1;
    month = monthAfter(tokens, number + 1);
  }
  if (month < 0) return at;
  let after = month + 1;
  if (isSeparator(tokenAt(tokens, after)) && !tokenAt(tokens, after).gap && yearAt(tokens, after + 1))
    after++;
  const year = yearAt(tokens, after);
  const to = year ? year.to : month + 1;
  for (let index = at; index <= number; index++) {
    const day = tokenAt(tokens, index);
    if (day.type !== 'number') continue;
    const glued = !day.gap && looksLikeDigit(tokenAt(tokens, index - 1));
    const last = index === number;
    const end = last ? to : tokenAt(tokens, index + 1).type === 'suffix' ? index + 2 : index + 1;
    const monthNumber = tokenAt(tokens, month).value;
    const calendarYear = year?.financial && monthNumber < 4 ? year.year + 1 : (year?.year ?? 0);
    const found = dayMention(calendarYear, monthNumber, day.value, index, end);
    if (glued) {
      found.certainty = 'ambiguous';
      found.reason = 'a letter stands where a digit may be meant';
    }
    out.push(found);
  }
  return to;
}

function isBareYear(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  const token = tokenAt(tokens, at);
  const after = tokenAt(tokens, at + 1);
  if (before.type === 'other' && at > 0 && !token.gap) return false;
  if (after.type === 'word' && after.cue === '' && at + 1 < tokens.length) {
    return after.word === 'calendar' || after.word === 'plan' || after.word === 'strategy';
  }
  if (after.type === 'unit' || after.type === 'count' || (after.width > 0 && !isYearToken(after)))
    return false;
  if (after.type === 'other' && at + 1 < tokens.length && !after.gap) return false;
  if (after.type === 'comma' && !after.gap && tokenAt(tokens, at + 2).width === 3) return false;
  return true;
}

/** 20170401, as programs write dates. */
function matchCompact(token: Token, at: number, out: Mention[]): number {
  const year = Math.floor(token.value / 10_000);
  const found = dayMention(year, Math.floor(token.value / 100) % 100, token.value % 100, at, at + 1);
  if (found.form !== 'day' || year < earliestCompact || year > latestCompact) return at;
  found.certainty = 'likely';
  found.reason = 'eight digits read as year, month and day';
  out.push(found);
  return at + 1;
}

const earliestCompact = 1990;
const latestCompact = 2099;

/**
 * Reads the date that begins with the number at `at` and adds it to `out`.
 *
 * @returns The index after the date, or `at` where the number begins no date.
 */
export function matchNumber(tokens: readonly Token[], at: number, out: Mention[]): number {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  if (token.width === 8) return matchCompact(token, at, out);
  if (token.width > 4) return at;
  const three = matchThree(tokens, at);
  if (three) {
    out.push(three);
    return three.to;
  }
  if (token.width <= 2 && token.value <= 31) {
    const to = matchDays(tokens, at, out);
    if (to > at) return to;
  }
  if (next.type === 'slash' && !(next.gap && token.width < 4) && tokenAt(tokens, at + 2).width > 0) {
    const pair = matchSlash(tokens, at);
    if (pair) {
      out.push(pair);
      return pair.to;
    }
  }
  if (next.type === 'dash' && tokenAt(tokens, at + 2).width > 0) {
    const to = matchDash(tokens, at, out);
    if (to > at) return to;
  }
  if (isYearToken(token) && isBareYear(tokens, at)) {
    const found = mention('year', at, at + 1);
    found.year = token.value;
    out.push(found);
    return at + 1;
  }
  return at;
}
