import * as z from 'zod';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { evidenceKinds } from '../vocabulary.ts';
import { rowIdColumn } from './row-id-column.ts';

/** What numbers do not say: achievements, stories and case studies. */
export const evidenceTable = defineTable({
  name: 'Evidence',
  help: 'Achievements, stories and case studies that show the strategy at work.',
  columns: {
    objective: column('Objective', z.string().nullable()),
    kind: column('Kind', z.enum(evidenceKinds)),
    title: column('Title', z.string().nullable(), { aliases: ['Achievements'] }),
    text: column('Text', z.string().min(1), { aliases: ['What have we done'] }),
    date: column('Date', z.iso.date().nullable()),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  references: { objective: { table: 'Objectives', column: 'ref' } },
  optional: true,
});
