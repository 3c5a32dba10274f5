import * as z from 'zod/mini';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { evidenceKinds } from '../vocabulary.ts';
import { day, filledText, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What numbers do not say: achievements, stories and case studies. */
export const evidenceTable = defineTable({
  name: 'Evidence',
  help: 'Achievements, stories and case studies that show the strategy at work.',
  columns: {
    objective: column('Objective', text),
    kind: column('Kind', z.enum(evidenceKinds)),
    title: column('Title', text, { aliases: ['Achievements'] }),
    text: column('Text', filledText, { aliases: ['What have we done'] }),
    date: column('Date', day),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  references: { objective: { table: 'Objectives', column: 'ref' } },
  optional: true,
});
