import type { CellRange } from '../../../src/grid/address.ts';

/** Lines put in before `start` (`by` above 0), or as many taken out from it on (below 0). */
export interface Shift {
  readonly way: 'rows' | 'columns';
  readonly start: number;
  readonly by: number;
}

/** Where a range stands after lines were put in or taken out; `undefined` when nothing of it is left. */
export function shiftedRange(range: CellRange, { way, start, by }: Shift): CellRange | undefined {
  const isRows = way === 'rows';
  const [first, count] = isRows ? [range.rowIndex, range.rowCount] : [range.columnIndex, range.columnCount];
  const [at, size] = by > 0 ? afterInsert(first, count, start, by) : afterRemoval(first, count, start, -by);
  if (size <= 0) return undefined;
  return isRows
    ? { ...range, rowIndex: at, rowCount: size }
    : { ...range, columnIndex: at, columnCount: size };
}

function afterInsert(first: number, count: number, start: number, by: number): readonly [number, number] {
  if (start <= first) return [first + by, count];
  return start < first + count ? [first, count + by] : [first, count];
}

function afterRemoval(first: number, count: number, start: number, by: number): readonly [number, number] {
  const removedBefore = Math.max(0, Math.min(first, start + by) - start);
  const removedInside = Math.max(0, Math.min(first + count, start + by) - Math.max(first, start));
  return [first - removedBefore, count - removedInside];
}
