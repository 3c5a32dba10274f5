import { plainWord, type Spellings } from '../../src/indicator/spellings.ts';
import { type Failure, quoted } from './failure.ts';
import { readText } from './read-text.ts';

/** The words that an argument may be, in any case; a few may have other spellings. */
export class Choices<T extends string> {
  readonly #what: string;
  readonly #values: ReadonlyMap<string, T>;
  readonly #shown: string;
  #lastText = '';
  #lastValue: T | Failure | null = null;

  /**
   * @param what - What the argument is, for the sentence: "polarity".
   * @param shown - The words that the sentence names: the choices, and others that the spellings have.
   */
  constructor(what: string, shown: readonly string[], spellings: Spellings<T>);
  constructor(what: string, shown: readonly T[]);
  constructor(what: string, shown: readonly T[], spellings: Spellings<T> | readonly [] = []) {
    this.#what = what;
    // Every word that is shown is a choice, unless the spellings say which.
    const choices = shown.map((word) => [plainWord(word), word] as const);
    this.#values = new Map([...choices, ...Object.entries(spellings)]);
    this.#shown = shown.map((choice) => `"${choice}"`).join(', ');
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
    const word = plainWord(text.slice(0, 60));
    if (word === '') return null;
    const reason = `${quoted(text)} is not a ${this.#what}. Use one of ${this.#shown}.`;
    return this.#values.get(word) ?? { error: '#VALUE!', reason };
  }
}
