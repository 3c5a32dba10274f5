import { sameValue } from '../merge/same-value.ts';
import type { SideReading } from './read-side.ts';

/**
 * Two readings of the plan, before and after the partner's spreadsheet was read: a cell that moved in between may never
 * have stood beside what was read there, so that nothing is known of it in this round.
 *
 * @returns The second reading, in which such cells are not known.
 */
export function holdMoved(first: SideReading, second: SideReading): SideReading {
  const firstIndexes = new Map(first.table.rowIds.map((rowId, index) => [rowId, index]));
  const columns = new Map<
    string,
    SideReading['table']['columns'] extends ReadonlyMap<string, infer Values> ? Values : never
  >();
  for (const [name, values] of second.table.columns) {
    const before = first.table.columns.get(name);
    const moved = values.map((value, index) => {
      const rowId = second.table.rowIds[index] ?? null;
      const at = rowId === null ? undefined : firstIndexes.get(rowId);
      return at === undefined || before === undefined || sameValue(before[at], value) ? value : undefined;
    });
    columns.set(name, moved);
  }
  return { ...second, table: { rowIds: second.table.rowIds, columns } };
}
