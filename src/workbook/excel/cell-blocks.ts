import type { CellPosition, CellRange } from '../../grid/address.ts';

/** A rectangle of values to write; `null` leaves a cell as it is. */
export interface CellBlock<T> {
  readonly range: CellRange;
  readonly values: (T | null)[][];
}

/** How many cells that stay as they are a block may hold for each one it changes, and in any case. */
const slackACell = 12;
const freeSlack = 200;
/** Blocks that a cell may still join: those begun last, so that many scattered cells take no quadratic time. */
const openBlocks = 8;

/**
 * Gathers cells into few rectangles: one request for a block is a hundredth of one for each cell.
 *
 * Of two values for one cell the later counts.
 *
 * @param isDense - With `true`, blocks hold no cells that stay as they are: protected sheets refuse those that are locked.
 */
export function gatherBlocks<T>(
  cells: readonly (CellPosition & { readonly value: T })[],
  isDense = false,
): CellBlock<T>[] {
  const latest = new Map(cells.map((cell) => [`${cell.rowIndex} ${cell.columnIndex}`, cell]));
  const sorted = [...latest.values()].toSorted(
    (left, right) => left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex,
  );
  const groups: { range: CellRange; cells: typeof sorted }[] = [];
  for (const cell of sorted) {
    const group = groups
      .slice(-openBlocks)
      .find((open) => fits(enclosing(open.range, cell), open.cells.length + 1, isDense));
    if (group) {
      group.range = enclosing(group.range, cell);
      group.cells.push(cell);
    } else {
      const { rowIndex, columnIndex } = cell;
      groups.push({ range: { rowIndex, columnIndex, rowCount: 1, columnCount: 1 }, cells: [cell] });
    }
  }
  return groups.map((group) => toBlock(group.range, group.cells));
}

function fits({ rowCount, columnCount }: CellRange, cellCount: number, isDense: boolean): boolean {
  return rowCount * columnCount <= (isDense ? cellCount : cellCount * slackACell + freeSlack);
}

function enclosing(range: CellRange, { rowIndex, columnIndex }: CellPosition): CellRange {
  const top = Math.min(range.rowIndex, rowIndex);
  const left = Math.min(range.columnIndex, columnIndex);
  return {
    rowIndex: top,
    columnIndex: left,
    rowCount: Math.max(range.rowIndex + range.rowCount, rowIndex + 1) - top,
    columnCount: Math.max(range.columnIndex + range.columnCount, columnIndex + 1) - left,
  };
}

function toBlock<T>(
  range: CellRange,
  cells: readonly (CellPosition & { readonly value: T })[],
): CellBlock<T> {
  const values = Array.from({ length: range.rowCount }, () =>
    new Array<T | null>(range.columnCount).fill(null),
  );
  for (const { rowIndex, columnIndex, value } of cells) {
    const row = values[rowIndex - range.rowIndex];
    if (row) row[columnIndex - range.columnIndex] = value;
  }
  return { range, values };
}
