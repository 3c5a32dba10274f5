import * as z from 'zod';
import type { MergeResult } from '../../src/merge/merge-result.ts';
import { mergeTables } from '../../src/merge/merge-tables.ts';
import type { MergeSides } from '../../src/merge/row-slots.ts';
import type { MergeValue, TableSide } from '../../src/merge/table-side.ts';
import { column } from '../../src/table/column.ts';
import { defineTable, type TableDefinition } from '../../src/table/define-table.ts';

/** A small table with a column of each owner. */
export const tasks = defineTable({
  name: 'Tasks',
  columns: {
    ref: column('Ref', z.string().nullable()),
    title: column('Title', z.string().nullable(), { owner: 'shared' }),
    notes: column('Notes', z.string().nullable(), { owner: 'shared' }),
    status: column('Status', z.string().nullable(), { owner: 'partner' }),
    total: column('Total', z.number().nullable(), { computed: true }),
    rowId: column('Row ID', z.string().nullable()),
  },
  rowId: 'rowId',
});

/** The same table, all columns shared. */
export const sharedTasks: TableDefinition = {
  ...tasks,
  columns: Object.fromEntries(
    Object.entries(tasks.columns).map(([name, one]) => [name, { ...one, owner: 'shared' as const }]),
  ),
};

/** The ways a table may be merged, by name. */
export const definitions = {
  owned: tasks,
  shared: sharedTasks,
  'append-only': { ...tasks, appendOnly: true },
};

export const columnNames = ['ref', 'title', 'notes', 'status'] as const;
export type ColumnName = (typeof columnNames)[number];

export type Task = { readonly id: string | null } & { readonly [Name in ColumnName]?: MergeValue };

/** A side with these rows; values left out are blank. */
export function side(rows: readonly Task[], names: readonly ColumnName[] = columnNames): TableSide {
  const cellOf = (row: Task, name: ColumnName) => (name in row ? row[name] : null);
  return {
    rowIds: rows.map(({ id }) => id),
    columns: new Map(names.map((name) => [name, rows.map((row) => cellOf(row, name))])),
  };
}

/** The rows of a side, as `side` takes them, with every column it has. */
export function rowsOf({ rowIds, columns }: TableSide): Task[] {
  return rowIds.map((id, index) => ({
    id,
    ...Object.fromEntries([...columns].map(([name, values]) => [name, values[index]])),
  }));
}

/** Merges; new Row IDs are new1, new2 and so on. */
export function merge(definition: TableDefinition, sides: MergeSides): MergeResult {
  let made = 0;
  const newRowId = (isTaken: (rowId: string) => boolean) => {
    do made++;
    while (isTaken(`new${made}`));
    return `new${made}`;
  };
  return mergeTables(definition, sides, { newRowId });
}

/** Merges rows of the small table. */
export function mergeTasks(
  base: readonly Task[],
  local: readonly Task[],
  remote: readonly Task[],
  definition: TableDefinition = tasks,
): MergeResult {
  return merge(definition, { base: side(base), local: side(local), remote: side(remote) });
}

export const noChanges = { cells: [], added: [], removed: [], rowIds: [] };
