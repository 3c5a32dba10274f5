import type { CellRange } from '../grid/address.ts';
import type { SourceCell, SourceRow } from './document/document.ts';
import { isHeaderRow } from './is-header-row.ts';

/** Longer texts are ambitions or comments on a whole group: once is enough, and recognition looks for them once. */
const longestShared = 80;

/**
 * Repeats a short text that is merged down over several rows in each of them: a lead or date that two actions share
 * belongs to both. Headers and titles stay as they are.
 *
 * @param merges - Merged ranges, counted from the first row and cell given.
 */
export function fillMerged(rows: readonly SourceRow[], merges: readonly CellRange[]): SourceRow[] {
  const filled = new Map<number, SourceCell[]>();
  for (const { rowIndex, columnIndex, rowCount } of merges) {
    const top = rows[rowIndex];
    const cell = top?.cells[columnIndex];
    if (rowCount < 2 || !top || !cell || !isShared(top, cell)) continue;
    const end = Math.min(rows.length, rowIndex + rowCount);
    for (let index = rowIndex + 1; index < end; index++) {
      const cells = filled.get(index) ?? [...(rows[index]?.cells ?? [])];
      // Blank cells at the end of a row may be missing.
      while (cells.length <= columnIndex) cells.push({ text: '' });
      if (cells[columnIndex]?.text !== '') continue;
      cells[columnIndex] = cell;
      filled.set(index, cells);
    }
  }
  return rows.map((row, index) => {
    const cells = filled.get(index);
    return cells ? { ...row, cells } : row;
  });
}

function isShared(row: SourceRow, { text }: SourceCell): boolean {
  if (text === '' || text.length > longestShared || text.includes('\n')) return false;
  const texts = row.cells.map((cell) => cell.text);
  return texts.filter((each) => each !== '').length > 1 && !isHeaderRow(texts);
}
