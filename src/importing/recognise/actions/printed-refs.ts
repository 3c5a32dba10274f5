/** As long as a reference of the plan may be. */
const longestRef = 40;
/** Extraction spills pieces of words into narrow columns; more of them than this and the column is theirs. */
const mostNoise = 0.2;
const plausible = /\d|^[([]?(?:\p{L}|[ivxIVX]{1,5})[.)\]]*$|^\p{Lu}{1,4}[-_./ ]?\p{Lu}{0,4}$/u;

/**
 * Whether the texts under a header of references are to be taken as printed.
 *
 * @param texts - The column's cells in order, "" for blank ones.
 * @param isPaged - The document is text extracted from pages, where words spill from column to column.
 */
export function readsVerbatim(texts: readonly string[], isPaged: boolean): boolean {
  const printed = texts.filter((text) => text !== '');
  if (printed.length === 0 || !isPaged) return printed.length > 0;
  const noise = printed.filter((text) => text.length > longestRef || !plausible.test(text));
  return noise.length / printed.length <= mostNoise;
}

/** A reference as printed, on one line, but for the full stop of a numbered list; `null` for a blank or longer text. */
export function verbatimRef(text: string): string | null {
  const trimmed = text.replaceAll(/\s+/g, ' ').trim();
  const ref = /^\w+\.$/.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
  return ref === '' || ref.length > longestRef ? null : ref;
}
