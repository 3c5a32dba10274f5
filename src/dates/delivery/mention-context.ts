import { type Mention, partBeginning, partEarly, partEnd, partLate, partMid } from './mention.ts';
import { type Token, tokenAt } from './tokens.ts';
import { lessCertain } from './value.ts';

const unitWeek = 1;
const unitDay = 0;
const lastWeek = 5;

/** "w/c", "wc", "w/e", "week commencing", "week ending" before a date: how many tokens, and which. */
function weekBefore(
  tokens: readonly Token[],
  index: number,
): { length: number; week: Mention['week'] } | null {
  const last = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  if (before.type === 'slash' && tokenAt(tokens, index - 2).word === 'w') {
    if (last.word === 'c' || last.word === 'b') return { length: 3, week: 'commencing' };
    if (last.word === 'e') return { length: 3, week: 'ending' };
  }
  if (last.word === 'wc' || last.word === 'wb') return { length: 1, week: 'commencing' };
  if (before.type !== 'unit' || before.value !== unitWeek) return null;
  if (
    last.word === 'commencing' ||
    last.word === 'beginning' ||
    last.word === 'starting' ||
    last.word === 'of'
  ) {
    return tokenAt(tokens, index - 2).type === 'ordinal' || tokenAt(tokens, index - 2).word === 'last'
      ? null
      : { length: 2, week: 'commencing' };
  }
  return last.word === 'ending' || last.word === 'end' ? { length: 2, week: 'ending' } : null;
}

/** "first week of", "last day of", "first half of" before "of" at `index`: how many tokens, applied to the mention. */
function slice(tokens: readonly Token[], index: number, found: Mention): number {
  const unit = tokenAt(tokens, index - 1);
  const before = tokenAt(tokens, index - 2);
  const which = before.type === 'suffix' ? tokenAt(tokens, index - 3) : before;
  const number = which.word === 'last' ? -1 : which.type === 'ordinal' || which.width === 1 ? which.value : 0;
  if (!number || number > lastWeek || found.form === 'day') return 0;
  const length = before.type === 'suffix' ? 4 : 3;
  if (unit.type === 'unit' && unit.value === unitWeek && found.form === 'month') {
    found.week = 'numbered';
    found.day = number;
    return length;
  }
  if (unit.type === 'unit' && unit.value === unitDay) {
    found.part = number === -1 ? partEnd : found.part;
    return number === -1 ? length : 0;
  }
  if (unit.word === 'half' && found.form === 'month') {
    found.part = number === 1 ? partEarly : partLate;
    return length;
  }
  return 0;
}

function applyLink(word: string, found: Mention): boolean {
  switch (word) {
    case 'by':
    case 'within':
      found.by = true;
      return true;
    case 'from':
    case 'following':
    case 'hence':
      found.fromWord = true;
      return true;
    case 'to':
    case 'until':
    case 'till':
    case 'til':
    case 'through':
    case 'thru':
      found.until = true;
      return true;
    case 'before':
      found.before = true;
      return true;
    case 'after':
      found.after = true;
      return true;
    case 'since':
      found.since = true;
      return true;
    case 'throughout':
    case 'during':
    case 'over':
      found.throughout = true;
      return true;
    case 'between':
      found.between = true;
      return true;
    case 'circa':
    case 'approx':
    case 'approximately':
    case 'around':
    case 'about':
      found.certainty = lessCertain(found.certainty, 'likely');
      found.reason = 'the text says that the date is approximate';
      return true;
    default:
      return false;
  }
}

const furthestBack = 8;

/** Takes in the words before a date that belong to it: "by the end of", "from early", "week commencing". */
function readBefore(tokens: readonly Token[], found: Mention, floor: number): void {
  let at = found.core - 1;
  for (let step = 0; step < furthestBack && at >= floor; step++) {
    const token = tokenAt(tokens, at);
    const week = found.form === 'day' && !found.week ? weekBefore(tokens, at) : null;
    if (week) {
      found.week = week.week;
      at -= week.length;
    } else if (token.type === 'part' && !found.part) {
      // "Start April 2016" begins then; "start of April 2016" is a part of the month.
      const joined = tokenAt(tokens, at + 1).type;
      if (token.word === 'start' && tokenAt(tokens, at + 1).word !== 'of') break;
      if (found.form === 'day' && joined !== 'month') break;
      found.part = token.value;
      at--;
    } else if (token.word === 'of' || token.word === 'in') {
      // "Of" and "in" alone are only fillers.
      at -= slice(tokens, at, found) || 1;
    } else if (token.type === 'filler' || token.type === 'weekday') {
      at--;
    } else if (token.type === 'dash' && tokenAt(tokens, at - 1).type === 'part' && !found.part) {
      at--;
    } else if (token.type === 'link') {
      if (token.word === 'to' && tokenAt(tokens, at - 1).word === 'prior') {
        found.before = true;
        at -= 2;
      } else if (!applyLink(token.word, found)) break;
      else at--;
    } else if (token.word === 'than' && tokenAt(tokens, at - 1).word === 'later') {
      found.by = true;
      at -= tokenAt(tokens, at - 2).word === 'no' || tokenAt(tokens, at - 2).word === 'not' ? 3 : 2;
    } else if (token.word === 'up' && found.until) at--;
    else if (token.word === 'post') {
      found.after = true;
      at--;
    } else break;
    found.from = at + 1;
  }
}

function closesText(tokens: readonly Token[], index: number): boolean {
  const { type } = tokenAt(tokens, index);
  return (
    index >= tokens.length || type === 'close' || type === 'dot' || type === 'comma' || type === 'semicolon'
  );
}

/** Takes in the words after a date that belong to it: "onwards", "?", "(end)". */
function readAfter(tokens: readonly Token[], found: Mention): void {
  const next = tokenAt(tokens, found.to);
  if (next.word === 'onwards' || next.word === 'onward') {
    found.onwards = true;
    found.to++;
  } else if (next.type === 'plus' && !next.gap && tokenAt(tokens, found.to + 1).type !== 'slash') {
    found.onwards = true;
    found.to++;
  } else if (
    next.word === 'and' &&
    (tokenAt(tokens, found.to + 1).word === 'beyond' || tokenAt(tokens, found.to + 1).word === 'onwards')
  ) {
    found.onwards = true;
    found.to += 2;
  } else if (next.type === 'query') {
    found.certainty = 'ambiguous';
    found.reason = 'the text itself puts a question mark';
    found.to++;
  } else if (next.word === 'end' && found.part === 0 && closesText(tokens, found.to + 1)) {
    found.part = partEnd;
    found.to++;
  }
}

/** Reads what the words around a date say of it. `floor` is the first token that belongs to no earlier date. */
export function readContext(tokens: readonly Token[], found: Mention, floor: number): void {
  readBefore(tokens, found, floor);
  readAfter(tokens, found);
  const vague =
    found.part === partEarly ||
    found.part === partMid ||
    found.part === partLate ||
    found.part === partBeginning;
  if (vague && found.certainty === 'certain') {
    found.certainty = 'likely';
    found.reason = 'a part of a period has no fixed days';
  }
}
