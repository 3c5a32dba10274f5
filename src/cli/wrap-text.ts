import { plainLine } from './plain-line.ts';

/**
 * Breaks a text into lines at spaces; a longer word stands on a line of its own.
 *
 * @param width - Longest line in characters, 1 or more.
 * @example wrapText('one two three', 8) // -> ['one two', 'three']
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plainLine(text).split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
