import { describe, expect, it } from 'vitest';
import type { SheetLayout, TableLayout } from '../../../../src/workbook/sheet-layout.ts';
import { layoutProblem } from '../../../../src/workbook/xlsx/sheet-writer/layout-problem.ts';

const names = {
  sheets: new Set(['plan']),
  tables: new Set(['actions']),
  nextTableId: 1,
  structureLocked: false,
};
const table: TableLayout = {
  name: 'Costs',
  range: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 2 },
  headers: ['A', 'B'],
};
const layout: SheetLayout = { name: 'Costs', rows: [[{ value: 'A' }]], columnWidths: [], tables: [table] };
const withTable = (change: Partial<TableLayout>): SheetLayout => ({
  ...layout,
  tables: [{ ...table, ...change }],
});

const problems: readonly (readonly [string, SheetLayout, string, RegExp])[] = [
  ['a taken sheet name, in other letters', { ...layout, name: 'PLAN' }, 'sheet-exists', /"PLAN"/],
  ['a blank sheet name', { ...layout, name: ' ' }, 'not-supported', /1 to 31/],
  ['a long sheet name', { ...layout, name: 'x'.repeat(32) }, 'not-supported', /1 to 31/],
  ['a sheet name with a slash', { ...layout, name: 'a/b' }, 'not-supported', /leave out/],
  ['a sheet name in apostrophes', { ...layout, name: "'a'" }, 'not-supported', /apostrophes/],
  ['the name Excel keeps to itself', { ...layout, name: 'History' }, 'not-supported', /History/],
  ['a taken table name', withTable({ name: 'ACTIONS' }), 'table-exists', /"ACTIONS"/],
  [
    'two tables of one name',
    { ...layout, tables: [table, { ...table, name: 'costs' }] },
    'table-exists',
    /"costs"/,
  ],
  ['a table named like a cell', withTable({ name: 'AB12' }), 'not-supported', /no cell address/],
  ['a table name with a space', withTable({ name: 'My table' }), 'not-supported', /begin with a letter/],
  ['headers that do not fit the range', withTable({ headers: ['A'] }), 'not-supported', /1 headers for 2/],
  ['two headers alike', withTable({ headers: ['a', 'A'] }), 'not-supported', /unique/],
  ['an empty header', withTable({ headers: ['a', ''] }), 'not-supported', /unique/],
  [
    'a table beyond the sheet',
    withTable({ range: { ...table.range, columnIndex: 16_383 } }),
    'no-room',
    /beyond/,
  ],
  [
    'tables that overlap',
    { ...layout, tables: [table, { ...table, name: 'Other' }] },
    'not-supported',
    /overlaps/,
  ],
  ['a text too long', { ...layout, rows: [[{ value: 'x'.repeat(32_768) }]] }, 'text-too-long', /row 1/],
  [
    'a formula too long',
    { ...layout, rows: [[{ value: { formula: 'x'.repeat(8_193), value: 1 } }]] },
    'text-too-long',
    /formula/,
  ],
  [
    'too many columns',
    { ...layout, rows: [Array.from({ length: 16_385 }, () => ({ value: null }))] },
    'no-room',
    /16384/,
  ],
];

describe('layoutProblem', () => {
  it.each(problems)('finds %s', (_, bad, reason, detail) => {
    const problem = layoutProblem(bad, names);
    expect(problem?.reason).toBe(reason);
    expect(problem?.detail).toMatch(detail);
  });

  it('finds a workbook that takes no sheets', () => {
    expect(layoutProblem(layout, { ...names, structureLocked: true })?.reason).toBe('sheet-protected');
  });

  it('finds nothing in a good layout', () => {
    expect(layoutProblem(layout, names)).toBeNull();
    expect(layoutProblem({ name: 'Bare', rows: [], columnWidths: [] }, names)).toBeNull();
  });
});
