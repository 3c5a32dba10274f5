import { maxColumns, maxRows, parseColumn } from '../../../src/grid/address.ts';

/**
 * A single cell's address outside texts; a name that looks like one costs nothing but room. The engine cuts ranges to the
 * sheet by itself, and is spared the million rows that they may reach down to.
 */
const cellAddress =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$:])\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.(:])/giu;

/** How many rows and columns a sheet must have for every single cell that a formula names to be in it. */
export function referenceReach(formula: string): {
  readonly rowCount: number;
  readonly columnCount: number;
} {
  let [rowCount, columnCount] = [0, 0];
  for (const [, letters, digits] of formula.matchAll(cellAddress)) {
    if (letters === undefined || digits === undefined) continue;
    // Three letters may lie beyond the last column, XFD.
    const column = letters.length < 3 || letters.toUpperCase() <= 'XFD' ? parseColumn(letters) + 1 : 0;
    if (column === 0 || column > maxColumns || Number(digits) > maxRows) continue;
    rowCount = Math.max(rowCount, Number(digits));
    columnCount = Math.max(columnCount, column);
  }
  return { rowCount, columnCount };
}
