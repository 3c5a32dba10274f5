import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFileFormula, parseFileFormula } from '../../src/formulas/file-formula.ts';
import { repairFormula } from '../../src/formulas/repair-formula.ts';

describe('repairFormula', () => {
  it.each([
    ['the form of files', '_xldudf_HWB_RAG(A1,B1)', 'HWB.RAG(A1,B1)'],
    ['calls in calls', '_xldudf_HWB_FINALRAG(_xldudf_HWB_RAG(1,2),"")', 'HWB.FINALRAG(HWB.RAG(1,2),"")'],
    [
      'the mark of young functions',
      '_xlfn._xldudf_HWB_RAG(A1,B1)+_xlfn.HWB.GAP(1,2)',
      'HWB.RAG(A1,B1)+HWB.GAP(1,2)',
    ],
    ['a path to somebody’s file', "'C:\\Users\\a\\add-in.xlam'!HWB.RAG(A1,B1)", 'HWB.RAG(A1,B1)'],
    ['a path with an apostrophe', "'it''s'!_xldudf_HWB_RAG(1)", 'HWB.RAG(1)'],
    ['the number of a file', 'IF(A1,[1]!HWB.RAG(A1),2)', 'IF(A1,HWB.RAG(A1),2)'],
    ['small letters', '=IF(A1="","",_xldudf_hwb_rag(A1,B1))', '=IF(A1="","",HWB.RAG(A1,B1))'],
  ])('mends %s', (_, formula, repaired) => {
    expect(repairFormula(formula)).toBe(repaired);
    expect(repairFormula(repaired)).toBe(repaired);
  });

  it.each([
    'HWB.RAG(A1,B1)',
    '"_xldudf_HWB_RAG("&A1',
    "'_xldudf_HWB_RAG(1)'!A1",
    'T[_xldudf_HWB_RAG(1)]',
    '_xldudf_OTHER_RAG(A1)',
    'SUM(A1:A9)',
  ])('leaves %s as it is', (formula) => {
    expect(repairFormula(formula)).toBe(formula);
  });

  it('undoes the form of files for any formula of our functions', () => {
    const atom = fc.constantFrom('A1', '"a,(b"', '1.5', "'HWB.X(1)'!B2", 'T[[#This Row],[HWB.Y(]]', '""""');
    const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
      formula: fc.oneof({ maxDepth: 4 }, atom, tie('call')),
      call: fc
        .tuple(
          fc.constantFrom('HWB.RAG', 'HWB.GAP', 'SUM', 'IFNA'),
          fc.array(tie('formula'), { minLength: 1, maxLength: 3 }),
        )
        .map(([name, args]) => `${name}(${args.join(',')})`),
    }));
    fc.assert(
      fc.property(formula, (text) => {
        const file = formatFileFormula(text);
        expect(parseFileFormula(file).replaceAll('_xlfn.', '')).toBe(text);
        expect(repairFormula(file).replaceAll('_xlfn.', '')).toBe(text);
      }),
    );
  });
});
