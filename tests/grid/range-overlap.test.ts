import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellRange, parseRange } from '../../src/grid/address.ts';
import { columnsOverlap, rangeHolds, rangesOverlap } from '../../src/grid/range-overlap.ts';

const range = fc.record({
  rowIndex: fc.nat(6),
  columnIndex: fc.nat(6),
  rowCount: fc.integer({ min: 1, max: 4 }),
  columnCount: fc.integer({ min: 1, max: 4 }),
});

/** The places of the cells of a range, one by one. */
function cellsOf({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): Set<string> {
  const cells = new Set<string>();
  for (let row = rowIndex; row < rowIndex + rowCount; row++) {
    for (let column = columnIndex; column < columnIndex + columnCount; column++)
      cells.add(`${row} ${column}`);
  }
  return cells;
}

describe('two ranges', () => {
  it.each([
    ['A1:C2', 'C2:D9', true, true],
    ['A1:C2', 'A3:C4', false, true],
    ['A1:C2', 'D1:D2', false, false],
    ['A1:D9', 'B2:B2', true, true],
    ['B1:B9', 'A4:C4', true, true],
  ])('%s and %s: %s in cells, %s in columns', (left, right, inCells, inColumns) => {
    for (const [one, other] of [
      [parseRange(left), parseRange(right)],
      [parseRange(right), parseRange(left)],
    ] as const) {
      expect(rangesOverlap(one, other)).toBe(inCells);
      expect(columnsOverlap(one, other)).toBe(inColumns);
    }
  });

  it('overlap where one cell at least is in both', () => {
    fc.assert(
      fc.property(range, range, (left, right) => {
        const others = cellsOf(right);
        expect(rangesOverlap(left, right)).toBe([...cellsOf(left)].some((cell) => others.has(cell)));
      }),
    );
  });
});

describe('a range', () => {
  it('holds the cells it is made of, and no other', () => {
    fc.assert(
      fc.property(range, fc.nat(10), fc.nat(10), (of, row, column) => {
        expect(rangeHolds(of, row, column)).toBe(cellsOf(of).has(`${row} ${column}`));
      }),
    );
  });

  it('holds nothing where it has no rows', () => {
    expect(rangeHolds({ ...parseRange('B2:C3'), rowCount: 0 }, 1, 1)).toBe(false);
  });
});
