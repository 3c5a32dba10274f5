import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { day, filledText, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** The organisations the plan is shared with. */
export const partnersTable = defineTable({
  name: 'Partners',
  help: 'The organisations that edit their rows of the plan in a Google Sheet.',
  columns: {
    organisation: column('Organisation', filledText),
    googleSheet: column('Google Sheet', text),
    lastSynced: column('Last synced', day),
    state: column('State', text),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  key: ['organisation'],
  optional: true,
});
