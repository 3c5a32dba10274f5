import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { count, day, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What was handed to the board, when, and in which state. */
export const submissionsTable = defineTable({
  name: 'Submissions',
  help: 'One row for each time the plan went to the board. Filled by the Submit button.',
  columns: {
    boardDate: column('Board date', day),
    submittedBy: column('Submitted by', text),
    at: column('At', text),
    contentHash: column('Content hash', text),
    errors: column('Errors', count),
    warningsAcknowledged: column('Warnings acknowledged', count),
    acknowledgements: column('Reasons', text, {
      optional: true,
      help: 'What was acknowledged and why, a line each.',
    }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  optional: true,
});
