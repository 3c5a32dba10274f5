import type { RowValues } from './merge-result.ts';
import { sameValue } from './same-value.ts';
import type { MergeValue, TableSide } from './table-side.ts';

/** The values of a row by column name, in the order of the names given. */
export function rowValues(table: TableSide, rowIndex: number, names: Iterable<string>): RowValues {
  const values: Record<string, MergeValue> = {};
  for (const name of names) {
    const column = table.columns.get(name);
    if (column) values[name] = column[rowIndex];
  }
  return values;
}

/** The columns that two tables have both, by name, so that no order of columns matters. */
export function commonColumns(one: TableSide, other: TableSide): readonly string[] {
  return [...one.columns.keys()].filter((name) => other.columns.has(name)).sort();
}

/** All that a row holds in these columns, as a text to compare and sort by. */
export function contentKey(table: TableSide, rowIndex: number, names: readonly string[]): string {
  const values = names.map((name) => table.columns.get(name)?.[rowIndex]);
  // In JSON a value that is not known would look like a blank.
  return JSON.stringify(values.map((value) => (value === undefined ? {} : value)));
}

/** Whether a row's values in these columns are all known, and not all blank: only then do they tell it from others. */
export function isTelling(table: TableSide, rowIndex: number, names: readonly string[]): boolean {
  const values = names.map((name) => table.columns.get(name)?.[rowIndex]);
  return values.every((value) => value !== undefined) && values.some((value) => value !== null);
}

/** In how many of these columns two rows hold the same. */
export function likeness(
  one: TableSide,
  oneIndex: number,
  other: TableSide,
  otherIndex: number,
  names: readonly string[],
): number {
  return names.filter((name) =>
    sameValue(one.columns.get(name)?.[oneIndex], other.columns.get(name)?.[otherIndex]),
  ).length;
}
