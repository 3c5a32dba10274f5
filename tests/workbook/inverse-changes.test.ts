import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import type { Change, SetCell, TableTarget } from '../../src/workbook/change.ts';
import { inverseChanges } from '../../src/workbook/inverse-changes.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';

const rows: readonly (readonly Cell[])[] = [
  ['Item', 'Count', 'Row ID'],
  ['Oats', 12, 'a'],
  ['Peas', '7', 'b'],
  [null, { formula: 'SUM(B2:B3)', value: 19 }, 'c'],
];
const range = { rowIndex: 0, columnIndex: 0, rowCount: 4, columnCount: 3 };

function workbook(): MemoryWorkbook {
  const numberFormat = (rowIndex: number) => (rowIndex === 1 ? '0.0' : 'General');
  return new MemoryWorkbook({
    sheets: [{ name: 'Shelf', rows, numberFormat, tables: [{ name: 'Stock', range }] }],
  });
}

const target: TableTarget = { sheet: 'Shelf', table: 'Stock', range, headers: ['Item', 'Count', 'Row ID'] };

function set(rowIndex: number, columnIndex: number, expected: Cell, value: Cell, format?: string): SetCell {
  const anchor = { columnIndex: 2, value: rows[rowIndex]?.[2] ?? null };
  const more = format === undefined ? {} : { numberFormat: format };
  return {
    kind: 'set-cell',
    sheet: 'Shelf',
    rowIndex,
    columnIndex,
    expected,
    value,
    target,
    anchor,
    ...more,
  };
}

async function shown(book: MemoryWorkbook) {
  const [sheet] = (await book.read()).sheets;
  return sheet?.grid.rows.map((row, rowIndex) =>
    row.map((cell, columnIndex) => [cell, sheet.grid.numberFormat(rowIndex, columnIndex)]),
  );
}

describe('changes that take others back', () => {
  it.each<[string, readonly SetCell[]]>([
    ['put a value back', [set(1, 0, 'Oats', 'Rye')]],
    ['put a number format back', [set(2, 1, '7', 7, '0%')]],
    ['blank what was blank', [set(3, 0, null, 'Total')]],
    ['put a formula back', [set(3, 1, { formula: 'SUM(B2:B3)', value: null }, 19)]],
    ['go back to what stood first', [set(2, 1, '7', ' 7', '@'), set(2, 1, ' 7', 7, '0')]],
    ['find a row whose Row ID was changed with it', [set(2, 2, 'b', 'z'), set(2, 0, 'Peas', 'Beans')]],
    ['are none for none', []],
  ])('%s', async (_, changes) => {
    const book = workbook();
    const before = await shown(book);
    const inverse = inverseChanges(await book.read(), changes) ?? [];
    expect((await book.apply(changes)).refused).toEqual([]);
    expect((await book.apply(inverse)).refused).toEqual([]);
    expect(await shown(book)).toEqual(before);
  });

  it.each<Change>([
    { kind: 'append-row', target, cells: ['Lentils', 3, 'd'] },
    { kind: 'remove-row', target, rowIndex: 1, expected: ['Oats', 12, 'a'] },
    { kind: 'add-sheet', layout: { name: 'New', rows: [], columnWidths: [] } },
  ])('are none where a change is of kind $kind', async (change) => {
    expect(inverseChanges(await workbook().read(), [set(1, 0, 'Oats', 'Rye'), change])).toBeNull();
  });

  it('leave the workbook as it was, whatever cells were set', async () => {
    const edits = fc.array(
      fc.record({
        rowIndex: fc.integer({ min: 1, max: 3 }),
        columnIndex: fc.integer({ min: 0, max: 1 }),
        value: fc.oneof(fc.constant(null), fc.string({ maxLength: 5 }), fc.integer()),
        format: fc.option(fc.constantFrom('0', '@', 'd mmm yyyy'), { nil: undefined }),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const book = workbook();
        const before = await shown(book);
        const now = new Map<string, Cell>();
        const changes = list.map(({ rowIndex, columnIndex, value, format }) => {
          const key = `${rowIndex} ${columnIndex}`;
          const expected = now.has(key) ? (now.get(key) ?? null) : (rows[rowIndex]?.[columnIndex] ?? null);
          now.set(key, value);
          return set(rowIndex, columnIndex, expected, value, format);
        });
        const inverse = inverseChanges(await book.read(), changes) ?? [];
        expect((await book.apply(changes)).refused).toEqual([]);
        expect((await book.apply(inverse)).refused).toEqual([]);
        expect(await shown(book)).toEqual(before);
      }),
    );
  });
});
