import { monthNames } from '../calendar.ts';
import { type Mention, mention } from './mention.ts';
import { type Token, tokenAt } from './tokens.ts';
import { isYearToken, yearAt } from './year-token.ts';

const shortestName = 4;
const longestName = 10;
const mostFaults = 2;
const names = monthNames.map((name) => name.toLowerCase());

/** How many letters must be changed, added, dropped or swapped with their neighbour; `mostFaults + 1` stands for more. */
function faultsBetween(word: string, name: string): number {
  if (Math.abs(word.length - name.length) > mostFaults) return mostFaults + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    for (let column = 1; column <= name.length; column++) {
      const same = word[row - 1] === name[column - 1] ? 0 : 1;
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      const swapped =
        row > 1 && column > 1 && word[row - 1] === name[column - 2] && word[row - 2] === name[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[name.length] ?? mostFaults + 1;
}

/** The month that a misspelt name is closest to, 1 to 12, or 0. The first letter must be right. */
function nearestMonth(word: string): number {
  if (word.length < shortestName || word.length > longestName) return 0;
  let best = 0;
  let fewest = mostFaults + 1;
  names.forEach((name, index) => {
    if (name[0] !== word[0] || name.length < shortestName) return;
    const faults = faultsBetween(word, name);
    const most = Math.min(mostFaults, Math.floor(name.length / 3));
    if (faults <= most && faults < fewest) {
      best = index + 1;
      fewest = faults;
    }
  });
  return best;
}

/** The month that begins at a word and was cut in two by a space: "Sept ember", or 0. */
export function brokenMonth(tokens: readonly Token[], at: number): number {
  const next = tokenAt(tokens, at + 1);
  if (next.type !== 'word' || next.word === '') return 0;
  return names.indexOf(tokenAt(tokens, at).word + next.word) + 1;
}

/**
 * A misspelt or broken month name with a year after it: "Septembre 2016", "Janu ary 2017".
 *
 * @returns The mention, never more than `likely`, or `null`.
 */
export function matchDamagedMonth(tokens: readonly Token[], at: number): Mention | null {
  const next = tokenAt(tokens, at + 1);
  if (tokenAt(tokens, at).cue !== '') return null;
  const broken = next.type === 'word' && isYearToken(tokenAt(tokens, at + 2)) ? brokenMonth(tokens, at) : 0;
  const month = broken || (isYearToken(next) ? nearestMonth(tokenAt(tokens, at).word) : 0);
  const year = month > 0 ? yearAt(tokens, broken ? at + 2 : at + 1) : null;
  if (!year) return null;
  const found = mention('month', at, year.to);
  found.month = month;
  found.year = year.financial && month < 4 ? year.year + 1 : year.year;
  found.certainty = 'likely';
  found.reason = `a word read as ${monthNames[month - 1] ?? ''}`;
  const before = tokenAt(tokens, at - 1);
  const number = before.type === 'suffix' ? tokenAt(tokens, at - 2) : before;
  if (number.width === 1 || number.width === 2) {
    // A day stands before it: whose day it is, a person must say.
    found.certainty = 'ambiguous';
  }
  return found;
}
