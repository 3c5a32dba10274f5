/**
 * The beginning of a text, cut between words, with an ellipsis where something is left out.
 *
 * @param limit - Characters to keep, counted as UTF-16: 1 or more.
 * @example clipWords('fresh air for all', 12) // -> 'fresh air…'
 */
export function clipWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const space = head.search(/\s\S*$/);
  const cut = space > limit / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd().replace(/[,;:.]$/, '')}…`;
}
