import * as z from 'zod';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What the strategy wants to achieve; actions and indicators hang on objectives. */
export const objectivesTable = defineTable({
  name: 'Objectives',
  help: 'One row for each objective of the strategy. Actions, indicators and evidence refer to it by its Ref.',
  columns: {
    ref: column('Ref', z.string().min(1).max(40), {
      aliases: ['Objective ref', 'No.'],
      help: 'Short and unique, like C3.',
    }),
    goal: column('Goal or theme', z.string().nullable(), { aliases: ['Goal', 'Theme', 'Priority'] }),
    objective: column('Objective', z.string().min(1), { aliases: ['Priority action', 'Aim'] }),
    leads: column('Leads', z.string().nullable(), { aliases: ['Objective lead', 'Lead officer', 'Lead'] }),
    boardLead: column('Board lead', z.string().nullable(), {
      aliases: ['Lead HWB member', 'Board member', 'Sponsor'],
    }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  key: ['ref'],
});
