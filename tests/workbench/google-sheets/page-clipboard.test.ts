import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clipboardCells, clipboardText } from '../../../workbench/google-sheets/page/grid/clipboard.ts';
import type { SheetView } from '../../../workbench/google-sheets/wire/sheet-view.ts';

const sheetOf = (rows: readonly (readonly string[])[]): SheetView => ({
  sheetId: 0,
  rowCount: rows.length,
  frozenRows: 0,
  frozenColumns: 0,
  columns: [],
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text, look: 0 })) })),
  looks: [{}],
  rules: [],
  protections: [],
  merges: [],
  filter: null,
});

it.each([
  ['one cell', 'a', [['a']]],
  [
    'a table with the line end of Excel',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'blank cells',
    '\t\na\t',
    [
      ['', ''],
      ['a', ''],
    ],
  ],
  ['a blank line between', 'a\n\nb', [['a'], [''], ['b']]],
  ['a quoted cell with lines, tabs and quotes', '"a\n""b""\tc"\td', [['a\n"b"\tc', 'd']]],
  ['a quote that is only a letter', '"Fine" she said\tb', [['"Fine" she said', 'b']]],
  ['a quote that never closes', '"a\tb', [['"a', 'b']]],
])('reads %s', (_name, text, cells) => {
  expect(clipboardCells(text)).toEqual(cells);
});

it('leaves out rows that are hidden', () => {
  const sheet = sheetOf([['a'], ['b'], ['c']]);
  const rows = sheet.rows.map((row, index) => (index === 1 ? { ...row, isHidden: true as const } : row));
  const area = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 1 };
  expect(clipboardText({ ...sheet, rows }, area)).toBe('a\nc');
});

it('reads back every table that it wrote', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', '=', ',') });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const area = { startRow: 0, endRow: rows.length, startColumn: 0, endColumn: rows[0]?.length ?? 0 };
      expect(clipboardCells(clipboardText(sheetOf(rows), area))).toEqual(rows);
    }),
    { seed: 5, numRuns: 500 },
  );
});
