import { allSpellings, plainWord, type Spellings } from '../../indicator/spellings.ts';
import { type Arguments, isLeftOut } from './conversion.ts';

/** A word among a few: as the formula writes it, or as a cell may hold it. */
export type Word<T extends string> =
  | { readonly word: T | null }
  | { readonly cell: string }
  | { readonly reason: string };

/**
 * The choice that an argument makes: `null` where it was left out or is an empty text, the cell where it stands in one.
 *
 * @param what - What the argument is, for the reason why a word cannot be read: "polarity".
 */
export function wordOf<T extends string>(
  args: Arguments,
  index: number,
  spellings: Spellings<T>,
  what: string,
): Word<T> {
  if (isLeftOut(args, index)) return { word: null };
  const text = args[index] ?? '';
  const match = /^"((?:[^"]|"")*)"$/.exec(text);
  if (match?.[1] === undefined) return { cell: text };
  const word = plainWord(match[1].replaceAll('""', '"'));
  const known = allSpellings(spellings);
  const choice = Object.hasOwn(known, word) ? known[word] : undefined;
  if (word === '' || choice !== undefined) return { word: choice ?? null };
  return { reason: `it has no ${what} "${match[1]}"` };
}

/** A test whether a cell holds a word for one of some choices; `null` among them stands for a blank. */
export function isOneOf<T extends string>(
  cell: string,
  spellings: Spellings<T>,
  choices: readonly (T | null)[],
): string {
  const known = allSpellings(spellings);
  const words = Object.keys(known).filter((word) => choices.includes(known[word] ?? null));
  if (choices.includes(null)) words.unshift('');
  return `OR(TRIM(${cell})={${words.map((word) => `"${word}"`).join(',')}})`;
}

/** Columns of a plan whose drop-down lists let in the plan's own words only, in this row of their table. */
const listed =
  /^(?:Actions)?\[(?:\[#This Row\],\[(?:Status|RAG override)\]|@Status|@\[(?:Status|RAG override)\])\]$/i;

/** Whether an argument is a cell of a plan that holds one of the plan's own words, or nothing. */
export function isListed(args: Arguments, index: number): boolean {
  return listed.test(args[index] ?? '');
}
