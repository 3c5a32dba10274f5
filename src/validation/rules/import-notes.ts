import { clip } from '../../table/shown-text.ts';
import type { Rule } from '../rule.ts';

/** What an import was unsure of has been decided by a person. */
export const importNotesRule: Rule = {
  codes: ['import/undecided'],
  look: ({ plan, report }) => ({
    importNote(row) {
      if (row.values.certainty !== 'ambiguous') return;
      const { text, reading } = row.values;
      report(
        'import/undecided',
        { table: plan.tables.importNotes, row, column: 'text' },
        { text: clip(text ?? ''), reading: reading === null ? null : clip(reading) },
      );
    },
  }),
};
