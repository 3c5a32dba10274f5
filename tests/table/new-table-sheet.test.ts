import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { column } from '../../src/table/column.ts';
import { defineTable } from '../../src/table/define-table.ts';
import { newTableSheet } from '../../src/table/new-table-sheet.ts';

const stock = defineTable({
  name: 'Stock',
  sheet: 'What we have',
  columns: {
    code: column('Code', z.string()),
    shelf: column('Shelf', z.enum(['A', 'B']), { help: 'Where it stands.' }),
    day: column('Day', z.iso.date().nullable()),
    level: column('Level', z.enum(['low', 'fine']).nullable(), { computed: true }),
    rowId: column('Row ID', z.string().nullable()),
  },
  rowId: 'rowId',
});

describe('newTableSheet', () => {
  it('describes a sheet with the table, its lists, formats and hidden Row ID', () => {
    const rows = [
      { code: 'x'.repeat(100), shelf: 'A' as const, day: '2017-04-01', level: null, rowId: null },
    ];
    const sheet = newTableSheet(stock, rows);
    expect(sheet).toMatchObject({
      name: 'What we have',
      hiddenColumns: [4],
      frozenRows: 1,
      columnWidths: [60, 8, 8, 8, 8],
      tables: [
        {
          name: 'Stock',
          headers: ['Code', 'Shelf', 'Day', 'Level', 'Row ID'],
          range: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 5 },
        },
      ],
      lists: [
        {
          choices: ['A', 'B'],
          title: 'Shelf',
          prompt: 'Where it stands.',
          range: { columnIndex: 1, rowCount: 501 },
        },
      ],
    });
    expect(sheet.rows[1]?.map(({ value, style }) => [value, style?.numberFormat])).toEqual([
      ['x'.repeat(100), '@'],
      ['A', undefined],
      [42_826, 'd mmm yyyy'],
      [null, undefined],
      [null, '@'],
    ]);
    expect([...(sheet.columnStyles ?? [])].map(([, style]) => style.numberFormat)).toEqual([
      '@',
      undefined,
      'd mmm yyyy',
      undefined,
      '@',
    ]);
  });

  it('gives a table without rows one blank row, as Excel does', () => {
    expect(newTableSheet(stock).rows).toHaveLength(2);
    expect(newTableSheet(stock).tables?.[0]?.range.rowCount).toBe(2);
  });
});
