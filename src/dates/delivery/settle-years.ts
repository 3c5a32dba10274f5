import type { Mention } from './mention.ts';
import { planYearOf } from './span.ts';
import { type Token, tokenAt } from './tokens.ts';
import { lessCertain } from './value.ts';

/** What stands between two dates. `words` are words that belong to neither. */
export type Joint = 'range' | 'list' | 'slash' | 'or' | 'adjacent' | 'words';

/** @returns How the text joins a date to the next one. */
function jointBetween(tokens: readonly Token[], left: Mention, right: Mention): Joint {
  let joint: Joint = 'adjacent';
  // "Moved from December 2016 to March 2017" is one date that has moved, not a range.
  if (left.fromWord && tokenAt(tokens, left.from - 1).cue === 'revised') return 'words';
  for (let at = left.to; at < right.core; at++) {
    const token = tokenAt(tokens, at);
    switch (token.type) {
      case 'dash':
        joint = 'range';
        break;
      case 'ampersand':
      case 'comma':
      case 'semicolon':
      case 'dot':
        if (joint === 'adjacent') joint = 'list';
        break;
      case 'slash':
        joint = 'slash';
        break;
      case 'link':
        if (token.word === 'and') joint = left.between ? 'range' : 'list';
        else if (token.word === 'or') joint = 'or';
        else if (token.word === 'then' || token.word === 'from' || token.word === 'after') return 'words';
        else if (token.word !== 'by' || left.fromWord) joint = 'range';
        else return 'words';
        break;
      case 'filler':
      case 'part':
      case 'weekday':
      case 'suffix':
      case 'quote':
      case 'open':
      case 'close':
        break;
      case 'unit':
        if (token.value !== 1) return 'words';
        break;
      default:
        if (right.week && at >= right.from) break;
        if (token.word === 'up') break;
        return 'words';
    }
  }
  if (left.form === 'impossible' || right.form === 'impossible') return 'words';
  return joint;
}

function isLater(left: Mention, right: Mention): boolean {
  return (
    left.month > right.month ||
    (left.month === right.month && left.form === 'day' && right.form === 'day' && left.day > right.day)
  );
}

function isMonthly(found: Mention): boolean {
  return found.form === 'month' || found.form === 'day' || found.form === 'season';
}

/** Gives a date without a year the year of its neighbour: "June - Dec 2016", "March 2016 to May". */
function share(left: Mention, right: Mention): void {
  if (!left.year && right.year) {
    if (isMonthly(left) && isMonthly(right)) left.year = isLater(left, right) ? right.year - 1 : right.year;
    else if (left.form === right.form || right.form === 'year') left.year = right.year;
    left.financial = left.form === right.form ? right.financial : left.financial;
    if (left.form === 'quarter') left.certainty = lessCertain(left.certainty, right.certainty);
  } else if (left.year && !right.year) {
    if (isMonthly(left) && isMonthly(right)) right.year = isLater(left, right) ? left.year + 1 : left.year;
    else if (left.form === right.form) right.year = left.year;
    right.financial = left.form === right.form ? left.financial : right.financial;
  }
}

/** Takes a year from the plan, and says so; where there is no plan the date stays without a year. */
function infer(found: Mention, planStart: number): void {
  if (found.year || found.form === 'impossible') return;
  if (!planStart) {
    if (found.certainty !== 'ambiguous') found.reason = 'the year is not written';
    found.certainty = 'ambiguous';
    return;
  }
  found.year = planYearOf(found, planStart);
  if (found.form !== 'month' && found.form !== 'day' && found.form !== 'year') found.financial = true;
  // Two doubts at once, which year and whether the quarter counts, are for a person.
  const unclear = found.form === 'quarter' && found.by && found.part === 0;
  const settled = found.form === 'this-year' && found.throughout ? 'certain' : found.certainty;
  found.certainty = lessCertain(settled, unclear ? 'ambiguous' : 'likely');
  found.reason = 'the year is taken from the plan';
  found.yearInferred = true;
}

/**
 * Settles the year of every mention in place: first from its neighbours, then from the plan.
 *
 * @returns The joints: the first stands between the first and the second mention.
 */
export function settleYears(tokens: readonly Token[], found: readonly Mention[], planStart: number): Joint[] {
  const joints: Joint[] = [];
  for (const one of found) one.yearWritten = one.year > 0;
  for (let at = 0; at + 1 < found.length; at++) {
    const left = found[at];
    const right = found[at + 1];
    if (left && right) joints.push(jointBetween(tokens, left, right));
  }
  for (let at = found.length - 2; at >= 0; at--) {
    const left = found[at];
    const right = found[at + 1];
    if (!left || !right || (joints[at] === 'words' && planStart)) continue;
    const missing = !left.year;
    share(left, right);
    if (missing && left.year && joints[at] === 'words') {
      left.yearInferred = true;
      left.certainty = lessCertain(left.certainty, 'likely');
      left.reason = 'the year is taken from the next date';
    }
  }
  for (let at = 0; at + 1 < found.length; at++) {
    const left = found[at];
    const right = found[at + 1];
    if (left && right && joints[at] !== 'words') share(left, right);
  }
  for (const one of found) infer(one, planStart);
  return joints;
}
