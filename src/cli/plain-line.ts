/**
 * A text from a sheet as one line that is safe to print: control characters and line breaks become spaces, and marks
 * that turn the writing direction go, so that no cell can draw on the terminal or show other words than it holds.
 *
 * @example plainLine('one\n two') // -> 'one two'
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
