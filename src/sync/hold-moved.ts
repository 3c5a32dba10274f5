import { sameValue } from '../merge/same-value.ts';
import type { MergeValue, TableSide } from '../merge/table-side.ts';
import type { SideReading } from './read-side.ts';

/**
 * Two readings of the plan, before and after the partner's spreadsheet was read: a cell that moved in between may never
 * have stood beside what was read there, so that nothing is known of it in this round.
 *
 * @returns The second reading, in which such cells are not known.
 */
export function holdMoved(first: SideReading, second: SideReading): SideReading {
  const earlier = rowsBefore(first.table, second.table);
  const columns = new Map<string, readonly MergeValue[]>();
  for (const [name, values] of second.table.columns) {
    const before = first.table.columns.get(name);
    const known = values.map((value, index) => {
      const at = earlier[index] ?? -1;
      return at < 0 || before === undefined || sameValue(before[at], value) ? value : undefined;
    });
    columns.set(name, known);
  }
  return { ...second, table: { rowIds: second.table.rowIds, columns } };
}

/** Where each row stood in the first reading; -1 for one that was not there. */
function rowsBefore(first: TableSide, second: TableSide): number[] {
  const places = new Map<string, number[]>();
  for (const [index, rowId] of first.rowIds.entries()) {
    if (rowId === null) continue;
    const known = places.get(rowId);
    if (known) known.push(index);
    else places.set(rowId, [index]);
  }
  return second.rowIds.map((rowId, index) => {
    const found = rowId === null ? [] : (places.get(rowId) ?? []);
    if (found.length < 2) return found[0] ?? -1;
    // Of rows that were pasted twice, each is held against the one that it is most like.
    const likeness = (at: number) =>
      [...second.columns].filter(([name, values]) => sameValue(first.columns.get(name)?.[at], values[index]))
        .length;
    return found.reduce((best, at) => (likeness(at) > likeness(best) ? at : best));
  });
}
