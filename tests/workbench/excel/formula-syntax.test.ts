import { describe, expect, it } from 'vitest';
import { isFormulaSyntax } from '../../../workbench/excel/book/formula-syntax.ts';

describe('formulas', () => {
  it.each([
    '1+1',
    '-A1%^2',
    '--(A1=B1)',
    'IF(A1>=1,,"a ""b"" (c")',
    'NOW()',
    'SUM(A1:A3,)',
    'SUM( A:A  B:B )',
    "'It''s a sheet'!A1 & Other!$B$2",
    'Actions[[#This Row],[Due (date)]]+1',
    'SUM(Actions[Cost])-[@Cost]',
    'A1#',
    '@A1',
    '{1,2;3,4}*2',
    'IFERROR(#N/A,#DIV/0!)',
    '(1,2)',
    '1.5E+3',
    'HWB.TRAJECTORY(558,2016,650,2021,,0)',
    'LET(x,1,LAMBDA(y,y+x)(2))',
    '+1',
    'A1<>""',
  ])('may be =%s', (formula) => {
    expect(isFormulaSyntax(formula)).toBe(true);
  });

  it.each([
    '1+',
    '*2',
    '1**2',
    'SUM(A1',
    'SUM(A1))',
    '(',
    '()',
    '1+()',
    '"open',
    'A1,',
    ',A1',
    'SUM(A1+,2)',
    'A1&',
    'A[1',
    '{1,2',
    '%',
  ])('may not be =%s', (formula) => {
    expect(isFormulaSyntax(formula)).toBe(false);
  });
});
