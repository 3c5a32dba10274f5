import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { ragCodes } from '../vocabulary.ts';
import { choice, day, filledText, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What happened, dated: rows are added, never changed. */
export const updatesTable = defineTable({
  name: 'Updates',
  help: 'Dated progress: add a row for each update, never change an old one.',
  columns: {
    action: column('Action', filledText, {
      owner: 'partner',
      help: 'Objective and Ref of the action, like C3 B.',
    }),
    date: column('Date', day, { owner: 'partner' }),
    organisation: column('Organisation', text, { owner: 'partner' }),
    author: column('Author', text, { owner: 'partner' }),
    update: column('Update', filledText, { owner: 'partner' }),
    rag: column('RAG', choice(ragCodes), { owner: 'partner' }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  appendOnly: true,
  optional: true,
});
