import type { Fragment } from '../../repair/lines.ts';

/** A cell that holds the end of one row and the start of the next. */
export interface SplitCell {
  readonly tail: Fragment | null;
  readonly head: Fragment | null;
  /** Whether something in the rows around says where to cut. */
  readonly sure: boolean;
}

/**
 * Cuts the action cell of a row that a page break filled with the end of one action and the start of the next, by the
 * reference the next one must have.
 *
 * @example cutAtRef('Forum N. Keep young people engaged', 'N') // -> { tail: 'Forum', ref: 'N', head: 'Keep young people engaged' }
 */
export function cutAtRef(
  text: string,
  ref: string,
): { readonly tail: string; readonly ref: string; readonly head: string } | null {
  for (const close of ['. ', ') ']) {
    const at = text.indexOf(` ${ref}${close}`);
    const start = at + ref.length + 3;
    if (at > 0 && /\p{Lu}/u.test(text[start] ?? ''))
      return { tail: text.slice(0, at), ref, head: text.slice(start) };
  }
  return null;
}

/**
 * Cuts any other cell of such a row: where it starts again as the row before did, after what the row after ends with,
 * or after a closing bracket.
 *
 * @param before - Text of the same field in the row before.
 * @param after - Text of the same field in the row after, the end of the second action.
 */
export function cutCell(fragment: Fragment, before: string, after: string): SplitCell {
  const { text } = fragment;
  const at = (index: number, sure: boolean): SplitCell => ({
    tail: piece(fragment, text.slice(0, index)),
    head: piece(fragment, text.slice(index)),
    sure,
  });
  const start = firstWords(before);
  const repeat = start === '' ? -1 : text.lastIndexOf(start);
  if (repeat > 0) return at(repeat, true);
  if (after !== '' && text.length > after.length && text.startsWith(after)) return at(after.length, true);
  const bracket = text.startsWith('(') ? text.indexOf(')') : -1;
  if (bracket > 0) return at(bracket + 1, bracket + 1 === text.length);
  if (before === '') return { tail: null, head: fragment, sure: false };
  return { tail: fragment, head: null, sure: false };
}

function piece(fragment: Fragment, text: string): Fragment | null {
  const bare = text.trim();
  return bare === '' ? null : { ...fragment, text: bare, mends: [] };
}

/** The words a cell begins with, enough to know them again. */
function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? '';
  const words = line.split(' ').slice(0, 3).join(' ');
  return words.length >= 6 ? words : '';
}
