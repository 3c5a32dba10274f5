import type { AddedRow, Conflict, Held, RemovedRow, RowConflictReason, Side } from './merge-result.ts';
import { rowValues } from './row-content.ts';
import { type MergeSides, otherSide, type RowSlots } from './row-slots.ts';
import { sameValue } from './same-value.ts';
import type { MergeValue } from './table-side.ts';

/** What becomes of a row as a whole. */
export const fates = { gone: 0, onBoth: 1, asInBase: 2, fromLocal: 3, fromRemote: 4 } as const;

/** Rows that stand on one side only: added there, or removed on the other. */
export interface MergedRows {
  /** One of `fates` for each slot. */
  readonly fates: Uint8Array;
  readonly added: Readonly<Record<Side, readonly AddedRow[]>>;
  readonly removed: Readonly<Record<Side, readonly RemovedRow[]>>;
  readonly conflicts: readonly Conflict[];
  readonly held: readonly Held[];
}

/**
 * Settles rows as a whole.
 *
 * @param names - The columns that are compared.
 * @param doubt - Why a removal is not passed on to the side that has the row, whatever it holds; `null` where it may be.
 */
export function mergeRows(
  slots: RowSlots,
  sides: MergeSides,
  names: readonly string[],
  doubt: (rowId: string, keptOn: Side) => RowConflictReason | null,
): MergedRows {
  const rows = {
    fates: new Uint8Array(slots.ids.length),
    added: { local: [] as AddedRow[], remote: [] as AddedRow[] },
    removed: { local: [] as RemovedRow[], remote: [] as RemovedRow[] },
    conflicts: [] as Conflict[],
    held: [] as Held[],
  };
  const shared = names.filter((name) => sides.local.columns.has(name) && sides.remote.columns.has(name));

  const add = (slot: number, side: Side, rowIndex: number, rowId: string) => {
    const values: Record<string, MergeValue> = {};
    for (const name of shared) {
      const value = sides[side].columns.get(name)?.[rowIndex];
      if (value === undefined) rows.held.push({ kind: 'cell', side, rowId, column: name });
      else values[name] = value;
    }
    // On the other side a row of blanks would be no row, and be taken for removed the next time.
    if (isBlank(Object.values(values))) {
      rows.held.push({ kind: 'row', side, rowIndex });
      return;
    }
    rows.added[otherSide[side]].push({ rowId, values });
    rows.fates[slot] = side === 'local' ? fates.fromLocal : fates.fromRemote;
  };

  const remove = (slot: number, side: Side, rowIndex: number, rowId: string) => {
    const base = rowValues(sides.base, slots.base[slot] ?? -1, names);
    const kept = rowValues(sides[side], rowIndex, names);
    if (isBlank(Object.values(kept))) {
      rows.held.push({ kind: 'row', side, rowIndex });
      rows.fates[slot] = fates.asInBase;
      return;
    }
    const reason = doubt(rowId, side) ?? (isUnchanged(kept, base) ? null : 'removed-and-edited');
    if (reason === null) {
      rows.removed[side].push({ rowId, rowIndex });
      return;
    }
    const local = side === 'local' ? kept : null;
    const remote = side === 'remote' ? kept : null;
    rows.conflicts.push({ kind: 'row', reason, rowId, base, local, remote });
    rows.fates[slot] = fates.asInBase;
  };

  for (const [slot, rowId] of slots.ids.entries()) {
    const local = slots.local[slot] ?? -1;
    const remote = slots.remote[slot] ?? -1;
    if (local >= 0 && remote >= 0) rows.fates[slot] = fates.onBoth;
    else if (local >= 0 || remote >= 0) {
      const settle = (slots.base[slot] ?? -1) < 0 ? add : remove;
      settle(slot, local >= 0 ? 'local' : 'remote', Math.max(local, remote), rowId);
    }
  }
  return rows;
}

/** A value that is not known is nothing that may be thrown away. */
function isBlank(values: readonly MergeValue[]): boolean {
  return values.every((value) => value === null);
}

/** A value that never was on the other side counts as an edit, so that removing the row does not lose it. */
function isUnchanged(kept: Readonly<Record<string, MergeValue>>, base: Readonly<Record<string, MergeValue>>) {
  return Object.entries(kept).every(([name, value]) => sameValue(value, base[name] ?? null));
}
