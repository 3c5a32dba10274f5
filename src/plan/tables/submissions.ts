import * as z from 'zod';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { rowIdColumn } from './row-id-column.ts';

const count = z.number().int().min(0).nullable();

/** What was handed to the board, when, and in which state. */
export const submissionsTable = defineTable({
  name: 'Submissions',
  help: 'One row for each time the plan went to the board. Filled by the Submit button.',
  columns: {
    boardDate: column('Board date', z.iso.date().nullable()),
    submittedBy: column('Submitted by', z.string().nullable()),
    at: column('At', z.string().nullable()),
    contentHash: column('Content hash', z.string().nullable()),
    errors: column('Errors', count),
    warningsAcknowledged: column('Warnings acknowledged', count),
    acknowledgements: column('Reasons', z.string().nullable(), {
      optional: true,
      help: 'What was acknowledged and why, a line each.',
    }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  optional: true,
});
