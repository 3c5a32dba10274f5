import { describe, expect, it } from 'vitest';
import { loadBundle } from './bundle/load-bundle.ts';

const bundle = loadBundle();
const outside = { error: '#N/A', reason: expect.stringContaining('differ in size') };

describe('ranges in, ranges out', () => {
  it('a single cell stretches over a range', () => {
    expect(bundle.call('RAG', [[95], [100]], [[100]])).toEqual([['A'], ['G']]);
    expect(bundle.call('RAG', [[95]], [[100, 90]])).toEqual([['A', 'G']]);
  });

  it('a column and a row give a table', () => {
    expect(bundle.call('GAP', [[1], [2]], [[10, 20, 30]])).toEqual([
      [-9, -19, -29],
      [-8, -18, -28],
    ]);
  });

  it('options may be ranges too', () => {
    expect(bundle.call('RAG', [[9], [9]], [[10]], [['lower'], ['higher']], [[5]])).toEqual([['G'], ['R']]);
  });

  it('a place that one of several larger ranges does not have is not available', () => {
    expect(bundle.call('GAP', [[3], [4], [5]], [[1], [1]])).toEqual([[2], [3], [outside]]);
    expect(bundle.call('GAP', [[3, 4, 5]], [[1, 1]])).toEqual([[2, 3, outside]]);
    expect(
      bundle.call(
        'GAP',
        [
          [3, 4],
          [5, 6],
        ],
        [
          [1, 1, 1],
          [1, 1, 1],
          [1, 1, 1],
        ],
      ),
    ).toEqual([
      [2, 3, outside],
      [4, 5, outside],
      [outside, outside, outside],
    ]);
  });

  it('rows that are shorter than their range end in blanks', () => {
    const [first, second] = bundle.call('GAP', [[3, 4], [5]], [[1]]);
    expect(first).toEqual([2, 3]);
    expect(second).toEqual([4, { error: '#N/A', reason: 'The actual value is blank.' }]);
  });

  it('estimates of several cells stand side by side', () => {
    const [wide] = bundle.call('PROPORTION', [[20, 30]], [[100]], null, null, [['all']]);
    const [left] = bundle.call('PROPORTION', [[20]], [[100]], null, null, [['all']]);
    const [right] = bundle.call('PROPORTION', [[30]], [[100]], null, null, [['all']]);
    expect(wide).toEqual([...(left ?? []), ...(right ?? [])]);
  });

  it('takes an argument that was left out for null, undefined or nothing at all', () => {
    const expected = bundle.call('RAG', [[95]], [[100]], [['higher']], [[5]], [['percent']], [[0]]);
    for (const out of [null, undefined, [[null]], [['']]]) {
      expect(bundle.call('RAG', [[95]], [[100]], out, out, out, out)).toEqual(expected);
    }
    expect(bundle.call('RAG', [[95]], [[100]])).toEqual(expected);
  });

  it('takes the values of data types for what they stand for', () => {
    const share = { type: 'FormattedNumber', basicType: 'Double', basicValue: 95, numberFormat: '0' };
    const word = { type: 'String', basicType: 'String', basicValue: 'lower' };
    expect(
      bundle.call('RAG', [[share]], [[90]], [[word]], [[{ type: 'Empty', basicType: 'Empty' }]]),
    ).toEqual([['R']]);
  });

  it('takes a value for one cell, and a list for a row', () => {
    expect(bundle.call('RAG', 95, 100)).toEqual([['A']]);
    expect(bundle.call('RAG', [95, 100], 100)).toEqual([['A', 'G']]);
  });

  it('takes a range without cells for a blank', () => {
    for (const empty of [[], [[]], [[], []]]) {
      expect(bundle.call('RAG', empty, [[100]])).toEqual([[{ error: '#N/A', reason: expect.any(String) }]]);
    }
  });

  it('gives one error for one bad cell', () => {
    const bad = [[95], ['much'], [100], [true], ['#REF!'], [Number.NaN], [''], [80]];
    expect(bundle.call('RAG', bad, [[100]])).toEqual([
      ['A'],
      [{ error: '#VALUE!', reason: '"much" is not a number.' }],
      ['G'],
      [{ error: '#VALUE!', reason: 'TRUE is not a number.' }],
      [{ error: '#VALUE!', reason: 'A cell that is used here holds the error #REF!.' }],
      [{ error: '#NUM!', reason: '' }],
      [{ error: '#N/A', reason: 'There is no actual value to rate.' }],
      ['R'],
    ]);
  });

  it('keeps the error of a point of a chart with that point', () => {
    const chart = bundle.call('XMR', [[10], ['n/a'], ['oops'], [12]]);
    expect(chart.map(([value]) => value)).toEqual([
      10,
      '',
      { error: '#VALUE!', reason: expect.any(String) },
      12,
    ]);
    const ranks = bundle.call(
      'QUANTILE',
      [
        [1, 'x'],
        [3, 4],
      ],
      [[2]],
    );
    expect(ranks).toEqual([
      [2, { error: '#VALUE!', reason: '"x" is not a number.' }],
      [1, 1],
    ]);
    const funnel = bundle.call('FUNNEL', [[1], ['x'], [3]], [[10], [10], [10]]);
    expect(funnel[1]?.every((cell) => typeof cell === 'object')).toBe(true);
    expect(funnel[2]?.every((cell) => typeof cell !== 'object')).toBe(true);
  });

  it('passes an error on from a whole range', () => {
    const error = { error: '#DIV/0!', reason: '' };
    expect(bundle.call('MEANCI', [[1], ['#DIV/0!'], [3]])).toEqual([[error]]);
    expect(bundle.call('ROLLUP', [['G'], [{ type: 'Error', basicValue: '#DIV/0!' }]])).toEqual([[error]]);
    expect(bundle.call('DSR', [[1], [{ code: '#DIV/0!' }]], [[5], [5]])).toEqual([[error]]);
  });
});

describe('a million cells', () => {
  const count = 1_000_000;
  const column = (cell: (row: number) => unknown) => Array.from({ length: count }, (_, row) => [cell(row)]);

  it('are rated', () => {
    const found = bundle.call(
      'RAG',
      column((row) => row % 200),
      [[100]],
    );
    expect(found.length).toBe(count);
    expect([found[95], found[100], found[94]]).toEqual([['A'], ['G'], ['R']]);
  });

  it('are aggregated', () => {
    const codes = Array.from({ length: 1000 }, () =>
      Array.from({ length: 1000 }, (_, place) => 'BGARN'[place % 5]),
    );
    expect(bundle.call('RAGCOUNT', codes)).toEqual([[200_000, 200_000, 200_000, 200_000, 200_000]]);
    expect(
      bundle.call(
        'MEANCI',
        column((row) => row % 3),
      ),
    ).toEqual([[0.999999]]);
  });

  it('may all be bad', () => {
    const found = bundle.call(
      'PROPORTION',
      column(() => 'none of it'),
      [[10]],
    );
    expect(found.every(([cell]) => typeof cell === 'object' && cell.error === '#VALUE!')).toBe(true);
  });
});
