/**
 * Two halves of a text that a page break parted, or two entries of one cell: a sentence runs on, a new one starts a line.
 *
 * @example joinText('on a', 'phased approach') // -> 'on a phased approach'
 * @example joinText('Review done.', 'Next steps') // -> 'Review done.\nNext steps'
 */
export function joinText(first: string, second: string): string {
  if (first === '') return second;
  if (second === '') return first;
  const breaks = '.!?:;)]'.includes(first.at(-1) ?? ' ') && /^[\p{Lu}\d•]/u.test(second);
  return `${first}${breaks ? '\n' : ' '}${second}`;
}

/** Whether a text begins as the middle of a sentence does. */
export function startsMidSentence(text: string): boolean {
  return /^[\p{Ll},;:.)\]]/u.test(text);
}

/**
 * How much of a text closes a bracket that the text before it left open.
 *
 * @returns The length up to and with the closing bracket; 0 where there is none to close.
 * @example closingLength('reviewed (attended by', 'the nurse) Next') // -> 10
 */
export function closingLength(before: string, text: string): number {
  const open = before.lastIndexOf('(');
  if (open === -1 || before.indexOf(')', open) !== -1) return 0;
  const close = text.indexOf(')');
  if (close === -1) return 0;
  const next = text.indexOf('(');
  return next !== -1 && next < close ? 0 : close + 1;
}

/**
 * Whether a short text is the end of the text above it, printed again by extraction (and often misread).
 *
 * @example repeatsEnd('so that well-being is sustained.', 'weil-beilig is sustained.') // -> true
 */
export function repeatsEnd(above: string, text: string): boolean {
  if (text.length > 60 || !startsMidSentence(text)) return false;
  const words = text.split(/\s+/);
  const last = above.split(/\s+/).slice(-words.length);
  const same = words.filter((word, index) => word === last[index]).length;
  return words.length >= 2 && last.length === words.length && same >= 2 && same * 2 >= words.length;
}
