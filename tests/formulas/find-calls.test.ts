import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCalls } from '../../src/formulas/find-calls.ts';
import { isSingle } from '../../src/formulas/is-single.ts';
import { scanFormula } from '../../src/formulas/scan-formula.ts';

function callsIn(formula: string): string[] {
  return findCalls(formula).map(
    ({ name, args }) => `${name}(${args.map(({ from, to }) => formula.slice(from, to).trim()).join('|')})`,
  );
}

describe('findCalls', () => {
  it.each([
    ['a call', 'HWB.RAG(A1,B1)', ['RAG(A1|B1)']],
    ['a call without arguments', 'HWB.RAG( )', ['RAG()']],
    ['arguments that were left out', 'HWB.TRAJECTORY(1,2,3,4,,0)', ['TRAJECTORY(1|2|3|4||0)']],
    ['calls side by side', 'HWB.GAP(1,2)+HWB.GAP(3,4)', ['GAP(1|2)', 'GAP(3|4)']],
    ['inner calls first', 'HWB.FINALRAG(HWB.RAG(1,2),"")', ['RAG(1|2)', 'FINALRAG(HWB.RAG(1,2)|"")']],
    ['brackets of other functions', 'HWB.RAG(IF(A1>0,(A1),0),MAX(1,2))', ['RAG(IF(A1>0,(A1),0)|MAX(1,2))']],
    [
      'arrays as one argument',
      'HWB.ROLLUP({"G","A";"R","B"},"worst")',
      ['ROLLUP({"G","A";"R","B"}|"worst")'],
    ],
    ['texts with commas, brackets and quotes', 'HWB.RAGCODE("a,(""b""")', ['RAGCODE("a,(""b""")']],
    ['texts that look like calls, as texts', 'LEN("HWB.RAG(1)")', []],
    ['sheets that look like calls, as sheets', "'HWB.RAG(1)'!A1+'it''s HWB.RAG('!B1", []],
    ['columns that look like calls, as columns', "T[HWB.RAG(1)]+T[[#This Row],['[HWB.RAG(]]", []],
    [
      'columns as arguments',
      'HWB.RAG(T[[#This Row],[a, b]],T[@[c)]])',
      ['RAG(T[[#This Row],[a, b]]|T[@[c)]])'],
    ],
    [
      'the form of files',
      '_xldudf_HWB_RAG(A1,_xldudf_HWB_DUE(B1))',
      ['DUE(B1)', 'RAG(A1|_xldudf_HWB_DUE(B1))'],
    ],
    ['small letters', 'hwb.rag(a1,b1)', ['RAG(a1|b1)']],
    ['names that only look like ours, as names', 'MYHWB.RAG(1)+x.HWB.RAG(1)+HWB.RAG+HWB(1)', []],
    ['a space before the bracket, as no call', 'HWB.RAG (1)', []],
    ['a bracket that is not closed, as no call', 'HWB.RAG(1,HWB.GAP(2,3)', ['GAP(2|3)']],
    ['a bracket too many', ')HWB.RAG(1))', ['RAG(1)']],
    ['nothing', '', []],
  ])('reads %s', (_, formula, calls) => {
    expect(callsIn(formula)).toEqual(calls);
  });

  it('covers any text by its pieces, in time proportional to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (formula) => {
        let at = 0;
        for (const { from, to } of scanFormula(formula)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          expect(formula.slice(at, from)).toMatch(/^\s*$/);
          at = to;
        }
        findCalls(formula);
      }),
    );
    const long = 'HWB.RAG('.repeat(100_000) + '1)'.repeat(100_000);
    expect(findCalls(long).length).toBe(100_000);
    expect(findCalls(`${'['.repeat(200_000)}${'"'.repeat(99_999)}`)).toEqual([]);
  });
});

describe('isSingle', () => {
  it.each([
    'A1',
    '$B$12',
    "'My sheet'!A1",
    'Sheet1!A1',
    '0.95',
    '5%',
    '"lower"',
    'TRUE',
    'T[[#This Row],[Target]]',
    'T[@Target]',
    'INDEX(T[Target],ROW()-2)',
    'SUM(A1:A9)/2',
    '-A1+(B1*2)',
    'IF(A1="x",B1,C1)',
  ])('%s is one value', (argument) => {
    expect(isSingle(argument)).toBe(true);
  });

  it.each(['A1:A9', 'A1#', 'T[Target]', 'Targets', '{1,2}', 'A:A', 'FILTER(A1:A9,B1:B9)', 'A1+B1:B2', ''])(
    '%s may be many',
    (argument) => {
      expect(isSingle(argument)).toBe(false);
    },
  );
});
