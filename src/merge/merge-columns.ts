import type { TableDefinition } from '../table/define-table.ts';
import { type CellOutcome, type ColumnFlow, cellOutcome, columnFlow } from './merge-cell.ts';
import type { CellConflict, CellEdit, Held, Side } from './merge-result.ts';
import { fates } from './merge-rows.ts';
import type { MergeSides, RowSlots } from './row-slots.ts';
import type { MergeValue } from './table-side.ts';

/** What merging the cells of a table came to. */
export interface MergedColumns {
  readonly columns: ReadonlyMap<string, readonly MergeValue[]>;
  readonly cells: Readonly<Record<Side, readonly CellEdit[]>>;
  readonly conflicts: readonly CellConflict[];
  readonly held: readonly Held[];
}

/** Merges the columns one after the other: no object comes about for a cell in which nothing happened. */
export function mergeColumns(
  definition: TableDefinition,
  slots: RowSlots,
  sides: MergeSides,
  names: readonly string[],
  rowFates: Uint8Array,
): MergedColumns {
  const columns = new Map<string, readonly MergeValue[]>();
  const found: Findings = { cells: { local: [], remote: [] }, conflicts: [], held: [] };
  for (const name of names) {
    const column = definition.columns[name];
    const base = sides.base.columns.get(name);
    const local = sides.local.columns.get(name);
    const remote = sides.remote.columns.get(name);
    if (column === undefined || !(base || local || remote)) continue;
    if (!local) found.held.push({ kind: 'column', side: 'local', column: name });
    if (!remote) found.held.push({ kind: 'column', side: 'remote', column: name });
    if (local && remote) {
      const flow = columnFlow(column, definition.appendOnly ?? false);
      columns.set(name, mergeColumn({ name, flow, base: base ?? [], local, remote }, slots, rowFates, found));
    } else if (base) columns.set(name, baseColumn(base, slots, rowFates));
  }
  return { columns, ...found };
}

interface Findings {
  readonly cells: Readonly<Record<Side, CellEdit[]>>;
  readonly conflicts: CellConflict[];
  readonly held: Held[];
}

/** A column that both sides have. */
interface ColumnValues {
  readonly name: string;
  readonly flow: ColumnFlow;
  readonly base: readonly MergeValue[];
  readonly local: readonly MergeValue[];
  readonly remote: readonly MergeValue[];
}

function mergeColumn(column: ColumnValues, slots: RowSlots, rowFates: Uint8Array, found: Findings) {
  const { base, local, remote } = column;
  const { base: baseAt, local: localAt, remote: remoteAt } = slots;
  // As long as it may get, and cut at the end: an array that grows to 100,000 is copied again and again.
  const merged = new Array<MergeValue>(rowFates.length);
  let count = 0;
  for (let slot = 0; slot < rowFates.length; slot++) {
    const fate = rowFates[slot];
    if (fate === fates.onBoth) {
      const before = base[baseAt[slot] ?? -1];
      const ours = local[localAt[slot] ?? -1];
      const isSame = ours === before && ours === remote[remoteAt[slot] ?? -1] && ours !== undefined;
      merged[count++] = isSame ? ours : mergeCell(column, slots, slot, found);
    } else if (fate === fates.asInBase) merged[count++] = base[baseAt[slot] ?? -1];
    else if (fate === fates.fromLocal) merged[count++] = local[localAt[slot] ?? -1] ?? null;
    else if (fate === fates.fromRemote) merged[count++] = remote[remoteAt[slot] ?? -1] ?? null;
  }
  merged.length = count;
  return merged;
}

/** A cell that is not the same everywhere: writes down what is to be done about it, and gives its merged value. */
function mergeCell({ name, flow, ...values }: ColumnValues, slots: RowSlots, slot: number, found: Findings) {
  const rowId = slots.ids[slot] ?? '';
  const indexes = { local: slots.local[slot] ?? -1, remote: slots.remote[slot] ?? -1 };
  const base = values.base[slots.base[slot] ?? -1];
  const local = values.local[indexes.local];
  const remote = values.remote[indexes.remote];
  const edit = (side: Side, expected: MergeValue, value: MergeValue) => {
    found.cells[side].push({ rowId, rowIndex: indexes[side], column: name, expected, value });
    return value;
  };
  const outcome: CellOutcome = cellOutcome(base, local, remote, flow);
  switch (outcome) {
    case 'agreed':
      return local;
    case 'take-local':
      return edit('remote', remote, local);
    case 'take-remote':
      return edit('local', local, remote);
    case 'held':
      if (local === undefined) found.held.push({ kind: 'cell', side: 'local', rowId, column: name });
      if (remote === undefined) found.held.push({ kind: 'cell', side: 'remote', rowId, column: name });
      return base;
    default:
      found.conflicts.push({ kind: 'cell', reason: outcome, rowId, column: name, base, local, remote });
      return base;
  }
}

/** A column that a side lacks stays as it was agreed: its values are neither passed on nor removed. */
function baseColumn(base: readonly MergeValue[], { base: baseAt }: RowSlots, rowFates: Uint8Array) {
  const kept: MergeValue[] = [];
  for (const [slot, fate] of rowFates.entries()) {
    if (fate === fates.gone) continue;
    const isNew = fate === fates.fromLocal || fate === fates.fromRemote;
    kept.push(isNew ? null : base[baseAt[slot] ?? -1]);
  }
  return kept;
}
