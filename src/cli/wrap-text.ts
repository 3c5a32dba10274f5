/**
 * Breaks a text into lines at spaces; a longer word stands on a line of its own. Line breaks and control characters of
 * the text become spaces, so that no cell can draw on the terminal.
 *
 * @param width - Longest line in characters, 1 or more.
 * @example wrapText('one two three', 8) // -> ['one two', 'three']
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
