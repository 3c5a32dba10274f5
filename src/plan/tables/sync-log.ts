import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What a line of the log tells of. */
export type SyncLogWord = 'came in' | 'went out' | 'conflict' | 'settled' | 'undone' | 'hit by mistake';

/** What syncing with partners has changed, line by line: lines are added, never changed. */
export const syncLogTable = defineTable({
  name: 'SyncLog',
  sheet: 'Sync log',
  help: 'What syncing with partners has changed, with what stood there before. Made by the sync; nobody types here.',
  columns: {
    at: column('At', text, { help: 'Year, month, day and time.' }),
    partner: column('Partner', text),
    table: column('Table', text),
    row: column('Row', text),
    column: column('Column', text, { help: 'Blank for a whole row.' }),
    what: column('What', text, { help: 'came in, went out, conflict, settled, undone or hit by mistake.' }),
    before: column('Before', text, { help: 'For a conflict what the plan holds.' }),
    after: column('After', text, { help: 'For a conflict what the partner’s spreadsheet holds.' }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  appendOnly: true,
  optional: true,
});
