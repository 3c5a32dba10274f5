import { describe, expect, it } from 'vitest';
import { formatFileFormula } from '../../src/formulas/file-formula.ts';

describe('formatFileFormula', () => {
  it.each([
    ['a custom function', 'HWB.RAG(A1,B1)', '_xldudf_HWB_RAG(A1,B1)'],
    [
      'one inside another',
      'HWB.FINALRAG(HWB.ACTIONRAG(A1),B1)',
      '_xldudf_HWB_FINALRAG(_xldudf_HWB_ACTIONRAG(A1),B1)',
    ],
    ['a young function', 'IFNA(SUM(A1),"")', '_xlfn.IFNA(SUM(A1),"")'],
    ['a call in a text, as it is', 'LEN("HWB.RAG(1)")', 'LEN("HWB.RAG(1)")'],
    ['a sheet that is named like a call, as it is', "'HWB.RAG(1)'!A1", "'HWB.RAG(1)'!A1"],
    ['a column that is named like a call, as it is', 'Actions[HWB.RAG(1)]', 'Actions[HWB.RAG(1)]'],
    ['a name that only ends like ours, as it is', 'MYHWB.RAG(1)+x.HWB.RAG(1)', 'MYHWB.RAG(1)+x.HWB.RAG(1)'],
    ['a name without a bracket, as it is', 'HWB.RAG+1', 'HWB.RAG+1'],
    [
      'what is marked already, as it is',
      '_xlfn.IFNA(_xldudf_HWB_RAG(1),1)',
      '_xlfn.IFNA(_xldudf_HWB_RAG(1),1)',
    ],
  ])('writes %s', (_, formula, file) => {
    expect(formatFileFormula(formula)).toBe(file);
  });
});
