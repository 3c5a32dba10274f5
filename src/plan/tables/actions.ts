import * as z from 'zod/mini';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { ragCodes, statuses } from '../vocabulary.ts';
import { choice, day, filledText, reference, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** Who does what by when, under which objective. */
export const actionsTable = defineTable({
  name: 'Actions',
  help: 'One row for each action. Partners fill Status, Percent complete and Progress; leads, delivery and overrides are shared.',
  columns: {
    ref: column('Ref', reference, {
      aliases: ['Action ref', 'Action no.', 'No.'],
      help: 'The letter or number of the action within its objective.',
    }),
    objective: column('Objective', filledText, {
      aliases: ['Objective ref'],
      help: 'The Ref of an objective.',
    }),
    action: column('Action', filledText, {
      aliases: ['Action 14/15', 'Key action', 'Priority action'],
    }),
    outcome: column('Outcome', text, {
      aliases: ['Outcome and output measures', 'Outcomes', 'Expected outcome'],
    }),
    leads: column('Leads', text, {
      owner: 'shared',
      aliases: ['Lead', 'Action lead', 'Who responsible', 'Responsible', 'Owner'],
    }),
    organisation: column('Organisation', text, { aliases: ['Partner', 'Lead organisation'] }),
    indicators: column('Indicators', text, {
      aliases: ['Link to outcome framework', 'Indicator links'],
      help: 'The Refs of the indicators this action moves, like 2/3.',
    }),
    delivery: column('Delivery', text, {
      owner: 'shared',
      aliases: ['Delivery date', 'Deadline', 'Completion date', 'Timescale', 'By when'],
      help: 'The delivery date as people write it.',
    }),
    start: column('Start', day, { aliases: ['Start date'] }),
    due: column('Due', day, { aliases: ['Due date', 'End date'] }),
    status: column('Status', choice(statuses), { owner: 'partner' }),
    percentComplete: column('Percent complete', z.nullable(z.number().check(z.gte(0), z.lte(1))), {
      owner: 'partner',
      aliases: ['% complete', 'Complete'],
    }),
    progress: column('Progress', text, {
      owner: 'partner',
      aliases: ['Comments', 'Progress to date', 'Commentary', 'Update'],
    }),
    rag: column('RAG', choice(ragCodes), {
      computed: true,
      aliases: ['RAG status', 'RAG rating'],
    }),
    ragOverride: column('RAG override', choice(ragCodes), {
      owner: 'shared',
      help: 'Counts only with a reason, until the date beside it.',
    }),
    overrideReason: column('Override reason', text, { owner: 'shared' }),
    overrideUntil: column('Override until', day, { owner: 'shared' }),
    seeAlso: column('See also', text, {
      aliases: ['Cross reference'],
      help: 'Actions elsewhere that are the same work, like B3 A.',
    }),
    references: column('References', text, {
      aliases: ['Reference to existing strategy or plan', 'Reference'],
    }),
    nationalOutcomes: column('National outcomes', text, {
      aliases: ['Contributing toward national outcome indicators', 'National outcome indicators'],
    }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  key: ['objective', 'ref'],
  references: { objective: { table: 'Objectives', column: 'ref' } },
});
