import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { filledText, text } from './cell-schemas.ts';
import { rowIdColumn } from './row-id-column.ts';

/** Where the board wants to be: the numbered three-year ambitions of an objective. */
export const ambitionsTable = defineTable({
  name: 'Ambitions',
  help: 'Where the board wants to be: numbered ambitions of an objective.',
  columns: {
    objective: column('Objective', filledText, { aliases: ['Objective ref'] }),
    number: column('No.', text, { aliases: ['Number'] }),
    ambition: column('Ambition', filledText, {
      aliases: ['Where do we want to be (3 year ambition)', 'Where do we want to be'],
    }),
    rowId: rowIdColumn,
  },
  rowId: 'rowId',
  references: { objective: { table: 'Objectives', column: 'ref' } },
  optional: true,
});
