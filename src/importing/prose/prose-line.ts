import type { SourceDocument, TextBlock } from '../document/document.ts';
import { plainText } from '../repair/plain-text.ts';

/** A line of a document of prose or slides, with no mark of extraction in it. */
export interface ProseLine {
  readonly kind: TextBlock['kind'];
  readonly text: string;
  readonly place: string;
}

/**
 * The lines of a document: paragraphs with their wrapped lines joined, bullets, headings; a table without plan headers
 * gives a bullet a row.
 */
export function proseLines(document: SourceDocument): ProseLine[] {
  const lines = document.blocks.flatMap((block) => {
    if (block.kind !== 'table')
      return unwrap(plainText(block.text)).map((text): ProseLine => ({ ...block, text }));
    return block.rows.flatMap(({ cells, place }): ProseLine[] => {
      const texts = cells
        .map((cell) => plainText(cell.text).replaceAll('\n', ' '))
        .filter((text) => text !== '');
      return texts.length === 0 ? [] : [{ kind: 'list-item', text: texts.join(' – '), place }];
    });
  });
  return joinBigNumbers(lines);
}

/** Whether a line only counts the slides or pages. */
export function isPageMark({ text }: ProseLine): boolean {
  return /^(?:slide|page)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(text);
}

const numberAlone = /^[£€$]?\d[\d,.]{0,15}\s?(?:%|m|k|bn|million)?$/i;

/** Slides print a number large and what it counts below it: the two are one line. */
function joinBigNumbers(lines: readonly ProseLine[]): ProseLine[] {
  const joined: ProseLine[] = [];
  for (const line of lines) {
    const number = joined.at(-1);
    if (number && numberAlone.test(number.text) && /^\p{Ll}/u.test(line.text))
      joined[joined.length - 1] = { ...number, text: `${number.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/** Lines shorter than this end where their writer ended them, not where the page did. */
const wrapWidth = 60;

/** Joins lines that a page's width broke; lines that stand for themselves stay apart. */
function unwrap(text: string): string[] {
  const lines: string[] = [];
  let width = 0;
  for (const line of text.split('\n')) {
    const before = lines.at(-1);
    const isWrapped = before !== undefined && width >= wrapWidth && !/[.?!:;]$/.test(before);
    if (isWrapped) lines[lines.length - 1] = `${before} ${line}`;
    else if (line !== '') lines.push(line);
    width = line.length;
  }
  return lines;
}
