import type { Issue } from '../issue/issue.ts';

/** Parameters that say where another row stands: sorting the sheet changes them, and not what is wrong. */
const placeParameters: ReadonlySet<string> = new Set(['otherCell', 'rowNumber']);

/**
 * Tells an issue from others, and stays the same for as long as the issue does: its code, its table, its row, and what
 * the sentence of the issue says. The column is in these: by its header, or since the code is of one column only.
 *
 * A row is told by its Row ID, else by what people call it, else by the cell's address: only then do sorted rows make
 * other keys. An issue that says something else than before, like more days overdue, is another one.
 *
 * @returns A text for programs. Two rows that nothing but their place tells apart have one key.
 */
export function issueKey({ code, table, sheet, cell, rowId, rowKey, parameters }: Issue): string {
  const row = rowId ?? rowKey ?? cell;
  const isFound = row !== null && row !== cell;
  const said = Object.entries(parameters)
    .filter(([name]) => !(isFound && placeParameters.has(name)))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([code, table ?? sheet, row, said]);
}
