import type { Side } from '../merge/merge-result.ts';
import { mergeTables } from '../merge/merge-tables.ts';
import type { TableDefinition } from '../table/define-table.ts';
import { makeRowId } from '../table/row-id.ts';
import { BaseTable } from './base-table.ts';
import { changeGuards } from './change-guards.ts';
import { type PlannedSide, planEdits } from './plan-edits.ts';
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
  const { definition } = local.shared;
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
  const effectOf = (rowId: string, column: string | null, values: Effect['patch']['values']): Effect => {
    const key = `${rowId}\n${column ?? ''}`;
    const known = effects.get(key);
    if (known && settled.setOnBoth.has(key)) {
      known.waitsFor += 1;
      return known;
    }
    const effect: Effect = { patch: { table: definition.name, rowId, values }, waitsFor: 1 };
    effects.set(key, effect);
    return effect;
  };
  const planned = (side: Side): PlannedSide => {
    const changes = settled.changes[side];
    // Until it has landed, what was agreed before counts.
    for (const { rowId, column } of changes.cells) next.setValue(rowId, column, base.value(rowId, column));
    for (const { rowId } of [...changes.added, ...changes.removed]) next.setRow(rowId, base.row(rowId));
    const cells = new Map(changes.cells.map((edit) => [`${edit.rowId}\n${edit.column}`, edit.value]));
    const added = new Map(changes.added.map((row) => [row.rowId, row.values]));
    return planEdits(readings[side], changes, (rowId, column) => {
      if (column !== null) return effectOf(rowId, column, { [column]: cells.get(`${rowId}\n${column}`) });
      const values = added.get(rowId);
      return effectOf(rowId, null, values ? (merged.row(rowId) ?? values) : null);
    });
  };
  const plannedRemote = planned('remote');
  const plannedLocal = planned('local');
  return {
    definition,
    edits: { remote: plannedRemote.edits, local: plannedLocal.edits },
    conflicts: settled.open,
    resolved: settled.resolved,
    refused: [...local.refused, ...remote.refused, ...plannedLocal.refused, ...plannedRemote.refused],
    guards: changeGuards(readings, merge, settled, base.rowIds.length),
    base: next,
  };
}
