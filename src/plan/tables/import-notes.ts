import * as z from 'zod/mini';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { text } from './cell-schemas.ts';

const certainties = ['certain', 'likely', 'ambiguous'] as const;

/** How each doubtful or left-over piece of an imported document was read, for a person to check. */
export const importNotesTable = defineTable({
  name: 'ImportNotes',
  sheet: 'Import notes',
  help: 'How the documents were read: every guess, and every text that found no place.',
  columns: {
    source: column('Source', text, { help: 'The document and line.' }),
    text: column('Text', z.string(), { help: 'The words of the document.' }),
    reading: column('Reading', text),
    certainty: column('Certainty', z.enum(certainties)),
    table: column('Table', text),
    cell: column('Cell', text),
  },
  optional: true,
});
