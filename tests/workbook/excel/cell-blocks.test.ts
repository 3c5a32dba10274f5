import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherBlocks } from '../../../src/workbook/excel/cell-blocks.ts';

const cells = fc.array(
  fc.record({
    rowIndex: fc.integer({ min: 0, max: 500 }),
    columnIndex: fc.integer({ min: 0, max: 40 }),
    value: fc.integer(),
  }),
);

/** What a sheet holds after the blocks were written, `null` leaving cells as they are. */
function write(blocks: ReturnType<typeof gatherBlocks<number>>): Map<string, number> {
  const sheet = new Map<string, number>();
  for (const { range, values } of blocks) {
    for (const [row, line] of values.entries()) {
      for (const [column, value] of line.entries()) {
        if (value !== null) sheet.set(`${range.rowIndex + row} ${range.columnIndex + column}`, value);
      }
    }
  }
  return sheet;
}

describe('gathering cells into blocks', () => {
  it('writes every cell once and no other', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const expected = new Map(
          given.map(({ rowIndex, columnIndex, value }) => [`${rowIndex} ${columnIndex}`, value]),
        );
        expect(write(gatherBlocks(given))).toEqual(expected);
      }),
    );
  });

  it('makes one block of a column, and keeps corners of the sheet apart', () => {
    const column = Array.from({ length: 2_000 }, (_, rowIndex) => ({ rowIndex, columnIndex: 3, value: 1 }));
    expect(gatherBlocks(column).length).toBe(1);
    const far = [
      { rowIndex: 0, columnIndex: 0, value: 1 },
      { rowIndex: 1_048_575, columnIndex: 16_383, value: 2 },
    ];
    expect(gatherBlocks(far).map(({ values }) => values)).toEqual([[[1]], [[2]]]);
  });
});
