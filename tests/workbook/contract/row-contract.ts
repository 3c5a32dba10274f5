import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { AppendRow, TableTarget } from '../../../src/workbook/change.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import type { ContractHost, OpenWorkbook } from './open-workbook.ts';
import {
  actionsSheet,
  actionsTarget,
  actionsWith,
  cellsOf,
  comparable,
  headers,
  removeAction,
  setAction,
  setCell,
} from './plan-source.ts';

const [title = [], blank = [], header = [], first = [], second = [], third = []] = actionsSheet.rows;
const added: AppendRow = {
  kind: 'append-row',
  target: actionsTarget,
  cells: ['A4', 'Write it up', 42887, 'r4'],
};

async function tableRange(workbook: Workbook): Promise<unknown> {
  return (await workbook.read()).sheets[0]?.tables[0]?.range;
}

export function rowContract(open: OpenWorkbook, host: ContractHost): void {
  describe('rows and tables that moved', () => {
    it('finds a row again by its anchor after rows were sorted and inserted', async () => {
      const workbook = await open(
        actionsWith([title, blank, header, third, ['A9', 'Extra', null, 'r9'], second, first], 'A3:D7'),
      );
      const { refused } = await workbook.apply([setAction(3, 'Open the hub', 'Open two hubs')]);
      expect(refused).toEqual([]);
      expect(await cellsOf(workbook, 'B4:B7')).toEqual([
        ['Tell the story'],
        ['Extra'],
        ['Train the staff'],
        ['Open two hubs'],
      ]);
    });

    it('finds a row of a sheet again by its anchor where no table is named', async () => {
      const workbook = await open(actionsWith([title, blank, header, third, second, first]));
      const { target: _, ...loose } = setAction(3, 'Open the hub', 'New');
      expect((await workbook.apply([loose])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'B6')).toEqual([['New']]);
      const { refused } = await workbook.apply([{ ...loose, anchor: { columnIndex: 3, value: 'r9' } }]);
      expect(refused).toEqual([expect.objectContaining({ reason: 'row-missing' })]);
    });

    it('finds a table again by its name after it moved within its sheet', async () => {
      const shifted = [[], [], title, blank, header, first, second, third].map((row) => [null, ...row]);
      const workbook = await open(actionsWith(shifted, 'B5:E8'));
      const { anchor: _, ...withoutAnchor } = setAction(4, 'Train the staff', 'Train everybody');
      expect((await workbook.apply([withoutAnchor])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'C7')).toEqual([['Train everybody']]);
    });

    it('finds a table again by its name after its sheet was renamed', async () => {
      const workbook = await open(actionsWith(actionsSheet.rows, 'A3:D6', 'What we do'));
      expect((await workbook.apply([setAction(3, 'Open the hub', 'New')])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'B4')).toEqual([['New']]);
    });

    it('finds a table again by its sheet and headers after it was renamed', async () => {
      const tables = [{ name: 'Renamed', range: parseRange('A3:D6') }];
      const workbook = await open({ sheets: [{ ...actionsSheet, tables }] });
      expect((await workbook.apply([setAction(3, 'Open the hub', 'New'), added])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'B4')).toEqual([['New']]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D7'));
    });

    it('finds a table again after it became plain cells, and plain cells after they became a table', async () => {
      const plain = await open({ sheets: [{ ...actionsSheet, tables: [] }] });
      expect((await plain.apply([setAction(3, 'Open the hub', 'New')])).refused).toEqual([]);
      expect(await cellsOf(plain, 'B4')).toEqual([['New']]);
      const table = await open({ sheets: [actionsSheet] });
      expect((await table.apply([{ ...added, target: { ...actionsTarget, table: null } }])).refused).toEqual(
        [],
      );
      expect(await tableRange(table)).toEqual(parseRange('A3:D7'));
    });

    it('follows a column by its header after another was inserted before it', async () => {
      const wide = actionsSheet.rows.map((row, index) =>
        index < 2 ? row : [row[0] ?? null, 'Extra', ...row.slice(1)],
      );
      const workbook = await open(actionsWith(wide, 'A3:E6'));
      expect((await workbook.apply([setAction(3, 'Open the hub', 'New')])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:E4')).toEqual([['A1', 'Extra', 'New', 42826, 'r1']]);
    });

    it('finds a plain block of cells again by its sheet and header row', async () => {
      const rows = [title, blank, blank, blank, header, first, second, third];
      const workbook = await open({ sheets: [{ name: 'Actions', rows }] });
      const change = {
        ...setAction(5, 'Tell the story', 'Tell it well'),
        target: { ...actionsTarget, table: null },
      };
      expect((await workbook.apply([change])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'B8')).toEqual([['Tell it well']]);
    });
  });

  describe('appending rows', () => {
    it('writes below the last row, and the table grows', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const another = { ...added, cells: ['A5', null, true] };
      expect((await workbook.apply([added, another])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A6:D8')).toEqual([third, added.cells, ['A5', null, true, null]]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D8'));
    });

    it('fills the one blank row of a new table first', async () => {
      const workbook = await open(actionsWith([title, blank, header], 'A3:D4'));
      const { refused } = await workbook.apply([added, { ...added, cells: ['A5'] }]);
      expect(refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:D5')).toEqual([added.cells, ['A5', null, null, null]]);
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
      await workbook.apply([added]);
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
      expect((await workbook.apply([added])).refused).toEqual([]);
      const expected = host.hasNoTotalsRows ? [total, added.cells] : [added.cells, total];
      expect(comparable(await cellsOf(workbook, 'A7:D8'), host)).toEqual(comparable(expected, host));
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D8'));
    });

    if (host.tablesReachDown) {
      it('writes below what stands under a table, which is taken for rows of it', async () => {
        const workbook = await open(actionsWith([...actionsSheet.rows, [], [null, null, 'note']]));
        expect(await tableRange(workbook)).toEqual(parseRange('A3:D8'));
        expect((await workbook.apply([added])).refused).toEqual([]);
        expect(await cellsOf(workbook, 'A8:D9')).toEqual([[null, null, 'note', null], added.cells]);
        expect(await tableRange(workbook)).toEqual(parseRange('A3:D9'));
      });
    }

    it('grows a plain block below the rows that somebody added meanwhile', async () => {
      const rows = [...actionsSheet.rows, ['A9', 'Theirs', null, 'r9']];
      const workbook = await open({ sheets: [{ name: 'Actions', rows }] });
      const change: AppendRow = { ...added, target: { ...actionsTarget, table: null } };
      expect((await workbook.apply([change])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A7:D8')).toEqual([['A9', 'Theirs', null, 'r9'], added.cells]);
    });
  });

  describe('removing rows', () => {
    it('moves a totals row up, and takes edits of moved rows along', async () => {
      const total = ['Total', null, { formula: 'SUBTOTAL(104,Actions[Due])', value: 42856 }, null];
      const source = actionsWith([...actionsSheet.rows, total], 'A3:D7');
      const tables = [{ name: 'Actions', range: parseRange('A3:D7'), totalsRowCount: 1 }];
      const workbook = await open({ sheets: source.sheets.map((sheet) => ({ ...sheet, tables })) });
      const changes = [setAction(5, 'Tell the story', 'Tell it well'), removeAction(3), removeAction(4)];
      expect((await workbook.apply(changes)).refused).toEqual([]);
      const expected = [
        ['A3', 'Tell it well', null, 'r3'],
        total,
        [null, null, null, null],
        [null, null, null, null],
      ];
      expect(comparable(await cellsOf(workbook, 'A4:D7'), host)).toEqual(comparable(expected, host));
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D5'));
    });

    it('leaves a table beside it and its rows alone', async () => {
      const rows = actionsSheet.rows.map((row, index) => [
        ...Array.from(headers, (_, i) => row[i] ?? null),
        null,
        index < 2 ? null : `t${index}`,
      ]);
      const tables = [
        { name: 'Actions', range: parseRange('A3:D6') },
        { name: 'Beside', range: parseRange('F3:F6') },
      ];
      const workbook = await open({ sheets: [{ name: 'Actions', rows, tables }] });
      const beside: TableTarget = {
        sheet: 'Actions',
        table: 'Beside',
        range: parseRange('F3:F6'),
        headers: ['t2'],
      };
      const changes = [removeAction(3), { kind: 'append-row', target: beside, cells: ['new'] } as const];
      expect((await workbook.apply(changes)).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A6:F7')).toEqual([
        [null, null, null, null, null, 't5'],
        [null, null, null, null, null, 'new'],
      ]);
    });

    it('moves the rows below up within the columns of the table', async () => {
      const rows = actionsSheet.rows.map((row, index) => [
        ...Array.from(headers, (_, i) => row[i] ?? null),
        null,
        `n${index}`,
      ]);
      const workbook = await open(actionsWith(rows));
      expect((await workbook.apply([removeAction(3)])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:F6')).toEqual([
        [...second, null, 'n3'],
        [...third, null, 'n4'],
        [null, null, null, null, null, 'n5'],
      ]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D5'));
    });

    it('leaves one blank row when the last one goes', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      expect((await workbook.apply([3, 4, 5].map(removeAction))).refused).toEqual([]);
      expect((await cellsOf(workbook, 'A4:D6')).flat().every((cell) => cell === null)).toBe(true);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D4'));
    });

    it('takes place together with cells set and rows appended, all by their old places', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const changes = [removeAction(4), setAction(5, 'Tell the story', 'Tell it well'), added];
      expect((await workbook.apply(changes)).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:D7')).toEqual([
        first,
        ['A3', 'Tell it well', null, 'r3'],
        added.cells,
        [null, null, null, null],
      ]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D6'));
    });

    it('works on a plain block', async () => {
      const workbook = await open({ sheets: [{ name: 'Actions', rows: actionsSheet.rows }] });
      const target: TableTarget = { ...actionsTarget, table: null };
      expect((await workbook.apply([{ ...removeAction(4), target }])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:D6')).toEqual([first, third, [null, null, null, null]]);
    });

    it('leaves the places that earlier changes of the call append to, to nobody', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const below = setCell('A7', null, 'below');
      expect((await workbook.apply([added, below])).refused).toEqual([
        { change: below, reason: 'row-missing' },
      ]);
      expect(await cellsOf(workbook, 'A7:D7')).toEqual([added.cells]);
      const bare = await open(actionsWith([title, blank, header], 'A3:D4'));
      const reused = setCell('A4', null, 'reused');
      expect((await bare.apply([added, reused])).refused).toEqual([
        { change: reused, reason: 'row-missing' },
      ]);
      expect(await cellsOf(bare, 'A4:D4')).toEqual([added.cells]);
    });

    it('leaves what an earlier change of the call removed to nobody', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const again = removeAction(3);
      const late = setCell('B4', 'Open the hub', 'late');
      const { refused } = await workbook.apply([removeAction(3), again, late]);
      expect(refused.map(({ change, reason }) => [change, reason])).toEqual([
        [again, 'row-missing'],
        [late, 'row-missing'],
      ]);
    });
  });
}
