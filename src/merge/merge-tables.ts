import type { TableDefinition } from '../table/define-table.ts';
import { NoRowIdColumnError } from './errors.ts';
import { mergeColumns } from './merge-columns.ts';
import type { MergeResult, Side, SideChanges } from './merge-result.ts';
import { fates, mergeRows } from './merge-rows.ts';
import { type NamedRows, type NewRowId, nameRows } from './name-rows.ts';
import { type MergeSides, otherSide, RowSlots } from './row-slots.ts';
import { settleCopies } from './settle-copies.ts';
import { comparedColumns } from './table-side.ts';

export interface MergeOptions {
  /** Makes the Row IDs of rows that have none: `makeRowId`, or anything that gives one that is not taken. */
  readonly newRowId: NewRowId;
}

/**
 * Merges what two sides made of a table since they last agreed, cell by cell, with rows matched by Row ID alone. Pure
 * but for the Row IDs it asks for. The rules are in `SPEC.md`.
 *
 * @param sides - `base` is what both last agreed on, or `emptySide` where that is lost: then every cell that differs is a
 *   conflict. `local` is the board's side, `remote` the partner's.
 * @returns What both have in common after the changes; the changes of each side; the conflicts, which a person settles;
 *   and what was held back. No data makes it throw.
 * @throws NoRowIdColumnError when the table has no Row ID column.
 */
export function mergeTables(
  definition: TableDefinition,
  sides: MergeSides,
  { newRowId }: MergeOptions,
): MergeResult {
  if (definition.rowId === undefined) throw new NoRowIdColumnError(definition.name);
  const names = comparedColumns(definition);
  const slots = new RowSlots(sides);
  settleCopies(slots, sides);
  const named = nameRows(slots, sides, definition.appendOnly ?? false, newRowId);
  const doubtfulIds = (side: Side) => new Set(named[side].doubtful.map((at) => sides[side].rowIds[at]));
  const heldIds = { local: doubtfulIds('local'), remote: doubtfulIds('remote') };
  const rows = mergeRows(slots, sides, names, (rowId, keptOn) => {
    if (definition.appendOnly) return 'append-only';
    // Were a row removed whose copy is held, the copy would pass for the row the next time.
    const isDoubtful = named[otherSide[keptOn]].doubtful.length > 0 || heldIds[keptOn].has(rowId);
    return isDoubtful ? 'row-id-erased' : null;
  });
  const cells = mergeColumns(definition, slots, sides, names, rows.fates);
  const changes = (side: Side): SideChanges => ({
    cells: cells.cells[side],
    added: rows.added[side],
    removed: rows.removed[side],
    rowIds: named[side].rowIds,
  });
  const rowIds = slots.ids.filter((_, slot) => rows.fates[slot] !== fates.gone);
  return {
    merged: { rowIds, columns: cells.columns },
    conflicts: [...rows.conflicts, ...cells.conflicts],
    held: [...doubtfulRows(named), ...rows.held, ...cells.held],
    changes: { local: changes('local'), remote: changes('remote') },
  };
}

function doubtfulRows(named: Readonly<Record<Side, NamedRows>>) {
  return (['local', 'remote'] as const).flatMap((side) =>
    named[side].doubtful.map((rowIndex) => ({ kind: 'row' as const, side, rowIndex })),
  );
}
