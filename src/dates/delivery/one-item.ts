import { addDays, addMonths, lastOfMonth, monthOf, yearOf } from '../calendar.ts';
import { type Cues, type FoundDuration, formatDuration, toleranceAfter } from './cues.ts';
import { type Draft, draft, draftOfItem } from './draft.ts';
import { alternative, type Item } from './item.ts';
import type { RoledItem } from './join-items.ts';
import { spanIn } from './span.ts';
import { type Token, tokenAt } from './tokens.ts';
import { lessCertain } from './value.ts';

const daysInWeek = 7;

function doubt(made: Draft, certainty: 'likely' | 'ambiguous', reason: string): void {
  if (lessCertain(made.certainty, certainty) !== made.certainty) made.reason = reason;
  made.certainty = lessCertain(made.certainty, certainty);
}

function isWordBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { type } = tokenAt(tokens, at);
    if (type === 'word' || type === 'count' || type === 'number' || type === 'unit') return true;
  }
  return false;
}

function isSignBetween(tokens: readonly Token[], from: number, to: number, type: Token['type']): boolean {
  for (let at = from; at < to; at++) if (tokenAt(tokens, at).type === type) return true;
  return false;
}

/** The end of a length of time counted from a day: months to the eve, weeks and days to the same day. */
function endAfter(start: string, duration: FoundDuration): string {
  if (duration.unit === 0) return addDays(start, duration.value);
  if (duration.unit === 1) return addDays(start, duration.value * daysInWeek);
  return addDays(addMonths(start, duration.unit === 2 ? duration.value : duration.value * 12), -1);
}

function endAfterLast(end: string, duration: FoundDuration): string {
  if (duration.unit <= 1) return endAfter(end, duration);
  const moved = addMonths(end, duration.unit === 2 ? duration.value : duration.value * 12);
  return lastOfMonth(yearOf(moved), monthOf(moved));
}

/** "October for 12 months", "6 months from April 2016", "Start September 14, completion 61 weeks". */
function withDuration(
  tokens: readonly Token[],
  { item, role }: RoledItem,
  cues: Cues,
  text: string,
): Draft | null {
  const duration = cues.durations[0];
  const start = item.start;
  if (!duration || start === null || item.first !== item.last || item.by) return null;
  const { first } = item;
  let kind: 'range' | 'duration' | null = null;
  if (duration.from >= item.last.to) {
    const joined = tokenAt(tokens, duration.from - 1);
    const near = !isWordBetween(tokens, item.last.to, duration.from);
    if (near && (joined.word === 'for' || joined.word === 'over' || joined.type === 'open')) kind = 'range';
    for (let at = item.last.to; at < duration.from && role === 'start'; at++) {
      if (tokenAt(tokens, at).cue === 'completion') kind = 'duration';
    }
  } else if (duration.to <= first.from) {
    if (
      first.fromWord ||
      first.after ||
      tokenAt(tokens, first.from - 1).word === 'of' ||
      tokenAt(tokens, duration.to).word === 'of'
    ) {
      kind = isWordBetween(tokens, duration.to, first.from) ? 'range' : 'duration';
    } else if (role === 'start') kind = 'range';
  }
  if (!kind) return null;
  const made = draft(kind, 'likely', 'the end is counted from the start', text);
  const span = spanIn(first, first.year);
  if (!span) return null;
  const from = first.after && first.form === 'day' ? first : null;
  made.start = from ? start : span.start;
  made.end = endAfter(made.start, duration);
  made.due = made.end;
  made.dueOf = 'completion';
  made.precision =
    duration.unit === 0 ? 'day' : duration.unit === 1 ? 'week' : first.form === 'day' ? 'day' : 'month';
  made.duration = formatDuration(duration);
  made.yearInferred = item.yearInferred;
  const tolerance = toleranceAfter(tokens, duration.to);
  if (tolerance) made.tolerance = formatDuration(tolerance);
  if (span.end !== span.start) {
    made.alternatives.push(
      alternative(kind, span.start, endAfterLast(span.end, duration), 'counted from the end of the period'),
    );
  }
  if (first.otherDay > 0) {
    const day = addDays(span.start, first.otherDay - 1);
    made.alternatives.push(
      alternative(kind, day, endAfter(day, duration), 'the number read as a day of the month'),
    );
  }
  return made;
}

/** "Ongoing" with a date: a range that goes on, an open range, or ongoing work with an end. */
function withOngoing(tokens: readonly Token[], { item }: RoledItem, cues: Cues, made: Draft): Draft {
  const { ongoing } = cues;
  if (!ongoing || item.start === null) return made;
  made.ongoing = true;
  if (item.kind === 'open-range' || item.kind === 'range') {
    if (item.kind === 'range' && ongoing.certainty !== 'certain')
      doubt(made, 'likely', 'the text also says that work goes on');
    return made;
  }
  if (ongoing.from >= item.last.to) {
    if (item.by || item.dueOf === 'milestone' || item.first.until) {
      doubt(made, 'likely', 'the text also says that work goes on');
      return made;
    }
    if (isWordBetween(tokens, item.last.to, ongoing.from))
      doubt(made, 'likely', 'the text also says that work goes on');
    made.kind = 'open-range';
    made.alternatives = made.alternatives.map((other) =>
      alternative('open-range', other.start, null, other.reason),
    );
    made.end = null;
    made.due = null;
    made.dueOf = 'start';
    return made;
  }
  made.kind = 'ongoing';
  made.start = null;
  const words = isWordBetween(tokens, ongoing.to, item.first.from);
  if (words) doubt(made, 'likely', 'ongoing work with a date in it');
  else if (!item.first.until && !item.by) {
    doubt(made, 'ambiguous', 'the date may be the end of the work or of a part of it');
  }
  if (!item.first.until && !item.by) {
    made.alternatives.push(alternative('range', item.start, item.end, 'the date alone'));
  }
  return made;
}

/** "Quarterly" with a date: recurring from, until or within it; else a date with something recurring beside it. */
function withRecurrence(tokens: readonly Token[], { item }: RoledItem, cues: Cues, made: Draft): void {
  const { recurrence } = cues;
  if (!recurrence) return;
  made.recurrence = recurrence.recurrence;
  if (recurrence.certainty !== 'certain') {
    doubt(made, recurrence.certainty, 'the word for how often has two meanings');
    made.alternatives.push(alternative('recurring', null, null, 'twice in each period, or once in two'));
  }
  if (made.kind === 'ongoing') return;
  const closed = isSignBetween(tokens, item.last.to, recurrence.from, 'open');
  const yearless = item.yearInferred || item.start === null;
  const leads =
    recurrence.from < item.first.core && !isSignBetween(tokens, recurrence.to, item.first.from, 'open');
  const framed =
    item.first.fromWord ||
    item.first.until ||
    item.kind === 'range' ||
    item.kind === 'open-range' ||
    item.dueOf === 'start';
  if ((leads && framed) || (item.kind === 'open-range' && !closed)) {
    made.kind = 'recurring';
    if (item.first.until) made.start = null;
    if (item.kind !== 'range' && !item.first.until) {
      made.end = null;
      made.due = null;
      made.dueOf = 'start';
    }
    made.alternatives = made.alternatives.filter((other) => other.kind !== 'open-range');
    return;
  }
  if (yearless && recurrence.recurrence.freq === 'annual') {
    made.kind = 'recurring';
    made.start = null;
    made.end = null;
    made.due = null;
    made.dueOf = null;
    made.certainty = 'likely';
    made.reason = 'it comes back each year';
    made.alternatives = [];
    made.yearInferred = false;
    made.precision = 'none';
    return;
  }
  doubt(made, 'likely', 'the text names a date and something that recurs');
}

/** Reads a text with one date in it. */
export function readOne(tokens: readonly Token[], roled: RoledItem, cues: Cues, text: string): Draft {
  const { item } = roled;
  const counted = withDuration(tokens, roled, cues, text);
  const made = counted ?? draftOfItem(item, text);
  if (!counted) withOngoing(tokens, roled, cues, made);
  withRecurrence(tokens, roled, cues, made);
  if (cues.unsure) doubt(made, 'likely', 'the text says that the date is provisional');
  return made;
}

/** Whether the words "to be confirmed" speak of something else than the date before them. */
export function isSeparateNotSet(tokens: readonly Token[], item: Item, cues: Cues): boolean {
  return (
    cues.notSet !== null &&
    cues.notSet.from >= item.last.to &&
    isWordBetween(tokens, item.last.to, cues.notSet.from)
  );
}

/** Whether "to be agreed" is only the verb of the date that follows it: "Plan to be agreed by March 2017". */
export function isVerbOfDate(tokens: readonly Token[], item: Item, cues: Cues): boolean {
  const { notSet } = cues;
  if (!notSet || notSet.certainty === 'certain' || notSet.to > item.first.from) return false;
  return (
    tokenAt(tokens, notSet.from).word === 'to' && (item.by || item.first.core > notSet.to || notSet.from > 0)
  );
}
