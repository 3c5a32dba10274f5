import type { Cues } from './cues.ts';
import { type Draft, draft, draftOfItem } from './draft.ts';
import { alternative, type Item } from './item.ts';
import type { RoledItem } from './join-items.ts';
import { partEnd } from './mention.ts';
import { type Token, tokenAt } from './tokens.ts';
import { type DeliveryPart, lessCertain } from './value.ts';

function isJoint(token: Token): boolean {
  const sign = token.word === '' && token.width === 0;
  return sign || token.word === 'and' || token.word === 'then' || token.word === 'or';
}

/** The words that name an item: from `floor` to the date, without the signs around them. */
function labelOf(tokens: readonly Token[], floor: number, to: number, text: string): string {
  let first = floor;
  let last = to - 1;
  while (first <= last && isJoint(tokenAt(tokens, first))) first++;
  while (last >= first && isJoint(tokenAt(tokens, last))) last--;
  if (first > last) return '';
  return text.slice(tokenAt(tokens, first).from, tokenAt(tokens, last).to).replace(/\s+/g, ' ');
}

const longestBracket = 12;

/** The index at which a bracket that opens at `index` closes again, or 0. */
function closeAfter(tokens: readonly Token[], index: number): number {
  if (tokenAt(tokens, index).type !== 'open') return 0;
  for (let at = index + 1; at < Math.min(tokens.length, index + longestBracket); at++) {
    if (tokenAt(tokens, at).type === 'close') return at;
    if (tokenAt(tokens, at).width > 2) return 0;
  }
  return 0;
}

function partOf(item: Item, label: string, isLast: boolean): DeliveryPart {
  // A date before the last is a step on the way, whatever its words call it.
  const dueOf = !isLast && item.dueOf === 'completion' ? 'milestone' : item.dueOf;
  return {
    label,
    kind: item.kind,
    start: item.start,
    end: item.end,
    due: item.due,
    dueOf,
    precision: item.precision,
    certainty: item.certainty,
    by: item.by,
  };
}

/** "To start in October 2016 and conclude in October 2017": the two ends of one range. */
function asRange(left: RoledItem, right: RoledItem, text: string): Draft | null {
  const from = left.item;
  const until = right.item;
  const opens =
    left.role === 'start' || (from.first.fromWord && from.kind === 'open-range') || from.first.since;
  const closes =
    right.role === 'completion' || until.first.until || until.first.by || until.first.part === partEnd;
  if (!opens || !closes || from.start === null || until.end === null || until.end < from.start) return null;
  if (until.kind === 'range' && until.first !== until.last) return null;
  const made = draftOfItem(until, text);
  made.kind = 'range';
  made.start = from.start;
  made.dueOf = 'completion';
  made.precision = from.precision === until.precision ? from.precision : 'mixed';
  made.certainty = lessCertain(from.certainty, until.certainty);
  made.reason = until.reason || from.reason || null;
  made.yearInferred = from.yearInferred || until.yearInferred;
  made.alternatives = until.alternatives.map((other) => ({ ...other, kind: 'range', start: from.start }));
  if (
    from.first.fromWord &&
    made.certainty === 'likely' &&
    from.certainty === 'likely' &&
    until.certainty === 'certain'
  ) {
    // "From" was in doubt only while it stood alone.
    if (from.first.certainty === 'certain') made.certainty = 'certain';
    if (from.first.certainty === 'certain') made.reason = null;
  }
  return made;
}

/** "Was June 2016, now September 2016": one date that has moved. */
function asRevised(tokens: readonly Token[], left: RoledItem, right: RoledItem, text: string): Draft | null {
  let moved = false;
  let older = false;
  for (let at = left.item.last.to; at < right.item.first.core; at++) {
    const token = tokenAt(tokens, at);
    if (token.word === 'was' || token.word === 'originally' || token.word === 'previously') older = true;
    else if (token.cue === 'revised') moved = true;
  }
  const before = tokenAt(tokens, left.item.first.from - 1);
  const early = before.word;
  if (early === 'was' || early === 'originally' || early === 'from' || early === 'original') moved = true;
  if (before.cue === 'revised') moved = true;
  if (!moved && !older) return null;
  // "March 2017 (revised from December 2016)": the old date stands last.
  const isOldLast = (older && !moved) || (right.item.first.fromWord && before.cue !== 'revised');
  const current = isOldLast ? left.item : right.item;
  const other = current === left.item ? right.item : left.item;
  const made = draftOfItem(current, text);
  if (made.kind === 'open-range' && current.end === null) return null;
  if (made.dueOf === 'past-event' && current.end) {
    made.dueOf = 'completion';
    made.due = current.end;
  }
  made.certainty = lessCertain(made.certainty, 'likely');
  made.reason = 'the text gives an earlier date and a new one';
  made.alternatives = [alternative(other.kind, other.start, other.end, 'the date it was moved from')];
  return made;
}

function earliest(items: readonly RoledItem[]): string | null {
  let found: string | null = null;
  for (const { item } of items)
    if (item.start !== null && (found === null || item.start < found)) found = item.start;
  return found;
}

/** Reads a text with several dated things in it. */
export function readSeveral(
  tokens: readonly Token[],
  items: readonly RoledItem[],
  cues: Cues,
  text: string,
): Draft {
  const [left, right] = items;
  if (left && right && items.length === 2) {
    const hasMoved = cues.revised || right.joint === 'words';
    const revised = hasMoved ? asRevised(tokens, left, right, text) : null;
    const one = revised ?? asRange(left, right, text);
    if (one) return one;
  }
  const made = draft('compound', 'certain', null, text);
  made.recurrence = cues.recurrence?.recurrence ?? null;
  let floor = 0;
  let precision: Draft['precision'] | null = null;
  items.forEach(({ item, joint }, index) => {
    const isLast = index === items.length - 1;
    const close = closeAfter(tokens, item.last.to);
    const before = labelOf(tokens, floor, item.first.from, text);
    const label = before === '' && close > 0 ? labelOf(tokens, item.last.to, close, text) : before;
    const part = partOf(item, label, isLast);
    made.parts.push(part);
    floor = before === '' && close > 0 ? close + 1 : item.last.to;
    if (part.due !== null && (made.due === null || part.due >= made.due)) {
      made.due = part.due;
      made.dueOf = part.dueOf;
    }
    if (part.precision !== 'none')
      precision = precision === null || precision === part.precision ? part.precision : 'mixed';
    made.yearInferred ||= item.yearInferred;
    const earlier = items[index - 1]?.item.start ?? null;
    if (item.yearInferred && earlier !== null && item.start !== null && item.start < earlier) {
      doubtful(made, 'the dates are not in order once their years are taken from the plan');
    }
    if (item.certainty === 'ambiguous') doubtful(made, item.reason);
    if (index > 0 && (joint === 'adjacent' || joint === 'or')) {
      doubtful(
        made,
        joint === 'or' ? 'the text leaves a choice of dates' : 'two dates with nothing between them',
      );
    }
  });
  const last = items[items.length - 1]?.item;
  if (last && made.certainty !== 'ambiguous') {
    made.certainty = lessCertain(last.certainty, made.yearInferred ? 'likely' : 'certain');
    made.reason = last.reason || null;
  }
  made.precision = precision ?? 'none';
  made.start = earliest(items);
  made.end = last && last.kind !== 'open-range' ? latest(items) : null;
  if (made.certainty === 'ambiguous') addJoins(made, items);
  else if (last) made.alternatives = [...last.alternatives];
  return made;
}

function doubtful(made: Draft, reason: string): void {
  made.certainty = 'ambiguous';
  made.reason ??= reason || 'a part of the text is not clear';
}

function latest(items: readonly RoledItem[]): string | null {
  let found: string | null = null;
  for (const { item } of items)
    if (item.end !== null && (found === null || item.end > found)) found = item.end;
  return found;
}

/** Two dates side by side may also be a range whose dash was lost, or a date that was moved. */
function addJoins(made: Draft, items: readonly RoledItem[]): void {
  const first = items[0]?.item;
  const last = items[items.length - 1]?.item;
  if (!first || !last || first.start === null || last.end === null) return;
  if (first.start <= last.end)
    made.alternatives.push(alternative('range', first.start, last.end, 'from the first date to the last'));
  made.alternatives.push(
    alternative(last.kind, last.start, last.end, 'the last date replaces the one before'),
  );
  made.alternatives.push(alternative(first.kind, first.start, first.end, 'only the first date counts'));
}

/** Adds what is still to be set after the last date: "July 2014, then further milestones to be confirmed". */
export function addNotSetPart(
  tokens: readonly Token[],
  items: readonly RoledItem[],
  cues: Cues,
  made: Draft,
): void {
  const last = items[items.length - 1]?.item;
  if (!last || !cues.notSet) return;
  if (made.parts.length === 0) {
    made.parts = items.map(({ item }) => ({
      ...partOf(item, labelOf(tokens, 0, item.first.from, made.text), false),
    }));
    made.kind = 'compound';
    made.dueOf = made.parts[0]?.dueOf ?? null;
    // Its last part is what a compound stands or falls with, and that is clear: not set.
    if (made.certainty === 'likely' && !made.yearInferred) {
      made.certainty = 'certain';
      made.reason = null;
    }
  }
  made.parts = made.parts.map((part) =>
    part.dueOf === 'completion' ? { ...part, dueOf: 'milestone' } : part,
  );
  if (made.dueOf === 'completion') made.dueOf = 'milestone';
  made.end = null;
  made.parts.push({
    label: labelOf(tokens, last.last.to, cues.notSet.from, made.text),
    kind: 'not-set',
    start: null,
    end: null,
    due: null,
    dueOf: null,
    precision: 'none',
    certainty: 'certain',
    by: false,
  });
}
