import { describe, expect, it } from 'vitest';
import { gridCell, plainGrid } from '../../src/grid/grid.ts';

describe('a grid', () => {
  const grid = plainGrid([['a'], [], [1, null, 3]]);

  it('gives its cells, and blanks for what is missing', () => {
    expect(gridCell(grid, 0, 0)).toBe('a');
    expect(gridCell(grid, 2, 2)).toBe(3);
    for (const [row, column] of [
      [0, 1],
      [1, 0],
      [2, 1],
      [3, 0],
      [-1, 0],
      [0, -1],
    ] as const) {
      expect(gridCell(grid, row, column)).toBeNull();
    }
  });

  it('of plain cells has one number format', () => {
    expect(grid.numberFormat(0, 0)).toBe('General');
  });
});
