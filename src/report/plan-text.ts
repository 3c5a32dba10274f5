/**
 * A text of the plan as a report shows it: line ends are line feeds, spaces at the ends go, and so do characters that no
 * page can hold or that would turn other words around: controls, lone halves of pairs, marks of writing direction.
 *
 * @returns `null` where nothing is left to be seen.
 * @example planText(' one\r\ntwo ') // -> 'one\ntwo'
 */
export function planText(value: unknown): string | null {
  if (value === null || value === undefined || typeof value === 'object') return null;
  const text = String(value)
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return text === '' ? null : text;
}
