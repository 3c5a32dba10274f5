import { clip } from '../../table/shown-text.ts';
import type { Rule } from '../rule.ts';
import { checkArithmetic } from '../text/check-arithmetic.ts';
import { findUnclosedBracket } from '../text/find-unclosed-bracket.ts';
import { textSigns } from '../text/text-signs.ts';

/** Brackets close, and figures add up. */
export const textFaultsRule: Rule = {
  codes: ['text/unclosed-bracket', 'text/arithmetic'],
  look: ({ report }) => ({
    text(text, { table, row, column, signs }) {
      if (signs & textSigns.openBracket) {
        const found = findUnclosedBracket(text);
        if (found !== null) {
          const header = table.definition.columns[column]?.header ?? column;
          report('text/unclosed-bracket', { table, row, column }, { header, found: clip(found) });
        }
      }
      if ((signs & textSigns.figures) === 0) return;
      const sum = checkArithmetic(text);
      if (sum !== null) report('text/arithmetic', { table, row, column }, { ...sum });
    },
  }),
};
