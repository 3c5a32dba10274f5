import type { Outcome } from '../../src/statistics/outcome.ts';
import type { CellValue, Result } from './cell-value.ts';
import { Cursor } from './cursor.ts';
import type { Failure } from './failure.ts';
import { type Range, rangeOf } from './range.ts';
import { spill, spillRows } from './spill.ts';

/** Calculates one cell from whole ranges; options are their first cells. */
export function aggregate(args: readonly unknown[], job: (call: Cursor) => Outcome<Result>): CellValue[][] {
  const call = new Cursor(args.map(rangeOf));
  return spill([], (cell) => {
    const outcome = job(call);
    cell.failure = call.failure;
    return outcome;
  });
}

/** As {@link aggregate}, for a row of cells. */
export function aggregateRow(
  args: readonly unknown[],
  job: (call: Cursor) => Outcome<readonly Result[]>,
): CellValue[][] {
  const call = new Cursor(args.map(rangeOf));
  return spillRows([], (cell) => {
    const outcome = job(call);
    cell.failure = call.failure;
    return outcome;
  });
}

/** The cells of a range, each with its failure: what is wrong with one stays with that one. */
export interface ReadList<T> {
  readonly values: readonly (T | null)[];
  /** By place in the list. */
  readonly failures: ReadonlyMap<number, Failure>;
}

/** Reads every cell of a range; one that cannot be read counts as blank for the others. */
export function readEach<T extends string | number | boolean>(
  range: Range,
  read: (value: unknown) => T | null | Failure,
): ReadList<T> {
  const failures = new Map<number, Failure>();
  const values = range.list().map((value, index) => {
    const found = read(value);
    if (typeof found !== 'object' || found === null) return found;
    failures.set(index, found);
    return null;
  });
  return { values, failures };
}
