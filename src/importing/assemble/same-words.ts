/** The words that carry a text's meaning, for comparing two writings of the same. */
function wordsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, 500));
}

/**
 * Whether two texts say the same in nearly the same words: half of all their words are shared.
 *
 * @example sameWords('Warm, safe homes for all', 'Warm safe homes, for all') // -> true
 */
export function sameWords(left: string, right: string): boolean {
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  const shared = [...leftWords].filter((word) => rightWords.has(word)).length;
  const all = leftWords.size + rightWords.size - shared;
  return all === 0 || shared / all >= 0.5;
}
