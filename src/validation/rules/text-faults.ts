import { clip } from '../../table/shown-text.ts';
import type { Rule } from '../rule.ts';
import { checkArithmetic } from '../text/check-arithmetic.ts';
import { findUnclosedBracket } from '../text/find-unclosed-bracket.ts';

/** A first, fast look: three figures, one of them of several digits or in percent, can make a sum. */
const severalFigures = /\d\D+\d\D+\d/;
const openBracket = /[([{]/;

/** Brackets close, and figures add up. */
export const textFaultsRule: Rule = {
  codes: ['text/unclosed-bracket', 'text/arithmetic'],
  look: ({ report }) => ({
    text(text, { table, row, column }) {
      if (openBracket.test(text)) {
        const found = findUnclosedBracket(text);
        if (found !== null) {
          const header = table.definition.columns[column]?.header ?? column;
          report('text/unclosed-bracket', { table, row, column }, { header, found: clip(found) });
        }
      }
      if (!severalFigures.test(text)) return;
      const sum = checkArithmetic(text);
      if (sum !== null) report('text/arithmetic', { table, row, column }, { ...sum });
    },
  }),
};
