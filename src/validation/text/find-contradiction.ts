/** A statement and its opposite in one text. */
export interface Contradiction {
  readonly positive: string;
  readonly negative: string;
}

const words = 'successful(?:ly)?|achieved|approved|agreed|secured|delivered|implemented|recruited|funded';
const negative = new RegExp(
  `\\b(?:not|never|un|no longer) ?(?:been )?(?:yet )?(${words})\\b(?: [\\p{L}\\p{N}’'-]+){0,3}`,
  'giu',
);
/** A first, fast look. */
const mayDeny = /\b(?:not|never|no longer|un[srfad])/i;
const positive = new RegExp(`\\b(${words})\\b(?: [\\p{L}\\p{N}’'-]+){0,3}`, 'giu');

/**
 * A text that says something was successful (achieved, agreed, funded …) and, elsewhere, that it was not.
 *
 * @returns Both phrases, or `null`.
 * @example findContradiction('After successfully securing funds. Not successful with the bid.') // -> { positive: 'successfully securing funds', negative: 'Not successful with the bid' }
 */
export function findContradiction(text: string): Contradiction | null {
  if (!mayDeny.test(text)) return null;
  const negatives = [...text.matchAll(negative)];
  if (negatives.length === 0) return null;
  for (const match of text.matchAll(positive)) {
    const at = match.index;
    if (negatives.some((other) => at >= other.index && at < other.index + other[0].length)) continue;
    const word = root(match[1] ?? '');
    const other = negatives.find((candidate) => root(candidate[1] ?? '') === word);
    if (other) return { positive: match[0], negative: other[0] };
  }
  return null;
}

function root(word: string): string {
  return word.toLowerCase().replace(/ly$/, '');
}
