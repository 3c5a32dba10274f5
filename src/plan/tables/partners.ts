import * as z from 'zod';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { rowIdColumn } from './row-id-column.ts';

/** The organisations the plan is shared with. */
export const partnersTable = defineTable({
  name: 'Partners',
  help: 'The organisations that edit their rows of the plan in a Google Sheet.',
  columns: {
    organisation: column('Organisation', z.string().min(1)),
    googleSheet: column('Google Sheet', z.string().nullable()),
    lastSynced: column('Last synced', z.iso.date().nullable()),
    state: column('State', z.string().nullable()),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  key: ['organisation'],
  optional: true,
});
