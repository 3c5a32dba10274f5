import type { CellPosition } from '../../grid/address.ts';

/** A rectangle of values to write, without holes: what it holds is written, and nothing else. */
export interface CellBlock<T> extends CellPosition {
  readonly rows: readonly (readonly T[])[];
}

/**
 * Gathers cells into rectangles: neighbours in a row first, then rows of the same columns below each other.
 *
 * Of two values for one cell the later counts.
 */
export function gatherBlocks<T>(cells: readonly (CellPosition & { readonly value: T })[]): CellBlock<T>[] {
  const latest = new Map(cells.map((cell) => [`${cell.rowIndex} ${cell.columnIndex}`, cell]));
  const sorted = [...latest.values()].toSorted(
    (left, right) => left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex,
  );
  const blocks = new Map<string, CellPosition & { readonly rows: T[][] }>();
  const done: CellBlock<T>[] = [];
  for (const { rowIndex, columnIndex, values } of runs(sorted)) {
    const key = `${columnIndex} ${values.length}`;
    const open = blocks.get(key);
    if (open && open.rowIndex + open.rows.length === rowIndex) open.rows.push(values);
    else {
      const block = { rowIndex, columnIndex, rows: [values] };
      blocks.set(key, block);
      done.push(block);
    }
  }
  return done;
}

function runs<T>(sorted: readonly (CellPosition & { readonly value: T })[]) {
  const found: (CellPosition & { readonly values: T[] })[] = [];
  for (const { rowIndex, columnIndex, value } of sorted) {
    const last = found.at(-1);
    if (last && last.rowIndex === rowIndex && last.columnIndex + last.values.length === columnIndex) {
      last.values.push(value);
    } else found.push({ rowIndex, columnIndex, values: [value] });
  }
  return found;
}
