import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { TableTarget } from '../../../src/workbook/change.ts';
import type { ContractHost, OpenWorkbook } from './open-workbook.ts';
import {
  actionsSheet,
  actionsTarget,
  actionsWith,
  addedAction,
  cellsOf,
  comparable,
  headers,
  removeAction,
  setAction,
  setCell,
  tableRange,
  withColumn,
} from './plan-source.ts';

const [title = [], blank = [], header = [], first = [], second = [], third = []] = actionsSheet.rows;

export function removeContract(open: OpenWorkbook, host: ContractHost): void {
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
      const changes = [removeAction(4), setAction(5, 'Tell the story', 'Tell it well'), addedAction];
      expect((await workbook.apply(changes)).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:D7')).toEqual([
        first,
        ['A3', 'Tell it well', null, 'r3'],
        addedAction.cells,
        [null, null, null, null],
      ]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D6'));
    });

    it('takes along only what is blank or calculated under a header that was added since', async () => {
      const rows = withColumn(4, ['Remarks', { formula: '1+1', value: 2 }, null, 'Nice']);
      const workbook = await open(actionsWith(rows, 'A3:E6'));
      expect((await workbook.apply([3, 4].map(removeAction))).refused).toEqual([]);
      expect(await cellsOf(workbook, 'A4:E5')).toEqual([
        [...third, 'Nice'],
        [null, null, null, null, null],
      ]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:E4'));
    });

    it('sees what an earlier change of the call types under a header that was added since', async () => {
      const workbook = await open(actionsWith(withColumn(4, ['Remarks']), 'A3:E6'));
      const [remark, removal] = [setCell('E4', null, 'See me'), removeAction(3)];
      const { refused } = await workbook.apply([remark, removal]);
      expect(refused).toEqual([{ change: removal, reason: 'cell-changed', found: 'See me', detail: 'E4' }]);
      expect(await cellsOf(workbook, 'A4:E4')).toEqual([[...first, 'See me']]);
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
      expect((await workbook.apply([addedAction, below])).refused).toEqual([
        { change: below, reason: 'row-missing' },
      ]);
      expect(await cellsOf(workbook, 'A7:D7')).toEqual([addedAction.cells]);
      const bare = await open(actionsWith([title, blank, header], 'A3:D4'));
      const reused = setCell('A4', null, 'reused');
      expect((await bare.apply([addedAction, reused])).refused).toEqual([
        { change: reused, reason: 'row-missing' },
      ]);
      expect(await cellsOf(bare, 'A4:D4')).toEqual([addedAction.cells]);
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
