import type { Item } from './item.ts';
import { type Token, tokenAt } from './tokens.ts';

/** What the words around a date say that happens on it. */
export type Role = '' | 'start' | 'completion' | 'milestone' | 'past' | 'last';

const furthestLast = 6;

/** "was", "has been": what follows them is over; "to be", "will be", "be": it is not. */
function isOver(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let back = at - 1; back >= Math.max(floor, at - 3); back--) {
    const word = tokenAt(tokens, back).word;
    if (word === 'be' || word === 'will' || word === 'to') return false;
    if (
      word === 'was' ||
      word === 'were' ||
      word === 'been' ||
      word === 'has' ||
      word === 'have' ||
      word === 'took'
    )
      return true;
  }
  return false;
}

const completions = new Set('completed finished done closed achieved'.split(' '));

function pastRole(tokens: readonly Token[], at: number, floor: number, item: Item): Role {
  const { word } = tokenAt(tokens, at);
  const planned =
    item.by ||
    item.first.until ||
    (tokenAt(tokens, at - 1).word === 'be' && at > floor) ||
    tokenAt(tokens, at - 1).word === 'is';
  if (!planned) return 'past';
  return completions.has(word) ? 'completion' : 'milestone';
}

const weakPast = new Set('was were has have had took happened occurred'.split(' '));

/** A full stop between sentences, a semicolon: words before it speak of something else. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.type === 'semicolon' || token.word === 'then') return true;
  return token.type === 'dot' && tokenAt(tokens, at + 1).gap && tokenAt(tokens, at - 1).word.length > 2;
}

function isLastOf(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1);
  return (
    tokenAt(tokens, at).cue === 'last' && next.type !== 'unit' && next.type !== 'quarter' && next.width === 0
  );
}

/**
 * What a date is a date of, from the nearest telling word before it, else from the word right after it.
 *
 * @param floor - The first token that may speak of this date.
 */
export function roleOf(tokens: readonly Token[], item: Item, floor: number): Role {
  let milestone: Role = '';
  for (let at = item.first.from - 1; at >= floor; at--) {
    const token = tokenAt(tokens, at);
    if (isBreak(tokens, at)) break;
    if (token.cue === '') continue;
    if (item.first.from - at <= furthestLast && isLastOf(tokens, at)) return 'last';
    if (milestone !== '' && token.cue !== 'start' && token.cue !== 'last') continue;
    if (token.cue === 'start')
      return token.type === 'part' && tokenAt(tokens, at + 1).word === 'of' ? milestone : 'start';
    const next = tokenAt(tokens, at + 1).type;
    if (at === 0 && token.word === 'complete' && (next === 'dash' || next === 'colon')) return 'past';
    // A text that opens with a participle tells what has been done: "Delivered March 2016".
    const reports = at === 0 && token.word.endsWith('ed') && token.cue !== 'past' && token.cue !== 'revised';
    if (reports && !item.by && item.kind === 'point' && !item.first.until) return 'past';
    if (token.cue === 'completion') {
      if (token.word !== 'due' && !isLastBefore(tokens, at, floor))
        return isOver(tokens, at, floor) ? 'past' : 'completion';
    } else if (token.cue === 'past') {
      if (!weakPast.has(token.word)) {
        const role = pastRole(tokens, at, floor, item);
        if (isLastBefore(tokens, at, floor)) continue;
        return role;
      }
    } else if (token.cue === 'milestone') {
      if (
        token.word === 'place' &&
        tokenAt(tokens, at - 1).word !== 'in' &&
        tokenAt(tokens, at - 1).word !== 'took'
      )
        continue;
      milestone = isOver(tokens, at, floor) ? 'past' : 'milestone';
    }
  }
  return milestone || roleAfter(tokens, item);
}

/** Whether "last" stands a few words before a telling word: "last review completed". */
function isLastBefore(tokens: readonly Token[], index: number, floor: number): boolean {
  for (let at = index - 1; at >= Math.max(floor, index - 3); at--) if (isLastOf(tokens, at)) return true;
  return false;
}

function roleAfter(tokens: readonly Token[], item: Item): Role {
  let at = item.last.to;
  let token = tokenAt(tokens, at);
  while (token.type === 'open' || token.type === 'dash' || token.type === 'comma' || token.type === 'colon') {
    at++;
    token = tokenAt(tokens, at);
  }
  if (token.cue === 'start' && tokenAt(tokens, at + 1).word !== 'of') return 'start';
  if (token.cue === 'completion') return token.word === 'complete' && !item.by ? 'past' : 'completion';
  if (token.cue === 'past' && !weakPast.has(token.word)) return item.by ? 'milestone' : 'past';
  return token.cue === 'milestone' ? 'milestone' : '';
}
