/**
 * A header as the words it is compared by: no tags, brackets, years or case, plurals as singulars.
 *
 * @example headerWords('<b>Key Actions 14/15</b>') // -> 'key action'
 */
export function headerWords(text: string): string {
  return text
    .replaceAll(/<[^<>]{0,200}>/g, ' ')
    .replaceAll(/\([^()]{0,80}\)/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\b(?:20)?\d\d\s*[/-]\s*(?:20)?\d\d\b|\b20\d\d\b/g, ' ')
    .replaceAll(/[’']s?\b/g, '')
    .replaceAll(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .filter((word) => !fillers.has(word))
    .join(' ');
}

const fillers = new Set(['the', 'a', 'an', 'of', 'our', 'and', 'or', 'for', 'in', 'please']);

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Headings by what they stand for, in words as {@link headerWords} gives them. */
export interface Headings<Field extends string> {
  readonly exact: ReadonlyMap<string, Known<Field>>;
  readonly byWord: ReadonlyMap<string, readonly Known<Field>[]>;
  /** By length in letters, to find slips of the pen. */
  readonly byLength: ReadonlyMap<number, readonly Known<Field>[]>;
}

interface Known<Field extends string> {
  readonly words: string;
  readonly wordCount: number;
  readonly field: Field;
  readonly order: number;
}

/** Makes the index of a list of headings: each field with the ways it is headed, apart by ";". */
export function defineHeadings<Field extends string>(
  words: Readonly<Record<Field, string>>,
): Headings<Field> {
  const exact = new Map<string, Known<Field>>();
  const byWord = new Map<string, Known<Field>[]>();
  const byLength = new Map<number, Known<Field>[]>();
  for (const field of Object.keys(words) as Field[]) {
    for (const text of words[field].split(';')) {
      const key = headerWords(text);
      if (key === '' || exact.has(key)) continue;
      const tokens = new Set(key.split(' '));
      const known = { words: key, wordCount: key.split(' ').length, field, order: exact.size };
      exact.set(key, known);
      for (const token of tokens) byWord.set(token, [...(byWord.get(token) ?? []), known]);
      byLength.set(key.length, [...(byLength.get(key.length) ?? []), known]);
    }
  }
  return { exact, byWord, byLength };
}

/** How a header was understood: exactly, or by likeness to a known one. */
export interface HeaderReading<Field extends string> {
  readonly field: Field;
  readonly exact: boolean;
}

const likeEnough = 0.66;
const slipLikeness = 0.9;

/**
 * The field a header stands for: the same words, else words mostly the same, else a word misspelt.
 *
 * @returns `null` when nothing known is like it.
 */
export function readHeader<Field extends string>(
  text: string,
  headings: Headings<Field>,
): HeaderReading<Field> | null {
  return readHeaderWords(shortHeaderWords(text), headings);
}

/** The words of a text that is short enough for a header; none of a longer one. */
export function shortHeaderWords(text: string): string {
  return text.length > 120 ? '' : headerWords(text);
}

/** The same of a header's words, for texts that are held against several lists of headings. */
export function readHeaderWords<Field extends string>(
  words: string,
  headings: Headings<Field>,
): HeaderReading<Field> | null {
  if (words === '') return null;
  const exact = headings.exact.get(words);
  if (exact !== undefined) return { field: exact.field, exact: true };
  // A sentence that happens to hold "lead" is no header.
  const tokens = words.split(' ');
  if (tokens.length > 7) return null;
  const shared = new Map<Known<Field>, number>();
  if (tokens.length > 1) {
    for (const token of new Set(tokens)) {
      for (const known of headings.byWord.get(token) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
    }
  }
  let best: { known: Known<Field>; score: number } | null = null;
  const offer = (known: Known<Field>, score: number) => {
    if (score < likeEnough) return;
    if (best === null || score > best.score || (score === best.score && known.order < best.known.order))
      best = { known, score };
  };
  for (const [known, count] of shared) offer(known, (2 * count) / (tokens.length + known.wordCount));
  if (words.length >= 6) {
    for (const length of [words.length - 1, words.length, words.length + 1]) {
      for (const known of headings.byLength.get(length) ?? [])
        if (slips(words, known.words)) offer(known, slipLikeness);
    }
  }
  return best === null ? null : { field: (best as { known: Known<Field> }).known.field, exact: false };
}

/** Whether two texts differ by one letter more, less or other, or by two neighbours swapped. */
function slips(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1;
  const leftRest = left.slice(start, left.length - end);
  const rightRest = right.slice(start, right.length - end);
  if (leftRest.length <= 1 && rightRest.length <= 1) return true;
  return leftRest.length === 2 && leftRest === `${rightRest[1]}${rightRest[0]}`;
}
