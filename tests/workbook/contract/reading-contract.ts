import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { ContractHost, OpenWorkbook } from './open-workbook.ts';
import { actionsSheet, cellsOf } from './plan-source.ts';

export function readingContract(open: OpenWorkbook, host: ContractHost): void {
  describe('reading', () => {
    it('gives every sheet in order with its name, visibility, cells and tables', async () => {
      const workbook = await open({
        sheets: [
          actionsSheet,
          { name: 'Lists & notes', visibility: 'hidden', rows: [['Green']] },
          { name: 'Système 😀', visibility: 'very-hidden', rows: [] },
        ],
      });
      const { sheets, dateSystem } = await workbook.read();
      expect(dateSystem).toBe('1900');
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Actions', 'visible'],
        ['Lists & notes', 'hidden'],
        ['Système 😀', host.showsAllSheets ? 'hidden' : 'very-hidden'],
      ]);
      expect(await cellsOf(workbook, 'A1:D6')).toEqual([
        ['What we will do', null, null, null],
        [null, null, null, null],
        ...actionsSheet.rows.slice(2),
      ]);
      expect(sheets[0]?.tables).toEqual([
        { name: 'Actions', sheet: 'Actions', range: parseRange('A3:D6'), totalsRowCount: 0 },
      ]);
    });

    it('gives only the sheets asked for, whatever the case of their names', async () => {
      const workbook = await open({ sheets: [actionsSheet, { name: 'Other', rows: [['x']] }] });
      const { sheets } = await workbook.read({ sheets: ['OTHER', 'Absent'] });
      expect(sheets.map(({ name }) => name)).toEqual(['Other']);
    });

    it('gives the number format of each cell', async () => {
      const formats = [['General', 'dd/mm/yyyy', '@', '0.0%', '"due "d mmmm']];
      const workbook = await open({
        sheets: [
          {
            name: 'Formats',
            rows: [[1, 42826, '2/3', 0.5, 42826]],
            numberFormat: (row, column) => formats[row]?.[column] ?? 'General',
          },
        ],
      });
      const grid = (await workbook.read()).sheets[0]?.grid;
      expect([0, 1, 2, 3, 4, 99].map((column) => grid?.numberFormat(0, column))).toEqual([
        ...(formats[0] ?? []),
        'General',
      ]);
    });

    it.each(host.dateSystems ?? (['1900', '1904'] as const))(
      'tells that days are counted from %s',
      async (system) => {
        const workbook = await open({ dateSystem: system, sheets: [{ name: 'Dates', rows: [[41364]] }] });
        const { dateSystem } = await workbook.read();
        expect(dateSystem).toBe(system);
        expect(await cellsOf(workbook, 'A1')).toEqual([[41364]]);
      },
    );

    it('reports its progress up to the end', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const seen: number[] = [];
      await workbook.read({ onProgress: ({ done, total }) => seen.push(done / total) });
      expect(seen.at(-1)).toBe(1);
      expect(seen).toEqual(seen.toSorted((left, right) => left - right));
    });

    it('gives a snapshot that later changes leave alone', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const before = await workbook.read();
      await workbook.apply([
        {
          kind: 'set-cell',
          sheet: 'Actions',
          rowIndex: 0,
          columnIndex: 0,
          expected: 'What we will do',
          value: 'New',
        },
      ]);
      expect(before.sheets[0]?.grid.rows[0]?.[0]).toBe('What we will do');
    });
  });
}
