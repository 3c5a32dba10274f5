import type { Held, MergeResult, Side, SideChanges } from '../../src/merge/merge-result.ts';
import type { TableSide } from '../../src/merge/table-side.ts';
import { rowsOf } from './tasks.ts';

/** What may differ between two outcomes that are the same. */
interface Naming {
  /** Tells where a row stands by something else than its index. */
  readonly place?: (side: Side, rowIndex: number) => unknown;
  readonly side?: (side: Side) => Side;
}

/** Everything a merge came to, in an order of its own, so that two outcomes can be compared. */
export function outcomeText(
  { merged, conflicts, held, changes }: MergeResult,
  { place = (_, rowIndex) => rowIndex, side = (given) => given }: Naming = {},
): Readonly<Record<string, unknown>> {
  const changesText = (of: Side, { cells, added, removed, rowIds }: SideChanges) => [
    ...sorted(cells.map((one) => ({ ...one, rowIndex: place(of, one.rowIndex) }))),
    ...sorted(added),
    ...sorted(removed.map((one) => ({ ...one, rowIndex: place(of, one.rowIndex) }))),
    ...sorted(rowIds.map((one) => ({ ...one, rowIndex: place(of, one.rowIndex) }))),
  ];
  const heldText = (one: Held) => ({
    ...one,
    side: side(one.side),
    ...(one.kind === 'row' && { rowIndex: place(one.side, one.rowIndex) }),
  });
  return {
    merged: tableText(merged),
    conflicts: sorted(
      conflicts.map((one) => ({ ...one, [side('local')]: one.local, [side('remote')]: one.remote })),
    ),
    held: sorted(held.map(heldText)),
    [side('local')]: changesText('local', changes.local),
    [side('remote')]: changesText('remote', changes.remote),
  };
}

/** A table without the order of its rows and columns. */
export function tableText(table: TableSide): readonly string[] {
  return [...sorted(rowsOf(table)), [...table.columns.keys()].sort().join(' ')];
}

/** Row IDs made in a merge are named alike, since rows that hold the same may get each other's. */
export function sorted(all: readonly object[]): readonly string[] {
  return all.map((one) => text(one).replaceAll(/"new\d+"/g, '"new"')).sort();
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
