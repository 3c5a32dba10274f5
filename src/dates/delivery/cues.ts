import { type Token, tokenAt } from './tokens.ts';
import type { Certainty, Recurrence } from './value.ts';
import { units } from './words.ts';

/** Something a text says besides its dates, on the tokens `from` up to but not including `to`. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly certainty: Certainty;
}

interface FoundRecurrence extends Found {
  readonly recurrence: Recurrence;
}

export interface FoundDuration extends Found {
  readonly value: number;
  /** Index into `units`: days, weeks, months, years. */
  readonly unit: number;
}

/** What a text says besides its dates. */
export interface Cues {
  ongoing: Found | null;
  notSet: Found | null;
  recurrence: FoundRecurrence | null;
  durations: FoundDuration[];
  /** Whether it says that something is conditional, provisional or revised. */
  unsure: boolean;
  revised: boolean;
  done: boolean;
  notApplicable: boolean;
}

const doneWords = new Set(['complete', 'delivered', 'implemented']);
const toBe = new Set(
  'confirmed agreed determined decided advised arranged set announced finalised scheduled'.split(' '),
);
const asNeeded = new Set('required needed necessary appropriate requested'.split(' '));
const ageWords = new Set('aged age ages under preceding previous past last'.split(' '));

const freqs = new Map<number, Recurrence['freq']>([
  [1, 'monthly'],
  [2, 'bimonthly'],
  [3, 'quarterly'],
  [4, 'termly'],
  [6, 'six-monthly'],
  [12, 'annual'],
  [24, 'biennial'],
]);

function everyMonths(months: number): Recurrence {
  return { freq: freqs.get(months) ?? 'other', intervalMonths: months };
}

function everyDays(days: number): Recurrence {
  const freq = days === 1 ? 'daily' : days === 7 ? 'weekly' : days === 14 ? 'fortnightly' : 'other';
  return { freq, intervalMonths: null };
}

function every(value: number, unit: number): Recurrence {
  if (unit === 0) return everyDays(value);
  if (unit === 1) return everyDays(value * 7);
  return everyMonths(unit === 2 ? value : value * 12);
}

function found(from: number, to: number, certainty: Certainty = 'certain'): Found {
  return { from, to, certainty };
}

const sureOngoing = new Set('ongoing continuous continuously rolling bau'.split(' '));

function ongoingAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  const third = tokenAt(tokens, at + 2);
  if (token.cue === 'ongoing') return found(at, at + 1, sureOngoing.has(token.word) ? 'certain' : 'likely');
  if (token.word === 'on') {
    if (next.word === 'going') return found(at, at + 2);
    if (next.type === 'dash' && third.word === 'going') return found(at, at + 3);
  }
  if (token.word === 'case' && next.word === 'by' && third.word === 'case')
    return found(at, at + 3, 'likely');
  if (token.word === 'as') {
    if (asNeeded.has(next.word)) return found(at, at + 2, 'likely');
    if (next.word === 'and' && third.word === 'when') return found(at, at + 3, 'likely');
  }
  if (token.word === 'business' && next.word === 'as' && third.word === 'usual') return found(at, at + 3);
  if (token.word === 'year' && next.word === 'round') return found(at, at + 2);
  return null;
}

function notSetAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  const third = tokenAt(tokens, at + 2);
  if (token.cue === 'not-set') return found(at, at + 1);
  if (token.word === 'to') {
    if (next.word === 'be' && toBe.has(third.word))
      return found(at, at + 3, third.word === 'confirmed' ? 'certain' : 'likely');
    if (next.word === 'confirm') return found(at, at + 2, 'likely');
  }
  if (token.word === 'not') {
    const last = next.word === 'yet' || next.word === 'been' ? third : next;
    const known =
      last.word === 'known' || last.word === 'confirmed' || last.word === 'set' || last.word === 'agreed';
    if (known) return found(at, last === third ? at + 3 : at + 2);
  }
  if (token.word === 'awaiting' || token.word === 'await' || token.word === 'awaited')
    return found(at, at + 1, 'likely');
  const dotted =
    token.word === 't' && next.type === 'dot' && third.word === 'b' && tokenAt(tokens, at + 3).type === 'dot';
  return dotted ? found(at, at + 5) : null;
}

const timesAYear = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

function recurrenceAt(tokens: readonly Token[], at: number): FoundRecurrence | null {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  const third = tokenAt(tokens, at + 2);
  const here = (to: number, recurrence: Recurrence, certainty: Certainty = 'certain'): FoundRecurrence => ({
    from: at,
    to,
    certainty,
    recurrence,
  });
  if (token.word === 'every' || token.word === 'each' || token.word === 'per') {
    if (next.word === 'annum') return here(at + 2, everyMonths(12));
    if (next.type === 'unit') return here(at + 2, every(1, next.value));
    if (next.type === 'quarter') return here(at + 2, everyMonths(3));
    if (next.type === 'month' || next.type === 'season') return here(at + 1, everyMonths(12));
    if (next.word === 'fortnight') return here(at + 2, everyDays(14));
    const other = next.word === 'other' || (next.type === 'ordinal' && next.value === 2) ? 2 : 0;
    const count = other || (next.type === 'count' || next.width > 0 ? next.value : 0);
    if (count > 0 && third.type === 'unit') return here(at + 3, every(count, third.value));
    return null;
  }
  const times =
    timesAYear.get(token.word) ??
    ((token.type === 'count' || token.width > 0) && next.word === 'times' ? token.value : 0);
  if (times > 0) {
    const article = timesAYear.has(token.word) ? at + 1 : at + 2;
    const word = tokenAt(tokens, article).word;
    const unit = tokenAt(
      tokens,
      word === 'a' || word === 'per' || word === 'each' || word === 'every' ? article + 1 : article,
    );
    if (unit.word === 'year' || unit.word === 'yearly' || unit.word === 'annum') {
      return 12 % times === 0
        ? here(article + 2, everyMonths(12 / times))
        : here(article + 2, { freq: 'other', intervalMonths: null });
    }
    if (unit.word === 'month' && times === 1) return here(article + 2, everyMonths(1));
    return null;
  }
  const joined = next.type === 'dash' ? third : next;
  const joinedTo = next.type === 'dash' ? at + 3 : at + 2;
  if (joined.cue === 'recurring') {
    if (token.word === 'half' && joined.value === 12) return here(joinedTo, everyMonths(6));
    if (token.word === 'bi') {
      const recurrence =
        joined.value === -1 ? everyDays(14) : everyMonths(joined.value === 12 ? 6 : joined.value * 2);
      return here(joinedTo, recurrence, 'ambiguous');
    }
    if ((token.type === 'count' || token.width > 0) && joined.value > 0) {
      return here(joinedTo, everyMonths(token.value * joined.value));
    }
  }
  if (token.cue !== 'recurring') return null;
  if (token.word === 'fortnightly') return here(at + 1, everyDays(14));
  if (token.value < 0) return here(at + 1, everyDays(token.value === -1 ? 7 : 1));
  const unclear = token.word === 'bimonthly' || token.word === 'biannual' || token.word === 'biannually';
  return here(at + 1, everyMonths(token.value), unclear ? 'ambiguous' : 'certain');
}

function durationAt(tokens: readonly Token[], at: number): FoundDuration | null {
  const token = tokenAt(tokens, at);
  if (token.type !== 'count' && token.width === 0) return null;
  const unitAt = tokenAt(tokens, at + 1).type === 'dash' ? at + 2 : at + 1;
  const unit = tokenAt(tokens, unitAt);
  const after = tokenAt(tokens, unitAt + 1);
  const before = tokenAt(tokens, at - 1);
  if (unit.type !== 'unit' || token.value < 1 || token.value > 999) return null;
  if (after.word === 'old' || after.word === 'olds' || ageWords.has(before.word) || before.word === 'year')
    return null;
  return { from: at, to: unitAt + 1, certainty: 'certain', value: token.value, unit: unit.value };
}

/** "+/- 5 weeks" after a duration at `index`: how far it may go either way, or `null`. */
export function toleranceAfter(tokens: readonly Token[], index: number): FoundDuration | null {
  if (tokenAt(tokens, index).type !== 'plus') return null;
  let at = index + 1;
  if (tokenAt(tokens, at).type === 'slash') at++;
  if (tokenAt(tokens, at).type === 'dash') at++;
  return durationAt(tokens, at);
}

/** @example formatDuration({ value: 18, unit: 2 }) // -> 'P18M' */
export function formatDuration(duration: { readonly value: number; readonly unit: number }): string {
  return `P${duration.value}${units[duration.unit] ?? 'D'}`;
}

function notApplicable(tokens: readonly Token[]): boolean {
  const first = tokenAt(tokens, 0);
  if (tokens.length === 1)
    return first.word === 'na' || first.word === 'none' || first.type === 'dash' || first.word === 'nil';
  if (first.word === 'n' && tokenAt(tokens, 2).word === 'a') return tokens.length <= 4;
  return first.word === 'not' && tokenAt(tokens, 1).word === 'applicable';
}

function readSmallCue(tokens: readonly Token[], at: number, cues: Cues): void {
  const token = tokenAt(tokens, at);
  if (token.cue === 'unsure') cues.unsure = true;
  else if (token.cue === 'revised') cues.revised = true;
  else if (token.cue === 'past') cues.done = true;
  else if (token.cue === 'completion' && doneWords.has(token.word)) cues.done = true;
  else if (token.word === 'place' && tokenAt(tokens, at - 1).word === 'in') cues.done = true;
}

/** Reads all that a text says besides its dates. */
export function findCues(tokens: readonly Token[]): Cues {
  const cues: Cues = {
    ongoing: null,
    notSet: null,
    recurrence: null,
    durations: [],
    unsure: false,
    revised: false,
    done: false,
    notApplicable: notApplicable(tokens),
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokenAt(tokens, at);
    readSmallCue(tokens, at, cues);
    if (!token.opens) continue;
    cues.ongoing ??= ongoingAt(tokens, at);
    cues.notSet ??= notSetAt(tokens, at);
    const recurrence: FoundRecurrence | null = cues.recurrence ? null : recurrenceAt(tokens, at);
    if (recurrence) {
      cues.recurrence = recurrence;
      at = recurrence.to - 1;
      continue;
    }
    const duration = durationAt(tokens, at);
    if (duration) {
      cues.durations.push(duration);
      at = duration.to - 1;
    }
  }
  return cues;
}
