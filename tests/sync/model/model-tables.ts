import * as z from 'zod/mini';
import type { SharedTable } from '../../../src/sync/shared-table.ts';
import { column } from '../../../src/table/column.ts';
import { defineTable } from '../../../src/table/define-table.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

/** A table with a column of each owner and each kind of value. */
const tasks = defineTable({
  name: 'Tasks',
  columns: {
    ref: column('Ref', text),
    who: column('Who', text),
    title: column('Title', text, { owner: 'shared' }),
    notes: column('Notes', text, { owner: 'shared' }),
    status: column('Status', text, { owner: 'partner' }),
    done: column('Done', number, { owner: 'partner' }),
    due: column('Due', z.nullable(z.iso.date()), { owner: 'shared' }),
    agreed: column('Agreed', z.nullable(z.boolean()), { owner: 'shared' }),
    score: column('Score', number),
    rowId: column('Row ID', text),
  },
  rowId: 'rowId',
  key: ['ref'],
});

/** A table to which rows are only ever added. */
const updates = defineTable({
  name: 'Updates',
  columns: {
    who: column('Organisation', text),
    said: column('Update', text, { owner: 'shared' }),
    rowId: column('Row ID', text),
  },
  rowId: 'rowId',
  appendOnly: true,
});

export const modelTables = { Tasks: tasks, Updates: updates } as const;
export type TableName = keyof typeof modelTables;

/** Which table columns hold what: by these the model reads cells without the code that is on trial. */
export const kinds: Readonly<Record<string, 'text' | 'number' | 'date' | 'boolean'>> = {
  done: 'number',
  score: 'number',
  due: 'date',
  agreed: 'boolean',
};

export function headersOf(table: TableName): string[] {
  return Object.values(modelTables[table].columns).map(({ header }) => header);
}

/** Column name by header. */
export function namesOf(table: TableName): ReadonlyMap<string, string> {
  return new Map(Object.entries(modelTables[table].columns).map(([name, { header }]) => [header, name]));
}

/** The rows of one partner. */
export function sharedWith(partner: string, tables: readonly TableName[]): SharedTable[] {
  return tables.map((name) => ({
    definition: modelTables[name],
    calculated: name === 'Tasks' ? ['score'] : [],
    isShared: ({ who }) => who === partner,
    sharedBy: ['who'],
    admit: ({ who }) =>
      who === null || who === undefined || who === partner
        ? { fill: { who: partner } }
        : { because: `it belongs to ${String(who)}` },
  }));
}
