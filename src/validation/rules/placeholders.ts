import { clip } from '../../table/shown-text.ts';
import type { Rule } from '../rule.ts';
import { findPlaceholder } from '../text/find-placeholder.ts';
import { textSigns } from '../text/text-signs.ts';

/** Columns that tell a story, in which points may be open, by column name. */
const narrative = new Set([
  'action',
  'outcome',
  'progress',
  'update',
  'text',
  'note',
  'definition',
  'ambition',
  'objective',
]);
/** Columns whose "to be confirmed" has an issue of its own. */
const readElsewhere = new Set(['delivery']);

/** What every mark of the narrative kind has. */
const suspect = textSigns.mark | textSigns.openBracket;

/** Nothing is left to be filled in. */
export const placeholdersRule: Rule = {
  codes: ['text/placeholder'],
  look: ({ leads, report }) => ({
    text(text, { table, row, column, signs }) {
      if (readElsewhere.has(column)) return;
      const isEntry = !narrative.has(column);
      if (!isEntry && (signs & suspect) === 0) return;
      const found = findPlaceholder(text, isEntry ? 'entry' : 'narrative');
      if (found === null) return;
      // Nobody named at all is an issue of its own.
      if (column === 'leads' && leads(text).parties.length === 0) return;
      const header = table.definition.columns[column]?.header ?? column;
      report('text/placeholder', { table, row, column }, { header, found: clip(found) });
    },
  }),
};
