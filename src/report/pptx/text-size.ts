/** How wide a letter is on average, as a share of the size: a little more than it is, so that nothing runs over. */
const letterShare = 0.475;
const boldShare = 0.515;
const lineShare = 1.18;

/**
 * How many lines a text takes.
 *
 * @param width - Room in inches.
 * @param points - Size of the letters.
 */
export function countLines(text: string, width: number, points: number, isBold = false): number {
  const room = Math.max(1, Math.floor((width * 72) / (points * (isBold ? boldShare : letterShare))));
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room), 0);
}

/** The height of lines in inches. */
export function linesHeight(lines: number, points: number): number {
  return (lines * points * lineShare) / 72;
}

function wrappedLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = word.length;
    if (used > 0 && used + 1 + length <= room) used += 1 + length;
    else if (length <= room) {
      if (used > 0) lines += 1;
      used = length;
    } else {
      // A word that fits no line is broken.
      if (used > 0) lines += 1;
      lines += Math.ceil(length / room) - 1;
      used = length % room || room;
    }
  }
  return lines;
}
