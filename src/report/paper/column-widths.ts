import type { Run, Runs, TableColumn } from '../value/section.ts';
import { ragWord } from '../wording/rag-word.ts';

/** Longer words are broken, so that one of them cannot take the table. */
const longestWord = 13;
/** Rows looked at for their words: more hardly say another thing. */
const mostRows = 400;
/**
 * Widths of the columns of a table, in twentieths of a point: by their weights, but none narrower than its longest word
 * where there is room for that.
 *
 * @param width - Of the whole table.
 * @param points - Size of the letters.
 * @param margins - Room left and right of the text of a cell, both together, in twentieths of a point.
 */
export function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly Runs[])[],
  { width, points, margins }: { readonly width: number; readonly points: number; readonly margins: number },
): number[] {
  const letter = points * 20 * 0.58;
  const least = columns.map(({ header }, index) => {
    const words = rows.slice(0, mostRows).map((row) => longestOf(row[index] ?? []));
    const letters = Math.min(longestWord, Math.max(wordLength(header) * 1.06, ...words));
    return letters * letter + margins;
  });
  const needed = sum(least);
  if (needed >= width) return least.map((each) => Math.floor((each / needed) * width));
  const isNarrow = new Set<number>();
  for (;;) {
    const left = width - sum(least.filter((_, index) => isNarrow.has(index)));
    const whole = sum(columns.map(({ weight }, index) => (isNarrow.has(index) ? 0 : weight)));
    const shares = columns.map(({ weight }, index) =>
      isNarrow.has(index) ? (least[index] ?? 0) : (weight / whole) * left,
    );
    const narrower = shares.findIndex((share, index) => !isNarrow.has(index) && share < (least[index] ?? 0));
    if (narrower === -1) return shares.map(Math.floor);
    isNarrow.add(narrower);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function longestOf(runs: Runs): number {
  return Math.max(0, ...runs.map(runLength));
}

function runLength(run: Run): number {
  if (run.kind === 'gap') return 10;
  // Letter, pattern and word stand together.
  if (run.kind === 'rag') return ragWord(run.code).length * 0.8 + 4;
  return wordLength(run.text) * (run.kind === 'strong' ? 1.06 : 1);
}

function wordLength(text: string): number {
  let longest = 0;
  for (const [word] of text.slice(0, 2_000).matchAll(/[^\s-]+-?/g)) longest = Math.max(longest, word.length);
  return longest;
}
