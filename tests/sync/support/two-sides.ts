import * as z from 'zod/mini';
import { parseRange } from '../../../src/grid/address.ts';
import type { Cell } from '../../../src/grid/cell.ts';
import { readRecordText, recordText } from '../../../src/sync/record-text.ts';
import type { SharedTable } from '../../../src/sync/shared-table.ts';
import type { SyncRecord } from '../../../src/sync/sync-record.ts';
import type { SyncStore } from '../../../src/sync/sync-store.ts';
import { column } from '../../../src/table/column.ts';
import { defineTable } from '../../../src/table/define-table.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';

const text = z.nullable(z.string());

/** A small table with a column of each owner. */
const tasks = defineTable({
  name: 'Tasks',
  columns: {
    ref: column('Ref', text),
    who: column('Who', text),
    notes: column('Notes', text, { owner: 'shared' }),
    status: column('Status', text, { owner: 'partner' }),
    done: column('Done', z.nullable(z.number()), { owner: 'partner' }),
    rowId: column('Row ID', text),
  },
  rowId: 'rowId',
  key: ['ref'],
});

export const headers = ['Ref', 'Who', 'Notes', 'Status', 'Done', 'Row ID'];

/** The rows of one partner, "A". */
export const sharedTasks: SharedTable = {
  definition: tasks,
  calculated: [],
  isShared: ({ who }) => who === 'A',
  sharedBy: ['who'],
  admit: ({ who }) =>
    who === null || who === undefined || who === 'A'
      ? { fill: { who: 'A' } }
      : { because: `it belongs to ${String(who)}` },
};

export function taskBook(rows: readonly (readonly Cell[])[]): MemoryWorkbook {
  const table = { name: 'Tasks', range: parseRange(`A1:F${rows.length + 1}`) };
  return new MemoryWorkbook({ sheets: [{ name: 'Tasks', rows: [headers, ...rows], tables: [table] }] });
}

/** Keeps a record as the text that a workbook would keep. */
export class TextStore implements SyncStore {
  text: string | null = null;

  async load(): Promise<SyncRecord | null> {
    return this.text === null ? null : readRecordText(this.text);
  }

  async save(record: SyncRecord): Promise<void> {
    this.text = await recordText(record);
  }
}
