import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { AddSheet, AppendRow } from '../../../src/workbook/change.ts';
import type { ContractHost, OpenWorkbook } from './open-workbook.ts';
import { actionsSheet, cellsOf, comparable } from './plan-source.ts';

const headers = ['Ref', 'Date', 'Key'];
const range = parseRange('A2:C3');
const addSheet: AddSheet = {
  kind: 'add-sheet',
  layout: {
    name: 'Updates & notes',
    visibility: 'hidden',
    columnWidths: [10, 12],
    columnStyles: new Map([[1, { numberFormat: 'dd/mm/yyyy' }]]),
    rows: [
      [{ value: 'Updates', style: { bold: true } }],
      headers.map((value) => ({ value })),
      [
        { value: '=A1' },
        { value: 42826, style: { numberFormat: 'dd/mm/yyyy' } },
        { value: { formula: 'HWB.RAG(1,2)', value: 'G' } },
      ],
    ],
    tables: [{ name: 'Updates', range, headers }],
  },
};

export function sheetContract(open: OpenWorkbook, host: ContractHost): void {
  describe('adding a sheet', () => {
    it('puts it after the last one with its cells, formats and tables', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      expect(await workbook.apply([addSheet])).toMatchObject({ applied: [addSheet], refused: [] });
      const { sheets } = await workbook.read();
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Actions', 'visible'],
        ['Updates & notes', 'hidden'],
      ]);
      const expected = [
        ['Updates', null, null],
        headers,
        ['=A1', 42826, { formula: 'HWB.RAG(1,2)', value: 'G' }],
      ];
      expect(comparable(await cellsOf(workbook, 'A1:C3', 1), host)).toEqual(comparable(expected, host));
      expect(sheets[1]?.grid.numberFormat(2, 1)).toBe('dd/mm/yyyy');
      expect(sheets[1]?.tables).toEqual([
        { name: 'Updates', sheet: 'Updates & notes', range, totalsRowCount: 0 },
      ]);
    });

    it('gives a table that rows can be appended to', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      await workbook.apply([addSheet]);
      const append: AppendRow = {
        kind: 'append-row',
        target: { sheet: 'Updates & notes', table: 'Updates', range, headers },
        cells: ['A1', 42827, 'k'],
      };
      expect((await workbook.apply([append])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:C4', 1)).toEqual([['A1', 42827, 'k']]);
    });

    it('gives a table of headers only one blank row, which the first row appended fills', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const headersOnly = parseRange('A1:C1');
      const layout = {
        name: 'Bare',
        columnWidths: [],
        rows: [headers.map((value) => ({ value }))],
        tables: [{ name: 'Bare', range: headersOnly, headers }],
      };
      await workbook.apply([{ kind: 'add-sheet', layout }]);
      const read = (await workbook.read()).sheets[1]?.tables[0]?.range;
      expect(read).toEqual(parseRange('A1:C2'));
      const target = { sheet: 'Bare', table: 'Bare', range: headersOnly, headers };
      const append = (ref: string): AppendRow => ({ kind: 'append-row', target, cells: [ref, 1] });
      expect((await workbook.apply([append('one'), append('two')])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A2:C3', 1)).toEqual([
        ['one', 1, null],
        ['two', 1, null],
      ]);
    });

    it('refuses the second of two sheets of one name', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const { refused } = await workbook.apply([addSheet, addSheet]);
      expect(refused).toEqual([expect.objectContaining({ reason: 'sheet-exists' })]);
    });
  });
}
