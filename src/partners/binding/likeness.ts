const longest = 2_000;

/** The words of a text that tell it from others, each once. */
export function wordSet(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, longest)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 || /\d/.test(word)));
}

/** How much two texts have in common, from 0 to 1: shared words, twice, of all their words. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
