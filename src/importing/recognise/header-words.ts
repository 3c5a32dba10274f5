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

const fillers = new Set(['the', 'a', 'an', 'of', 'our', 'and', 'or', 'for', 'in', 'please', 'e', 'g']);

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Headings by what they stand for, in words as {@link headerWords} gives them. */
export type Headings<Field extends string> = ReadonlyMap<string, Field>;

/** Makes the index of a list of headings: each field with the ways it is headed, apart by ";". */
export function defineHeadings<Field extends string>(
  words: Readonly<Record<Field, string>>,
): Headings<Field> {
  const index = new Map<string, Field>();
  for (const field of Object.keys(words) as Field[]) {
    for (const text of words[field].split(';')) {
      const key = headerWords(text);
      if (key !== '' && !index.has(key)) index.set(key, field);
    }
  }
  return index;
}

/** How a header was understood: exactly, or by likeness to a known one. */
export interface HeaderReading<Field extends string> {
  readonly field: Field;
  readonly exact: boolean;
}

/**
 * The field a header stands for: the same words, else words mostly the same, else a word misspelt.
 *
 * @returns `null` when nothing known is like it.
 */
export function readHeader<Field extends string>(
  text: string,
  headings: Headings<Field>,
): HeaderReading<Field> | null {
  if (text.length > 120) return null;
  const words = headerWords(text);
  if (words === '') return null;
  const exact = headings.get(words);
  if (exact !== undefined) return { field: exact, exact: true };
  // A sentence that happens to hold "lead" is no header.
  const tokens = words.split(' ');
  if (tokens.length > 7) return null;
  let best: { field: Field; score: number } | null = null;
  for (const [known, field] of headings) {
    const score = likeness(words, tokens, known);
    if (score >= 0.66 && score > (best?.score ?? 0)) best = { field, score };
  }
  return best === null ? null : { field: best.field, exact: false };
}

function likeness(words: string, tokens: readonly string[], known: string): number {
  const knownTokens = known.split(' ');
  let shared = 0;
  for (const token of knownTokens) if (tokens.includes(token)) shared += 1;
  const dice = (2 * shared) / (tokens.length + knownTokens.length);
  // "Actoin lead" is "Action lead": one slip in a header long enough to be sure of.
  if (dice < 0.66 && words.length >= 6 && Math.abs(words.length - known.length) <= 1 && slips(words, known))
    return 0.9;
  return tokens.length === 1 && dice < 1 ? 0 : dice;
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
