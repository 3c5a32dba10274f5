/**
 * The beginning of a text, with an ellipsis where something is left out.
 *
 * @param limit - Characters to keep, counted as UTF-16; a pair that would be cut in two is left out.
 * @example clipText('Fresh air', 5) // -> 'Fresh…'
 */
export function clipText(text: string, limit = 300): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
