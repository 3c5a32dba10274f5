import { clip } from '../../table/shown-text.ts';
import type { Rule } from '../rule.ts';
import { certain, choices, setCellFix } from '../set-cell.ts';
import { findLookAlikes } from '../text/find-look-alikes.ts';
import { textSigns } from '../text/text-signs.ts';

/** Only texts with a foreign letter, or a letter beside a digit, are worth the slow look. */
const suspect = textSigns.foreign | textSigns.letterByDigit | textSigns.capitalI;

/** Letters are of the alphabet they seem to be of, and figures are digits. */
export const lookAlikesRule: Rule = {
  codes: ['text/look-alike-letters'],
  look: ({ report }) => ({
    text(text, { table, row, column, signs }) {
      if ((signs & suspect) === 0) return;
      const found = findLookAlikes(text);
      if (found === null) return;
      const header = table.definition.columns[column]?.header ?? column;
      const isTyped = typeof row.cell(column) === 'string';
      const fix = setCellFix(`Replace it by ${clip(found.repaired)}`, { table, row, column }, found.repaired);
      report(
        'text/look-alike-letters',
        { table, row, column },
        {
          header,
          found: clip(found.words.map((word) => word.found).join(' … ')),
          letters: [...new Set(found.words.map((word) => word.letters))].join(', '),
          suggestion: clip(found.words.map((word) => word.suggestion).join(' … ')),
        },
        found.isCertain ? certain(isTyped ? fix : null) : choices(isTyped ? fix : null),
      );
    },
  }),
};
