import type { Action } from '../../plan/plan.ts';

/**
 * Keys of the actions that a title names: those that share the longest run of its words, two at least.
 *
 * @example matchingActions('Small Grants', [{ objective: 'D2', ref: 'B', action: 'Give out small grants' }]) // -> ['D2 B']
 */
export function matchingActions(
  title: string,
  actions: readonly Pick<Action, 'objective' | 'ref' | 'action'>[],
): string[] {
  const titleWords = wordsOf(title);
  const start = ` ${titleWords.join(' ')} `;
  // What begins with the whole title stood under the same heading: a neighbour, not what the title is about.
  const others = actions
    .map(({ objective, ref, action }) => ({
      key: `${objective} ${ref}`,
      words: ` ${wordsOf(action).join(' ')} `,
    }))
    .filter(({ words }) => !words.startsWith(start));
  for (let length = titleWords.length; length >= 2; length--) {
    for (let first = 0; first + length <= titleWords.length; first++) {
      const run = ` ${titleWords.slice(first, first + length).join(' ')} `;
      const found = others.filter(({ words }) => words.includes(run)).map(({ key }) => key);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Titles are short: more words than these say nothing more. */
const mostWords = 500;

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}
