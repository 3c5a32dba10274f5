import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { AppendRow } from '../../../src/workbook/change.ts';
import type { ContractHost, OpenWorkbook } from './open-workbook.ts';
import {
  actionsSheet,
  actionsTarget,
  actionsWith,
  addedAction,
  cellsOf,
  comparable,
  tableRange,
} from './plan-source.ts';

const [title = [], blank = [], header = [], , , third = []] = actionsSheet.rows;

export function appendContract(open: OpenWorkbook, host: ContractHost): void {
  describe('appending rows', () => {
    it('writes below the last row, and the table grows', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const another = { ...addedAction, cells: ['A5', null, true] };
      expect((await workbook.apply([addedAction, another])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A6:D8')).toEqual([third, addedAction.cells, ['A5', null, true, null]]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D8'));
    });

    it('fills the one blank row of a new table first', async () => {
      const workbook = await open(actionsWith([title, blank, header], 'A3:D4'));
      const { refused } = await workbook.apply([addedAction, { ...addedAction, cells: ['A5'] }]);
      expect(refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:D5')).toEqual([addedAction.cells, ['A5', null, null, null]]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D5'));
    });

    it('gives the new row the number formats of the row above', async () => {
      const workbook = await open({
        sheets: [
          {
            ...actionsSheet,
            numberFormat: (row, column) => (row > 2 && column === 2 ? 'dd/mm/yyyy' : 'General'),
          },
        ],
      });
      await workbook.apply([addedAction]);
      const grid = (await workbook.read()).sheets[0]?.grid;
      expect([1, 2, 3].map((column) => grid?.numberFormat(6, column))).toEqual([
        'General',
        'dd/mm/yyyy',
        'General',
      ]);
    });

    it('gives calculated columns their formula where the row has none', async () => {
      const formula = 'Actions[[#This Row],[Ref]]&"!"';
      const rows = [header, ['A1', 'x', null, { formula, value: 'A1!' }]];
      const range = parseRange('A1:D2');
      const tables = [{ name: 'Actions', range, columnFormulas: new Map([[3, formula]]) }];
      const workbook = await open({ sheets: [{ name: 'Actions', rows, tables }] });
      const target = { ...actionsTarget, range };
      expect((await workbook.apply([{ kind: 'append-row', target, cells: ['A2', 'y'] }])).refused).toEqual(
        [],
      );
      expect(comparable(await cellsOf(workbook, 'A3:D3'), host)).toEqual([
        ['A2', 'y', null, { formula, value: null }],
      ]);
    });

    it(host.hasNoTotalsRows ? 'writes below a row of totals' : 'moves the totals row down', async () => {
      const total = ['Total', null, { formula: 'SUBTOTAL(104,Actions[Due])', value: 42856 }, null];
      const source = actionsWith([...actionsSheet.rows, total], 'A3:D7');
      const tables = [{ name: 'Actions', range: parseRange('A3:D7'), totalsRowCount: 1 }];
      const workbook = await open({ sheets: source.sheets.map((sheet) => ({ ...sheet, tables })) });
      expect((await workbook.apply([addedAction])).refused).toEqual([]);
      const expected = host.hasNoTotalsRows ? [total, addedAction.cells] : [addedAction.cells, total];
      expect(comparable(await cellsOf(workbook, 'A7:D8'), host)).toEqual(comparable(expected, host));
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D8'));
    });

    if (host.tablesReachDown) {
      it('writes below what stands under a table, which is taken for rows of it', async () => {
        const workbook = await open(actionsWith([...actionsSheet.rows, [], [null, null, 'note']]));
        expect(await tableRange(workbook)).toEqual(parseRange('A3:D8'));
        expect((await workbook.apply([addedAction])).refused).toEqual([]);
        expect(await cellsOf(workbook, 'A8:D9')).toEqual([[null, null, 'note', null], addedAction.cells]);
        expect(await tableRange(workbook)).toEqual(parseRange('A3:D9'));
      });
    }

    it('grows a plain block below the rows that somebody added meanwhile', async () => {
      const rows = [...actionsSheet.rows, ['A9', 'Theirs', null, 'r9']];
      const workbook = await open({ sheets: [{ name: 'Actions', rows }] });
      const change: AppendRow = { ...addedAction, target: { ...actionsTarget, table: null } };
      expect((await workbook.apply([change])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A7:D8')).toEqual([['A9', 'Theirs', null, 'r9'], addedAction.cells]);
    });
  });
}
