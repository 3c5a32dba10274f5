import { type Item, itemOfMention, itemOfRange } from './item.ts';
import type { Mention } from './mention.ts';
import { type Role, roleOf } from './role.ts';
import type { Joint } from './settle-years.ts';
import type { Token } from './tokens.ts';
import type { DueOf } from './value.ts';

export interface RoledItem {
  readonly item: Item;
  readonly role: Role;
  /** How the text joins this item to the one before it. */
  readonly joint: Joint;
}

const dueOfRole: Readonly<Record<Exclude<Role, ''>, DueOf>> = {
  start: 'start',
  completion: 'completion',
  milestone: 'milestone',
  past: 'past-event',
  last: 'last-event',
};

/** Gives an item the meaning of the words beside it. */
function applyRole(item: Item, role: Role): void {
  if (role === '' || item.start === null) return;
  if (item.kind === 'open-range') {
    if (role === 'past' && item.first.since) item.reason = 'it tells of something past';
    return;
  }
  // A range has its own start; a word for starting does not make its end one.
  if (role === 'start' && item.kind === 'range' && item.first !== item.last) return;
  item.dueOf = dueOfRole[role];
  if (role === 'last') item.due = null;
  if (role === 'past') {
    if (item.precision === 'year') item.due = null;
    // Whichever way a past date is read, nothing is due.
    if (item.certainty === 'likely' && !item.yearInferred) {
      item.certainty = 'certain';
      item.reason = '';
    }
  }
}

/** "To be implemented from 15 August": the words before "from" say that it starts then. */
function isStartFrom(tokens: readonly Token[], item: Item, floor: number): boolean {
  if (!item.first.fromWord || item.first.onwards || item.kind !== 'open-range') return false;
  for (let at = item.first.from - 1; at >= floor; at--) {
    const token = tokens[at];
    if (token && token.type === 'word' && token.cue !== 'ongoing' && token.cue !== 'recurring') return true;
  }
  return false;
}

function makeStart(item: Item): void {
  const { first } = item;
  const span = itemOfMention({ ...first, fromWord: false });
  item.alternatives.unshift({
    kind: 'open-range',
    start: item.start,
    end: null,
    due: null,
    reason: 'work that goes on from then',
  });
  item.kind = 'point';
  item.end = span.end;
  item.due = span.end;
  item.dueOf = 'start';
  if (item.certainty === 'certain') {
    item.certainty = 'likely';
    item.reason = 'read as the date it starts';
  }
}

/** Joins mentions into items: two with a dash or "to" between them make a range. */
export function joinItems(
  tokens: readonly Token[],
  found: readonly Mention[],
  joints: readonly Joint[],
): RoledItem[] {
  const items: RoledItem[] = [];
  let floor = 0;
  for (let at = 0; at < found.length; at++) {
    const left = found[at];
    if (!left) continue;
    const before = at > 0 ? (joints[at - 1] ?? 'words') : 'words';
    const right = found[at + 1];
    const joint = joints[at];
    let item: Item | null = null;
    // "June/July 2016" is one stretch of time; two whole dates with a slash between them are two.
    const stretch = joint === 'slash' && left.form !== 'day' && !left.yearWritten;
    if (right && (joint === 'range' || stretch)) {
      item = itemOfRange(left, right);
      if (item && joint === 'slash' && item.certainty === 'certain') item.certainty = 'likely';
      if (!item && joint === 'range' && left.year && right.year) {
        right.certainty = 'ambiguous';
        right.reason = 'the end comes before the start';
      }
    }
    if (item) at++;
    item ??= itemOfMention(left);
    const role = roleOf(tokens, item, floor);
    if (item.first === item.last && role !== 'start' && isStartFrom(tokens, item, floor)) {
      makeStart(item);
      items.push({ item, role: 'start', joint: before });
    } else {
      if (role === 'start' && item.kind === 'open-range' && item.first.fromWord) makeStart(item);
      applyRole(item, role);
      items.push({ item, role, joint: before });
    }
    floor = item.last.to;
  }
  return items;
}
