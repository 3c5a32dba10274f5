import { type Failure, quoted } from './failure.ts';
import { readText } from './read-text.ts';

/** The words that an argument may be, in any case; a few may have other spellings. */
export class Choices<T extends string> {
  readonly #what: string;
  readonly #values = new Map<string, T>();
  readonly #shown: string;
  #lastText = '';
  #lastValue: T | Failure | null = null;

  /**
   * @param what - What the argument is, for the sentence: "polarity".
   * @param spellings - Other spellings by choice.
   */
  constructor(what: string, choices: readonly T[], spellings: Readonly<Record<string, T>> = {}) {
    this.#what = what;
    for (const choice of choices) this.#values.set(plain(choice), choice);
    for (const [spelling, choice] of Object.entries(spellings)) this.#values.set(plain(spelling), choice);
    this.#shown = choices.map((choice) => `"${choice}"`).join(', ');
  }

  /** The choice in a cell, `null` for a blank. */
  read(value: unknown): T | null | Failure {
    const text = readText(value);
    if (text === null || typeof text === 'object') return text;
    // The cells of a column repeat, and most calls have one cell.
    if (text !== this.#lastText) {
      this.#lastValue = this.#find(text);
      this.#lastText = text;
    }
    return this.#lastValue;
  }

  #find(text: string): T | null | Failure {
    const word = plain(text.slice(0, 60));
    if (word === '') return null;
    const reason = `${quoted(text)} is not a ${this.#what}. Use one of ${this.#shown}.`;
    return this.#values.get(word) ?? { error: '#VALUE!', reason };
  }
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
