import { describe, expect, it } from 'vitest';
import { fillDown, rowFormula } from '../../../src/workbook/google-sheets/fill-down.ts';

describe('filling a formula down', () => {
  it.each([
    ['A4*2', 'A10*2'],
    ['$B4&C4', '$B10&C10'],
    ['SUM(A$4:A4)', 'SUM(A$4:A10)'],
    ['A3+A5', 'A3+A5'],
    ['"A4"&A4', '"A4"&A10'],
    ['LOG10(B4)', 'LOG10(B10)'],
    ['Other!A4', 'Other!A10'],
    ['A4_total+x.A4', 'A4_total+x.A4'],
    ['TODAY()', 'TODAY()'],
  ])('makes %s of row 4 into %s of row 10', (formula, filled) => {
    expect(fillDown(rowFormula(formula, 3), 9)).toBe(filled);
  });

  it('knows a column that says the same in every row', () => {
    expect(rowFormula('A4*2', 3)).toBe(rowFormula('A5*2', 4));
    expect(rowFormula('A4*2', 3)).not.toBe(rowFormula('A4*2', 4));
  });
});
