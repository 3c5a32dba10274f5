import { matchDamagedMonth } from './damaged-month.ts';
import { matchMonth } from './match-month.ts';
import { matchNumber } from './match-number.ts';
import {
  matchFestival,
  matchFiscal,
  matchOrdinal,
  matchPlanYears,
  matchQuarter,
  matchSeason,
  setYear,
} from './match-period.ts';
import type { Mention } from './mention.ts';
import { readContext } from './mention-context.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Reads one date at `at` into `out`; `at` itself comes back where none begins there. */
function matchAt(tokens: readonly Token[], at: number, planStart: number, out: Mention[]): number {
  let found: Mention | null = null;
  switch (tokenAt(tokens, at).type) {
    case 'number':
      found = matchOrdinal(tokens, at);
      if (!found) return matchNumber(tokens, at, out);
      break;
    case 'month':
      found = matchMonth(tokens, at, planStart);
      break;
    case 'quarter':
    case 'half':
      return matchQuarter(tokens, at, out);
    case 'ordinal':
      found = matchOrdinal(tokens, at);
      break;
    case 'season':
      found = matchSeason(tokens, at);
      break;
    case 'festival':
      found = matchFestival(tokens, at);
      break;
    case 'fiscal':
      found = matchFiscal(tokens, at);
      break;
    case 'unit':
      return matchPlanYears(tokens, at, out);
    case 'word':
      if (tokenAt(tokens, at).word === 'y') return matchPlanYears(tokens, at, out);
      if (tokenAt(tokens, at).cue === 'last') found = matchOrdinal(tokens, at);
      else found = matchDamagedMonth(tokens, at);
      break;
    default:
      return at;
  }
  if (!found) return at;
  out.push(found);
  return found.to;
}

/** Puts "2016/17 Q3" and "2016/17 academic year" together: a year and, right after it, what it is the year of. */
function absorb(found: Mention[], count: number): boolean {
  const year = found[count - 1];
  const next = found[count];
  if (!year || !next || found.length !== count + 1 || next.year || next.core !== year.to) return false;
  if (year.form !== 'financial-year' && year.form !== 'year') return false;
  if (next.form === 'quarter' || next.form === 'half' || next.form === 'season' || next.form === 'term') {
    setYear(next, { year: year.year, financial: year.financial, to: next.to, bare: false });
  } else if (next.form === 'month' && next.core === next.to - 1) {
    next.year = year.financial && next.month < 4 ? year.year + 1 : year.year;
  } else if (next.form === 'financial-year' || next.form === 'academic-year') {
    next.year = year.year;
    if (next.form === 'financial-year' && !year.financial) next.year--;
  } else return false;
  next.core = year.core;
  next.from = year.from;
  next.by = year.by;
  next.fromWord = year.fromWord;
  next.throughout = year.throughout;
  next.until = year.until;
  next.part = year.part;
  found.splice(count - 1, 1);
  return true;
}

/**
 * Every date that a text mentions, in order, with the words that belong to each.
 *
 * @param planStart - First year of the plan's financial year; 0 where it is not known.
 */
export function findMentions(tokens: readonly Token[], planStart: number): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const count = found.length;
    const to = matchAt(tokens, at, planStart, found);
    if (to === at) {
      at++;
      continue;
    }
    if (absorb(found, count)) {
      at = to;
      continue;
    }
    for (let index = count; index < found.length; index++) {
      const one = found[index];
      if (one) readContext(tokens, one, found[index - 1]?.to ?? 0);
    }
    at = Math.max(to, found[found.length - 1]?.to ?? to);
  }
  return found;
}
