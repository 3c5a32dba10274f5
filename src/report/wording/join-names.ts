import { formatCount } from './format-value.ts';

/**
 * Names as a sentence lists them; of many the first, and how many more there are.
 *
 * @param most - Names written out: 1 or more.
 * @example joinNames(['C3 F', 'B3 A']) // -> 'C3 F and B3 A'
 * @example joinNames(['a', 'b', 'c'], 2) // -> 'a, b and 1 more'
 */
export function joinNames(names: readonly string[], most = 12): string {
  const shown = names.length > most ? names.slice(0, most) : names;
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${formatCount(more)} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
