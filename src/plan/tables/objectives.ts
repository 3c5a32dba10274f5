import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { filledText, reference, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What the strategy wants to achieve; actions and indicators hang on objectives. */
export const objectivesTable = defineTable({
  name: 'Objectives',
  help: 'One row for each objective of the strategy. Actions, indicators and evidence refer to it by its Ref.',
  columns: {
    ref: column('Ref', reference, {
      aliases: ['Objective ref', 'No.'],
      help: 'Short and unique, like C3.',
    }),
    goal: column('Goal or theme', text, { aliases: ['Goal', 'Theme', 'Priority'] }),
    objective: column('Objective', filledText, { aliases: ['Priority action', 'Aim'] }),
    leads: column('Leads', text, { aliases: ['Objective lead', 'Lead officer', 'Lead'] }),
    boardLead: column('Board lead', text, {
      aliases: ['Lead HWB member', 'Board member', 'Sponsor'],
    }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  key: ['ref'],
});
