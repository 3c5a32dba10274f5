import type { Action } from '../../plan/plan.ts';

/** Titles are short: more words than these say nothing more. */
const mostWords = 500;

/** Actions by each two words that stand side by side in them, to find those that a title names. */
export class ActionTitles {
  readonly #keys: string[] = [];
  readonly #words: string[] = [];
  /** Indexes of actions by pair of words. */
  readonly #pairs = new Map<string, Set<number>>();

  constructor(actions: Iterable<Pick<Action, 'objective' | 'ref' | 'action'>>) {
    for (const { objective, ref, action } of actions) {
      const words = wordsOf(action);
      const index = this.#keys.push(`${objective} ${ref}`) - 1;
      this.#words.push(` ${words.join(' ')} `);
      for (const pair of pairsOf(words)) {
        const known = this.#pairs.get(pair);
        if (known) known.add(index);
        else this.#pairs.set(pair, new Set([index]));
      }
    }
  }

  /**
   * Keys of the actions that a title names: those that share the longest run of its words, two at least.
   *
   * @example new ActionTitles([{ objective: 'D2', ref: 'B', action: 'Give out small grants' }]).matching('Small Grants') // -> ['D2 B']
   */
  matching(title: string): string[] {
    const words = wordsOf(title);
    const start = ` ${words.join(' ')} `;
    for (let length = words.length; length >= 2; length--) {
      for (let first = 0; first + length <= words.length; first++) {
        const found = this.#withRun(words.slice(first, first + length), start);
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  #withRun(words: readonly string[], start: string): string[] {
    const run = ` ${words.join(' ')} `;
    let fewest: ReadonlySet<number> | undefined;
    for (const pair of pairsOf(words)) {
      const found = this.#pairs.get(pair);
      if (!found) return [];
      if (!fewest || found.size < fewest.size) fewest = found;
    }
    return [...(fewest ?? [])]
      .filter((index) => {
        const text = this.#words[index] ?? '';
        // What begins with the whole title stood under the same heading: a neighbour, not what the title is about.
        return text.includes(run) && !text.startsWith(start);
      })
      .map((index) => this.#keys[index] ?? '');
  }
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
