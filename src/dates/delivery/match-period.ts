import { fullYear } from '../calendar.ts';
import { type Mention, mention, partEnd } from './mention.ts';
import { type Token, tokenAt } from './tokens.ts';
import { isFinancialPair, isYearToken, type YearReading, yearAt } from './year-token.ts';

const schoolBreak = new Set(['half', 'term', 'holiday', 'holidays', 'break']);

/** A year after a quarter, half or season, with "of", "FY", a dash or a bracket between. */
function yearAfter(tokens: readonly Token[], index: number): YearReading | null {
  let at = index;
  for (let step = 0; step < 4; step++) {
    const year = yearAt(tokens, at);
    if (year) return year;
    const token = tokenAt(tokens, at);
    const skips =
      schoolBreak.has(token.word) ||
      token.type === 'fiscal' ||
      token.type === 'filler' ||
      token.word === 'year' ||
      token.type === 'open' ||
      token.type === 'comma' ||
      token.type === 'dash' ||
      token.type === 'slash';
    if (!skips) return null;
    at++;
  }
  return null;
}

function withYear(found: Mention, tokens: readonly Token[]): Mention {
  const year = yearAfter(tokens, found.to);
  if (!year) return found;
  found.to = tokenAt(tokens, year.to).type === 'close' ? year.to + 1 : year.to;
  setYear(found, year);
  return found;
}

export function setYear(found: Mention, year: YearReading): void {
  found.year = year.year;
  found.financial = year.financial;
  if (!year.financial && (found.form === 'quarter' || found.form === 'half')) {
    // The plans of this field count quarters from April.
    found.financial = true;
    found.certainty = 'ambiguous';
    found.reason = 'it may count from January or from April';
  }
}

/** Q2, quarter 2, Q2 2016/17, H1 2017; "quarter" alone names none. */
export function matchQuarter(tokens: readonly Token[], at: number, out: Mention[]): number {
  const form = tokenAt(tokens, at).type === 'half' ? 'half' : 'quarter';
  const highest = form === 'half' ? 2 : 4;
  const number = tokenAt(tokens, at + 1);
  if (number.value < 1 || number.value > highest) return at;
  if (number.type !== 'count' && number.width !== 1) return at;
  const short = tokenAt(tokens, at).word.length === 1;
  if (short && number.gap && form === 'half') return at;
  const first = mention(form, at, at + 2);
  first.month = number.value;
  const joint = tokenAt(tokens, at + 2);
  const second = tokenAt(tokens, at + 3);
  const paired =
    (joint.type === 'dash' ||
      joint.type === 'slash' ||
      joint.type === 'ampersand' ||
      joint.word === 'and' ||
      joint.word === 'to') &&
    second.width === 1 &&
    second.value > number.value &&
    second.value <= highest;
  if (paired) {
    const last = mention(form, at + 3, at + 4);
    last.month = second.value;
    withYear(last, tokens);
    out.push(first, last);
    return last.to;
  }
  withYear(first, tokens);
  out.push(first);
  return first.to;
}

/** "first quarter", "3rd quarter of 2016/17", "final quarter", "second half of 2017". */
export function matchOrdinal(tokens: readonly Token[], at: number): Mention | null {
  const token = tokenAt(tokens, at);
  const suffix = token.type === 'number' ? 1 : 0;
  if (suffix && (tokenAt(tokens, at + 1).type !== 'suffix' || token.width !== 1)) return null;
  const noun = tokenAt(tokens, at + 1 + suffix);
  if (noun.type !== 'quarter' && noun.word !== 'half') return null;
  const form = noun.word === 'half' ? 'half' : 'quarter';
  const highest = form === 'half' ? 2 : 4;
  const number = token.value === -1 || token.cue === 'last' ? highest : token.value;
  if (number < 1 || number > highest) return null;
  const found = mention(form, at, at + 2 + suffix);
  found.month = number;
  withYear(found, tokens);
  if (form === 'half' && !found.year) return null;
  if (form === 'half' && found.certainty === 'ambiguous') {
    // "Second half of 2017" in words is of the calendar year; "H2 2017" may not be.
    found.financial = false;
    found.certainty = 'certain';
    found.reason = '';
  }
  return found;
}

/** Summer 2017, winter 2016/17, autumn term 2016. */
export function matchSeason(tokens: readonly Token[], at: number): Mention {
  const term = tokenAt(tokens, at + 1).word === 'term';
  const found = mention(term ? 'term' : 'season', at, term ? at + 2 : at + 1);
  found.month = tokenAt(tokens, at).value;
  found.certainty = 'likely';
  found.reason = 'a season has no fixed days';
  withYear(found, tokens);
  return found;
}

/** Christmas 2016 and Easter 2017. */
export function matchFestival(tokens: readonly Token[], at: number): Mention {
  const found = mention('day', at, at + 1);
  const easter = tokenAt(tokens, at).word === 'easter';
  found.month = easter ? 0 : 12;
  found.day = easter ? 0 : 25;
  found.certainty = 'likely';
  found.reason = 'read as the day itself';
  const year = yearAt(tokens, at + 1);
  if (year) {
    found.year = year.year;
    found.to = year.to;
  }
  return found;
}

/** FY16, FY 2016/17, financial year 2016/17, academic year 2016/17, "the financial year". */
export function matchFiscal(tokens: readonly Token[], at: number): Mention | null {
  const word = tokenAt(tokens, at).word;
  let next = at + 1;
  if (word === 'fy' && tokenAt(tokens, next).type === 'dash') next++;
  if (word !== 'fy') {
    if (tokenAt(tokens, next).word !== 'year') return null;
    next++;
  }
  const financial = word === 'fy' || word === 'financial' || word === 'fiscal';
  const ends = tokenAt(tokens, next).word === 'end';
  if (ends) next += tokenAt(tokens, next + 1).word === 'of' ? 2 : 1;
  if (tokenAt(tokens, next).word === 'ending' || tokenAt(tokens, next).word === 'ended') return null;
  if (tokenAt(tokens, at - 1).word === 'next') return nextYear(at, next);
  const found = mention(
    financial ? 'financial-year' : word === 'calendar' ? 'year' : 'academic-year',
    at,
    next,
  );
  found.financial = financial;
  if (ends) found.part = partEnd;
  const token = tokenAt(tokens, next);
  if (isFinancialPair(tokens, next)) {
    found.year = token.width === 4 ? token.value : fullYear(token.value);
    found.to = next + 3;
    return found;
  }
  if (isYearToken(token) || (token.width === 2 && tokenAt(tokens, next + 1).type !== 'month')) {
    const year = token.width === 4 ? token.value : fullYear(token.value);
    found.to = next + 1;
    // The convention of the field: FY15 is the year that ends in 2015.
    found.year = word === 'calendar' ? year : year - 1;
    if (word !== 'calendar' && token.width === 4) {
      found.certainty = 'likely';
      found.reason = 'a financial year named by one year is the one that ends in it';
    }
    return found;
  }
  return found;
}

function nextYear(core: number, to: number): Mention {
  const found = mention('plan-year', core, to);
  found.month = 2;
  return found;
}

const planYears = 5;
const yearUnit = 3;

/** "years 1-3", "Y1 to Y2" in short: the second number shares the word. */
export function matchPlanYears(tokens: readonly Token[], at: number, out: Mention[]): number {
  const first = matchYearWord(tokens, at);
  if (!first) return at;
  out.push(first);
  const joint = tokenAt(tokens, first.to);
  const second = tokenAt(tokens, first.to + 1);
  const joins =
    joint.type === 'dash' || joint.type === 'ampersand' || joint.word === 'and' || joint.word === 'to';
  if (first.form !== 'plan-year' || !joins || second.width !== 1 || second.value <= first.month)
    return first.to;
  const last = mention('plan-year', first.to + 1, first.to + 2);
  last.month = second.value;
  out.push(last);
  return last.to;
}

/** "year 2", "Y2", "the year", "year end": years that only the plan can place. */
function matchYearWord(tokens: readonly Token[], at: number): Mention | null {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  const before = tokenAt(tokens, at - 1);
  if (token.word !== 'y' && (token.type !== 'unit' || token.value !== yearUnit)) return null;
  if ((next.width === 1 || next.type === 'count') && next.value >= 1 && next.value <= planYears) {
    const found = mention('plan-year', at, at + 2);
    found.month = next.value;
    return found;
  }
  if (token.word !== 'year' || before.type === 'count' || before.width > 0) return null;
  const closing = before.word === 'of' && tokenAt(tokens, at - 2).type === 'part';
  const relative = closing || before.word === 'this' || before.word === 'the' || before.word === 'in';
  const ends = next.word === 'end' || (next.type === 'dash' && tokenAt(tokens, at + 2).word === 'end');
  if (before.word === 'new') {
    const first = mention('day', at, at + 1);
    first.month = 1;
    first.day = 1;
    first.certainty = 'likely';
    first.reason = 'read as the day itself';
    return withYear(first, tokens);
  }
  if (before.word === 'next') {
    const found = nextYear(at, at + 1);
    found.certainty = 'ambiguous';
    found.reason = 'the text does not say which year';
    return found;
  }
  if (before.word === 'each' || before.word === 'every' || before.word === 'a') return null;
  if (!relative && !ends) return null;
  if (next.width > 0 || next.word === 'ending' || next.word === 'ended') return null;
  const outer = tokenAt(tokens, at - 2);
  const timely =
    ends ||
    before.word === 'in' ||
    before.word === 'this' ||
    outer.type === 'link' ||
    outer.type === 'part' ||
    outer.word === 'of' ||
    outer.word === 'in';
  if (!timely) return null;
  const found = mention('this-year', at, ends ? (next.word === 'end' ? at + 2 : at + 3) : at + 1);
  if (ends) found.part = partEnd;
  found.certainty = 'ambiguous';
  found.reason = 'the text does not say which year';
  return found;
}
