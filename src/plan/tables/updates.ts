import * as z from 'zod';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { ragCodes } from '../vocabulary.ts';
import { rowIdColumn } from './row-id-column.ts';

const text = z.string().nullable();

/** What happened, dated: rows are added, never changed. */
export const updatesTable = defineTable({
  name: 'Updates',
  help: 'Dated progress: add a row for each update, never change an old one.',
  columns: {
    action: column('Action', z.string().min(1), {
      owner: 'partner',
      help: 'Objective and Ref of the action, like C3 B.',
    }),
    date: column('Date', z.iso.date().nullable(), { owner: 'partner' }),
    organisation: column('Organisation', text, { owner: 'partner' }),
    author: column('Author', text, { owner: 'partner' }),
    update: column('Update', z.string().min(1), { owner: 'partner' }),
    rag: column('RAG', z.enum(ragCodes).nullable(), { owner: 'partner' }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  optional: true,
});
