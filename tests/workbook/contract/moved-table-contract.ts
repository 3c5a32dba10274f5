import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import {
  actionsSheet,
  actionsTarget,
  actionsWith,
  addedAction,
  cellsOf,
  setAction,
  tableRange,
  withColumn,
} from './plan-source.ts';

const [title = [], blank = [], header = [], first = [], second = [], third = []] = actionsSheet.rows;

export function movedTableContract(open: OpenWorkbook): void {
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
      expect((await workbook.apply([setAction(3, 'Open the hub', 'New'), addedAction])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'B4')).toEqual([['New']]);
      expect(await tableRange(workbook)).toEqual(parseRange('A3:D7'));
    });

    it('finds a table again after it became plain cells, and plain cells after they became a table', async () => {
      const plain = await open({ sheets: [{ ...actionsSheet, tables: [] }] });
      expect((await plain.apply([setAction(3, 'Open the hub', 'New')])).refused).toEqual([]);
      expect(await cellsOf(plain, 'B4')).toEqual([['New']]);
      const table = await open({ sheets: [actionsSheet] });
      expect(
        (await table.apply([{ ...addedAction, target: { ...actionsTarget, table: null } }])).refused,
      ).toEqual([]);
      expect(await tableRange(table)).toEqual(parseRange('A3:D7'));
    });

    it('follows a column by its header after another was inserted before it', async () => {
      const extra = ['Extra', 'Extra', 'Extra', 'Extra'];
      const workbook = await open(actionsWith(withColumn(1, extra), 'A3:E6'));
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
}
