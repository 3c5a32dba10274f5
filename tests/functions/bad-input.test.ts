import { describe, expect, it } from 'vitest';
import { readFunctionEntries } from '../../scripts/function-docs/function-entry.ts';
import { families } from '../../scripts/function-docs/function-guide.ts';
import { loadBundle, type Shown } from './bundle/load-bundle.ts';
import { parseCall } from './bundle/parse-call.ts';
import { argumentCount } from './catalogue.ts';

const bundle = loadBundle();
const calls = families.flatMap(([, file]) =>
  readFunctionEntries(file).map(({ examples: [first] }) => parseCall(first?.formula ?? '')),
);

/** What nobody should put into a cell, and somebody will. */
const badArguments: readonly (readonly [what: string, argument: unknown])[] = [
  ['nothing', undefined],
  ['a blank', [['']]],
  ['spaces', [['  ']]],
  ['text', [['to follow next month']]],
  ['a text of a whole page', [['by the end of the plan '.repeat(2_000)]]],
  ['a name of JavaScript', [['__proto__'], ['constructor'], ['toString']]],
  ['an error as text', [['#N/A']]],
  ['an error as Excel hands it over', [[{ code: '#REF!', type: 'CustomFunctionError' }]]],
  [
    'an error of a data type',
    [[{ type: 'Error', basicType: 'Error', basicValue: '#NULL!', errorType: 'Null' }]],
  ],
  ['an entity', [[{ type: 'Entity', text: 'Area', properties: {} }]]],
  ['TRUE', [[true]]],
  ['FALSE', [[false]]],
  ['negative zero', [[-0]]],
  ['no number', [[Number.NaN]]],
  ['infinity', [[Number.POSITIVE_INFINITY], [Number.NEGATIVE_INFINITY]]],
  ['huge numbers', [[1e308], [-1e308], [5e-324]]],
  ['a negative number', [[-3]]],
  ['a fraction', [[0.123456789]]],
  ['serials before March 1900', [[0], [1], [59], [60], [61]]],
  ['serials outside the calendar', [[-1], [2_958_466]]],
  ['dates as text', [['31/02/2017'], ['2017-04-01'], ['1st April 17'], ['01/02/2017']]],
  ['numbers as text', [['1,234.5'], ['12%'], ['-'], ['1e400'], ['\u22125'], ['.']]],
  ['a range of 1 x 0', [[]]],
  ['no range', []],
  ['a ragged range', [[1, 2, 3], [4], []]],
  [
    'a range of another size',
    [
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 5, 6, 7],
    ],
  ],
];

function everyCell(cells: readonly (readonly Shown[])[], what: string): void {
  expect(cells.length, what).toBeGreaterThan(0);
  const width = cells[0]?.length;
  expect(width, what).toBeGreaterThan(0);
  for (const row of cells) expect(row.length, what).toBe(width);
  for (const cell of cells.flat()) {
    if (typeof cell !== 'object') continue;
    expect(['#N/A', '#VALUE!', '#NUM!', '#DIV/0!'], what).toContain(cell.error);
    if (cell.error !== '#N/A' && cell.error !== '#VALUE!') continue;
    expect(cell.reason, what).toMatch(/^["A-Z0-9\u2212.-].*[^ ]$/s);
    expect(cell.reason, what).not.toContain('The calculation failed');
    expect(cell.reason.length, what).toBeLessThan(250);
  }
}

describe('whatever stands in an argument, the result is a range of values and errors', () => {
  it.each(calls)('$id', ({ id, args }) => {
    const count = argumentCount(id);
    for (const [what, argument] of badArguments) {
      for (let place = 0; place < count; place += 1) {
        const changed: unknown[] = Array.from({ length: count }, (_, index) => args[index] ?? null);
        changed[place] = argument;
        everyCell(bundle.call(id, ...changed), `${id}: ${what} as argument ${place + 1}`);
      }
      const all = Array.from({ length: count }, () => argument);
      everyCell(bundle.call(id, ...all), `${id}: ${what} everywhere`);
    }
    everyCell(bundle.call(id), `${id} without arguments`);
  });
});

describe('blank is never zero', () => {
  it.each([
    ['RAG', [['']], [[100]]],
    ['RAG', [[0.5]], [['']]],
    ['GAP', [['']], [[5]]],
    ['PROGRESS', [['']], [[1]], [[2]]],
    ['ONTRACK', [['']], [[5]]],
    ['REQUIRED', [['']], [[2016]], [[5]], [[2018]]],
    ['DIRECTION', [[5]], [['']]],
    ['PROPORTION', [['']], [[10]]],
    ['RATE', [['']], [[10]]],
    ['DSR', [[50], ['']], [[100], [100]], [[1], [1]]],
    ['ISR', [['']], [[1000]], [[5]], [[1000]]],
    ['COMPARE', [[5]], [['']], [[6]], [[5]]],
    ['MEANCI', [['']]],
    ['EXPECTED', [['']], [[42_461]], [[5]], [[42_826]], [[42_500]]],
    ['ASSURANCE', [[1], [2], [3]], [['']]],
    ['OVERDUE', [['']], [[42_826]]],
    ['DUE', [['']]],
    ['FINYEAR', [['']]],
    ['DATALAG', [['']], [[42_826]]],
  ])('%s', (id, ...args) => {
    expect(bundle.call(id, ...args)[0]?.[0]).toEqual({ error: '#N/A', reason: expect.stringMatching(/\w/) });
  });
});

describe('dates', () => {
  it.each([
    ['the 29 February 1900 that only Excel knows', 60, { error: '#NUM!', reason: '' }],
    ['a day before it', 59, '1899/00'],
    ['the first of March after it', 61, '1899/00'],
    ['a time of day', 42_825.99, '2016/17'],
    ['a day as people write it', '31 March 2017', '2016/17'],
    ['day before month', '01/04/2017', '2017/18'],
    ['the order of databases', '2017-03-31', '2016/17'],
    [
      'a month, which is no day',
      'March 2017',
      { error: '#VALUE!', reason: expect.stringContaining('not a day') },
    ],
    ['a day that is not', '31/02/2017', { error: '#VALUE!', reason: expect.stringContaining('not a day') }],
    ['0, which is a blank in some versions', 0, { error: '#N/A', reason: 'The date is blank.' }],
  ])('%s', (_, date, expected) => {
    expect(bundle.call('FINYEAR', [[date]])[0]?.[0]).toEqual(expected);
  });
});

describe('numbers as text', () => {
  it.each([
    ['95', 'A'],
    [' 95 ', 'A'],
    ['95.0', 'A'],
    ['1,000', 'G'],
    ['9500%', 'A'],
    ['\u22125', 'R'],
    ['1e2', 'G'],
    ['TBC', { error: '#N/A', reason: expect.any(String) }],
    ['1,00', { error: '#VALUE!', reason: '"1,00" is not a number.' }],
    ['95 people', { error: '#VALUE!', reason: '"95 people" is not a number.' }],
  ])('%j', (text, expected) => {
    expect(bundle.call('RAG', [[text]], [[100]])[0]?.[0]).toEqual(expected);
  });
});
