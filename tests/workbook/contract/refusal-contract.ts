import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { ContractHost, OpenWorkbook } from './open-workbook.ts';
import { actionsSheet, addedAction, cellsOf, setAction, setCell } from './plan-source.ts';
import { refusalCases } from './refusal-cases.ts';

const plan = { sheets: [actionsSheet] };
const hub = setAction(3, 'Open the hub', 'New');

export function refusalContract(open: OpenWorkbook, host: ContractHost): void {
  describe('a change is refused, and nothing is written, when', () => {
    it.each(refusalCases(host))('%s', async (_, source, change, refusal) => {
      const workbook = await open(source);
      const before = (await workbook.read()).sheets.map(({ grid, tables }) => ({ rows: grid.rows, tables }));
      const { applied, refused } = await workbook.apply([change]);
      expect(applied).toEqual([]);
      expect(refused).toEqual([expect.objectContaining({ change, ...refusal })]);
      const after = (await workbook.read()).sheets.map(({ grid, tables }) => ({ rows: grid.rows, tables }));
      expect(after).toEqual(before);
    });
  });

  describe('some refused', () => {
    const wrong = setCell('B5', 'Never', 'New');

    it('lets the others land', async () => {
      const workbook = await open(plan);
      const result = await workbook.apply([wrong, hub]);
      expect(result.applied).toEqual([hub]);
      expect(result.refused.map(({ reason }) => reason)).toEqual(['cell-changed']);
      expect(await cellsOf(workbook, 'B4:B5')).toEqual([['New'], ['Train the staff']]);
    });

    it('refuses them all when asked for all or nothing', async () => {
      const workbook = await open(plan);
      const result = await workbook.apply([hub, wrong, addedAction], { allOrNothing: true });
      expect(result.applied).toEqual([]);
      expect(result.refused.map(({ change, reason }) => [change, reason])).toEqual([
        [hub, 'others-refused'],
        [wrong, 'cell-changed'],
        [addedAction, 'others-refused'],
      ]);
      expect(await cellsOf(workbook, 'B4:B7')).toEqual([
        ['Open the hub'],
        ['Train the staff'],
        ['Tell the story'],
        [null],
      ]);
    });

    it('refuses the second of two changes that expect the same old value', async () => {
      const workbook = await open(plan);
      const { refused } = await workbook.apply([hub, setAction(3, 'Open the hub', 'Other')]);
      expect(refused).toEqual([expect.objectContaining({ reason: 'cell-changed', found: 'New' })]);
    });

    it('lets unlocked cells of a protected sheet be set', async () => {
      const workbook = await open({ sheets: [{ ...actionsSheet, unlocked: [parseRange('B4:B6')] }] });
      expect((await workbook.apply([hub])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'B4')).toEqual([['New']]);
    });

    it('makes nothing of no changes', async () => {
      const workbook = await open(plan);
      expect(await workbook.apply([])).toEqual({ applied: [], refused: [] });
    });
  });
}
