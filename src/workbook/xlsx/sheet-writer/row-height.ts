import { cellValue } from '../../../grid/cell.ts';
import type { LayoutCell } from '../../sheet-layout.ts';

/** Heights in points. Excel fits heights to wrapped text when a row is edited; other readers show what the file says. */
const usualSize = 11;
const lineHeight = 15;
const tallest = 409;
const usualWidth = 9;

/** Letters are narrower than the digits that column widths are counted in, but lines end before their last word. */
const lettersAWidth = 1.14;
const padding = 1;

/**
 * The height of a row that shows all its wrapped text, estimated from the widths of its columns.
 *
 * @param widths - Column widths in characters; 0 or missing for the default.
 * @returns Points, or `undefined` where the default height does.
 */
export function rowHeight(row: readonly LayoutCell[], widths: readonly number[]): number | undefined {
  let highest = lineHeight;
  for (const [columnIndex, cell] of row.entries()) {
    const size = cell.style?.size ?? usualSize;
    const perLine = ((widths[columnIndex] || usualWidth) - padding) * lettersAWidth * (usualSize / size);
    const lines = cell.style?.wrap
      ? lineCount(shownText(cell), cell.style.bold ? perLine * 0.92 : perLine)
      : 1;
    highest = Math.max(highest, Math.ceil((lines * lineHeight * size) / usualSize));
  }
  return highest === lineHeight ? undefined : Math.min(tallest, highest);
}

function shownText({ value }: LayoutCell): string {
  const shown = cellValue(value);
  return typeof shown === 'string' ? shown : '';
}

function lineCount(text: string, perLine: number): number {
  if (text.length <= perLine && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, paragraph) => lines + wrappedLines(paragraph, perLine), 0);
}

/** Words go to the next line as a whole; one longer than a line is cut. */
function wrappedLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    if (used > perLine) {
      lines += Math.ceil(used / perLine) - 1;
      used %= perLine;
    }
  }
  return lines;
}
