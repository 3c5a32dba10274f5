import { expect, test } from 'vitest';
import { matchesWildcards } from '../../../workbench/google-sheets/formulas/functions/wildcards.ts';
import { relocatedFormula } from '../../../workbench/google-sheets/formulas/rewrite-formula.ts';
import { openSpreadsheet } from './support/start-checked.ts';

const cases: [string, unknown][] = [
  ['=1+2*3', 7],
  ['=-2^2', 4],
  ['=50%*4', 2],
  ['="a"&1&TRUE', 'a1TRUE'],
  ['=1=1', true],
  ['="A"="a"', true],
  ['=A1+A2', 30],
  ['=SUM(A1:A3)', 30],
  ['=SUM(A:A)', 30],
  ['=AVERAGE(A1:A2)', 15],
  ['=COUNTA(A1:B3)', 5],
  ['=IF(A1>5,"big","small")', 'big'],
  ['=IF(A1>5,"big",1/0)', 'big'],
  ['=IFERROR(1/0,"none")', 'none'],
  ['=1/0', '#DIV/0!'],
  ['=NOSUCH(1)', '#NAME?'],
  ['=NoSuchName', '#NAME?'],
  ['=Nowhere!A1', '#REF!'],
  ['="a"+1', '#VALUE!'],
  ['=1+', '#ERROR!'],
  ['=+44 7700', '#ERROR!'],
  ['=IMPORTDATA("https://example.org/x.csv")', '#N/A'],
  ['=IMPORTRANGE("x","A1")', '#REF!'],
  ['=CONCATENATE(B1," ",B2)', 'red green'],
  ['=VLOOKUP(20,A1:B2,2,FALSE)', 'green'],
  ['=COUNTIF(B1:B3,"r*")', 1],
  ['=SUMIF(A1:A2,">10")', 20],
  ['=TEXT(A1,"0.0")', '10.0'],
  ['=YEAR(DATE(2027,3,31))', 2027],
  ['=LEFT("abc",2)&RIGHT("abc",1)', 'abc'],
  ['=ROUND(2.345,2)', 2.35],
  ['=Tens', 10],
  ['=SUM(Board)', 30],
];

test('works formulas out', async () => {
  const { batch, type, values } = await openSpreadsheet();
  await type([
    ['10', 'red'],
    ['20', 'green'],
    ['', 'x'],
  ]);
  await batch(
    {
      addNamedRange: {
        namedRange: {
          name: 'Tens',
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        },
      },
    },
    {
      addNamedRange: {
        namedRange: { name: 'Board', range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 } },
      },
    },
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 5 },
        rows: cases.map(([formulaValue]) => ({ values: [{ userEnteredValue: { formulaValue } }] })),
        fields: 'userEnteredValue',
      },
    },
  );
  const results = await values(`F1:F${cases.length}`, 'UNFORMATTED_VALUE');
  expect(cases.map(([formula], at) => [formula, results[at]?.[0]])).toEqual(cases);
});

test('sees circles, and follows long chains', async () => {
  const { type, values } = await openSpreadsheet();
  await type([['=B1', '=A1']]);
  expect(await values('A1:B1')).toEqual([['#REF!', '#REF!']]);
  await type(Array.from({ length: 1000 }, (_, row) => [row === 999 ? '1' : `=A${row + 2}+1`]));
  expect(await values('A1')).toEqual([['1000']]);
});

test('shows dates that formulas make as dates', async () => {
  const { type, values } = await openSpreadsheet();
  await type([['=DATE(2027,3,31)', '5 Sep 2026', '=B1']]);
  expect(await values('A1:C1')).toEqual([['31/03/2027', '5 Sep 2026', '5 Sep 2026']]);
});

test.each([
  ['=A1+$B$2', 1, 1, '=B2+$B$2'],
  ['=SUM(A1:A3)', 2, 0, '=SUM(A3:A5)'],
  ['=A1', -1, 0, '=#REF!'],
  ['=$A1&A$1', 1, 1, '=$A2&B$1'],
  ['=\'My tab\'!A1 + "A1"', 1, 0, '=\'My tab\'!A2 + "A1"'],
  ['=SUM(A:A, 2:2)', 1, 1, '=SUM(B:B, 3:3)'],
])('reads %s copied by %s rows and %s columns as %s', (formula, rows, columns, expected) => {
  expect(relocatedFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ['', '', true],
  ['abc', 'A*', true],
  ['abc', 'a?c', true],
  ['abc', 'a?', false],
  ['abcabd', '*b?', true],
  ['abc', '*', true],
  ['abc', '*d*', false],
  ['a'.repeat(2000), `${'a*'.repeat(50)}b`, false],
])('matches a text against the wildcards of a criterion', (text, pattern, isMatch) => {
  expect(matchesWildcards(text, pattern)).toBe(isMatch);
});
