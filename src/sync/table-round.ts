import type { RowValues, Side } from '../merge/merge-result.ts';
import { mergeTables } from '../merge/merge-tables.ts';
import { otherSide } from '../merge/row-slots.ts';
import { sameValue } from '../merge/same-value.ts';
import type { MergeValue } from '../merge/table-side.ts';
import type { TableDefinition } from '../table/define-table.ts';
import { makeRowId } from '../table/row-id.ts';
import type { BasePatch } from './base-patch.ts';
import { BaseTable } from './base-table.ts';
import { changeGuards } from './change-guards.ts';
import { type PlannedSide, planEdits, rowIdOf } from './plan-edits.ts';
import type { Effect, PlannedEdit } from './planned-edit.ts';
import { type Readings, settleConflicts } from './settle-conflicts.ts';
import type { Resolution, ResolvedConflict, SyncConflict, SyncGuard, SyncRefusal } from './sync-report.ts';

/** What a round is to do in one table. */
export interface TableRound {
  readonly definition: TableDefinition;
  readonly edits: Readonly<Record<Side, readonly PlannedEdit[]>>;
  readonly conflicts: readonly SyncConflict[];
  readonly resolved: readonly ResolvedConflict[];
  readonly refused: readonly SyncRefusal[];
  readonly guards: readonly SyncGuard[];
  /** What is agreed on before any edit has landed. */
  readonly base: BaseTable;
}

/** Merges a table, settles what people settled, and plans the edits of both sides. */
export function planTable(
  readings: Readings,
  base: BaseTable,
  shown: readonly SyncConflict[],
  resolutions: readonly Resolution[],
): TableRound {
  const { local, remote } = readings;
  const { definition, calculated } = local.shared;
  const isTaken = (id: string) => local.allRowIds.has(id) || remote.allRowIds.has(id) || base.has(id);
  const merge = mergeTables(
    definition,
    { base, local: local.table, remote: remote.table },
    { newRowId: (taken) => makeRowId((id) => taken(id) || isTaken(id)) },
  );
  const settled = settleConflicts(readings, merge, shown, resolutions);
  const merged = new BaseTable(merge.merged);
  const next = new BaseTable(merge.merged);
  const effects = new Map<string, Effect>();
  /** How many sides a cell has to be set on, be it that one of them cannot be written to. */
  const sidesSetting = (key: string) =>
    settled.setOnBoth.has(key)
      ? [settled.changes.local, settled.changes.remote]
          .flatMap(({ cells }) => cells)
          .filter(({ rowId, column }) => `${rowId}\n${column}` === key).length
      : 1;
  /** Several edits hang on one effect where a cell is set on both sides, or a row comes in that has yet to be filled. */
  const effectOf = (patch: BasePatch, column: string | null, isShared: boolean): Effect => {
    const key = `${patch.rowId}\n${column ?? ''}`;
    const known = effects.get(key);
    if (known && settled.setOnBoth.has(key)) return known;
    if (known && isShared) {
      known.waitsFor += 1;
      return known;
    }
    const effect: Effect = { patch, waitsFor: sidesSetting(key) };
    effects.set(key, effect);
    return effect;
  };
  const addedTo = {
    local: new Map(settled.changes.local.added.map((row) => [row.rowId, row.values])),
    remote: new Map(settled.changes.remote.added.map((row) => [row.rowId, row.values])),
  };
  const patchOf = (rowId: string, values: RowValues | null): BasePatch => ({
    table: definition.name,
    rowId,
    values,
  });
  /** What is agreed on a row once it has come in. */
  const agreedRow = (side: Side, rowId: string): RowValues | null => {
    const values = addedTo[side].get(rowId);
    if (values === undefined) return null;
    const agreed = merged.row(rowId) ?? values;
    return side === 'local' ? withoutCalculated(agreed, calculated) : agreed;
  };
  const setOrFilled = new Set(
    (['local', 'remote'] as const).flatMap((side) => [
      ...settled.changes[side].cells.map(({ rowId, column }) => `${rowId}\n${column}`),
      ...readings[side].fills.map(
        (fill) => `${rowIdOf(readings[side], settled.changes[side], fill) ?? ''}\n${fill.column}`,
      ),
    ]),
  );
  /** What both sides say of a row that one of them has had without its Row ID. */
  const namedRow = (rowId: string): RowValues =>
    Object.fromEntries(
      Object.entries(merged.row(rowId) ?? {}).filter(([name]) => !setOrFilled.has(`${rowId}\n${name}`)),
    );
  const planned = (side: Side): PlannedSide => {
    const changes = settled.changes[side];
    const other = otherSide[side];
    const isNamedAnew = (rowId: string) =>
      !base.has(rowId) && !addedTo[other].has(rowId) && merged.has(rowId);
    for (const { rowId } of changes.rowIds) if (isNamedAnew(rowId)) next.setRow(rowId, null);
    // Until it has landed, what was agreed before counts.
    for (const { rowId, column } of changes.cells) next.setValue(rowId, column, base.value(rowId, column));
    for (const { rowId } of [...changes.added, ...changes.removed]) next.setRow(rowId, base.row(rowId));
    const fills = new Map<string, MergeValue>(
      readings[side].fills.flatMap((fill) => {
        const rowId = rowIdOf(readings[side], changes, fill);
        return rowId === null ? [] : [[`${rowId}\n${fill.column}`, fill.value]];
      }),
    );
    const cells = new Map(changes.cells.map((edit) => [`${edit.rowId}\n${edit.column}`, edit.value]));
    return planEdits(readings[side], changes, (rowId, column) => {
      if (column === null)
        return effectOf(patchOf(rowId, agreedRow(side, rowId)), null, addedTo[side].has(rowId));
      const key = `${rowId}\n${column}`;
      if (cells.has(key)) return effectOf(patchOf(rowId, { [column]: cells.get(key) }), column, false);
      if (addedTo[other].has(rowId)) return effectOf(patchOf(rowId, agreedRow(other, rowId)), null, true);
      if (column === definition.rowId)
        return isNamedAnew(rowId) ? effectOf(patchOf(rowId, namedRow(rowId)), null, true) : null;
      // Where the plan does not hold the same, or cannot be read, what was filled in is agreed on by nobody.
      if (!sameValue(merged.value(rowId, column), fills.get(key))) return null;
      next.setValue(rowId, column, base.value(rowId, column));
      return effectOf(patchOf(rowId, { [column]: fills.get(key) }), column, false);
    });
  };
  const plannedRemote = planned('remote');
  const plannedLocal = planned('local');
  return {
    definition,
    edits: { remote: plannedRemote.edits, local: plannedLocal.edits },
    conflicts: settled.open,
    resolved: settled.resolved,
    refused: [
      ...local.refused,
      ...remote.refused,
      ...settled.refused,
      ...plannedLocal.refused,
      ...plannedRemote.refused,
    ],
    guards: changeGuards(readings, merge, settled, base.rowIds.length),
    base: next,
  };
}

/** What stands beside a formula that has yet to show something is agreed on only where it is a blank. */
function withoutCalculated(values: RowValues, calculated: readonly string[]): RowValues {
  const known = Object.entries(values).map(([name, value]) => [
    name,
    calculated.includes(name) && value !== null ? undefined : value,
  ]);
  return Object.fromEntries(known);
}
