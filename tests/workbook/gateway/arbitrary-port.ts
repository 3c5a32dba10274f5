import fc from 'fast-check';
import type { CellRange } from '../../../src/grid/address.ts';
import { type Cell, type CellValue, cellErrorCodes } from '../../../src/grid/cell.ts';
import type { Change, RowAnchor, TableTarget } from '../../../src/workbook/change.ts';
import type { CellStyle, SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/workbook.ts';

/** Any value of the port's types, every optional field present or left out; objects as a program writes them. */

function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T>;
function record<T, K extends keyof T>(
  model: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  options: { requiredKeys: K[] },
): fc.Arbitrary<Partial<T> & Pick<T, K>>;
function record<T, K extends keyof T>(
  model: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  options: { requiredKeys?: K[] } = {},
) {
  return fc.record(model, { ...options, noNullPrototype: true });
}

const text = fc.string({ unit: 'binary', maxLength: 12 });
const index = fc.nat({ max: 16_383 });

const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(...cellErrorCodes).map((error) => ({ error })),
);

const cell: fc.Arbitrary<Cell> = fc.oneof(value, record({ formula: text, value }));
const row = fc.array(cell, { maxLength: 6 });

const range: fc.Arbitrary<CellRange> = record({
  rowIndex: fc.nat({ max: 1_048_575 }),
  columnIndex: index,
  rowCount: fc.nat({ max: 1_048_576 }),
  columnCount: index,
});

const visibility = fc.constantFrom('visible', 'hidden', 'very-hidden');
const format = fc.constantFrom('General', 'dd/mm/yyyy', '@', '0.0%');

const sheet: fc.Arbitrary<SheetSnapshot> = record(
  {
    name: text,
    visibility,
    grid: fc
      .record({ rows: fc.array(row, { maxLength: 8 }), formats: fc.array(format, { maxLength: 60 }) })
      .map(({ rows, formats }) => {
        const columnCount = Math.max(0, ...rows.map((cells) => cells.length));
        return {
          rows,
          numberFormat: (rowIndex: number, columnIndex: number) =>
            rowIndex < rows.length && columnIndex < columnCount
              ? (formats[rowIndex + columnIndex * rows.length] ?? 'General')
              : 'General',
        };
      }),
    tables: fc.array(record({ name: text, sheet: text, range, totalsRowCount: fc.constantFrom(0, 1) }), {
      maxLength: 2,
    }),
    spills: fc.array(range, { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'visibility', 'grid', 'tables'] },
);

export const arbitrarySnapshot: fc.Arbitrary<WorkbookSnapshot> = record({
  name: text,
  dateSystem: fc.constantFrom('1900', '1904'),
  sheets: fc.array(sheet, { maxLength: 3 }),
});

const style: fc.Arbitrary<CellStyle> = record(
  {
    numberFormat: format,
    bold: fc.boolean(),
    italic: fc.boolean(),
    size: fc.integer({ min: 6, max: 40 }),
    colour: text,
    fill: text,
    wrap: fc.boolean(),
    vertical: fc.constantFrom('top', 'centre', 'bottom'),
    horizontal: fc.constantFrom('left', 'centre', 'right'),
    border: text,
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);

const columnMap = <T>(of: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(index, of), { maxLength: 3 }).map((entries): ReadonlyMap<number, T> => new Map(entries));

export const arbitraryLayout: fc.Arbitrary<SheetLayout> = record(
  {
    name: text,
    visibility,
    tabColour: text,
    rows: fc.array(fc.array(record({ value: cell, style }, { requiredKeys: ['value'] }), { maxLength: 4 }), {
      maxLength: 4,
    }),
    columnWidths: fc.array(fc.nat({ max: 100 }), { maxLength: 4 }),
    hiddenColumns: fc.array(index, { maxLength: 3 }),
    columnStyles: columnMap(style),
    frozenRows: index,
    frozenColumns: index,
    tables: fc.array(
      record(
        { name: text, range, headers: fc.array(text), style: text, columnFormulas: columnMap(text) },
        { requiredKeys: ['name', 'range', 'headers'] },
      ),
      { maxLength: 2 },
    ),
    lists: fc.array(
      record(
        {
          range,
          choices: fc.oneof(fc.array(text), record({ formula: text })),
          title: text,
          prompt: text,
          onOther: fc.constantFrom('stop', 'warning'),
        },
        { requiredKeys: ['range', 'choices', 'onOther'] },
      ),
      { maxLength: 2 },
    ),
    rules: fc.array(
      record({
        range,
        formula: text,
        style: record(
          { bold: fc.boolean(), italic: fc.boolean(), colour: text, fill: text },
          { requiredKeys: [] },
        ),
      }),
      { maxLength: 2 },
    ),
    landscape: fc.boolean(),
    protectedRanges: fc.array(record({ range, description: text }), { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'rows', 'columnWidths'] },
);

const target: fc.Arbitrary<TableTarget> = record({
  sheet: text,
  table: fc.option(text, { nil: null }),
  range,
  headers: fc.array(text, { maxLength: 4 }),
});
const anchor: fc.Arbitrary<RowAnchor> = record({ columnIndex: index, value: cell });

export const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  record(
    {
      kind: fc.constant('set-cell' as const),
      sheet: text,
      rowIndex: index,
      columnIndex: index,
      expected: cell,
      value: cell,
      numberFormat: format,
      target,
      anchor,
    },
    { requiredKeys: ['kind', 'sheet', 'rowIndex', 'columnIndex', 'expected', 'value'] },
  ),
  record({ kind: fc.constant('append-row' as const), target, cells: row }),
  record(
    { kind: fc.constant('remove-row' as const), target, rowIndex: index, expected: row, anchor },
    { requiredKeys: ['kind', 'target', 'rowIndex', 'expected'] },
  ),
  record({ kind: fc.constant('add-sheet' as const), layout: arbitraryLayout }),
);

export const arbitraryCell = cell;
