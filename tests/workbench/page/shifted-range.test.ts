import { describe, expect, it } from 'vitest';
import { shiftedRange } from '../../../workbench/page/grid/shifted-range.ts';

const rows = (rowIndex: number, rowCount: number) => ({ rowIndex, rowCount, columnIndex: 1, columnCount: 2 });

describe('shiftedRange', () => {
  it.each([
    ['rows above put in', rows(4, 3), 1, 2, rows(6, 3)],
    ['rows at its start put in', rows(4, 3), 4, 1, rows(5, 3)],
    ['rows inside put in', rows(4, 3), 5, 2, rows(4, 5)],
    ['rows below put in', rows(4, 3), 7, 2, rows(4, 3)],
    ['rows above taken out', rows(4, 3), 1, -2, rows(2, 3)],
    ['rows inside taken out', rows(4, 3), 5, -1, rows(4, 2)],
    ['rows over its start taken out', rows(4, 3), 3, -2, rows(3, 2)],
    ['all its rows taken out', rows(4, 3), 4, -3, undefined],
    ['rows below taken out', rows(4, 3), 7, -1, rows(4, 3)],
  ])('%s', (_, range, start, by, expected) => {
    expect(shiftedRange(range, { way: 'rows', start, by })).toEqual(expected);
  });

  it('moves columns alike', () => {
    expect(shiftedRange(rows(4, 3), { way: 'columns', start: 0, by: 1 })).toEqual({
      ...rows(4, 3),
      columnIndex: 2,
    });
  });
});
