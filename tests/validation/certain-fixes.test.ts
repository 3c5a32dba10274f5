import { describe, expect, it } from 'vitest';
import { cellsEqual } from '../../src/grid/cell.ts';
import { certainFixes } from '../../src/validation/certain-fixes.ts';
import { fixPlan } from '../../src/validation/fix-plan.ts';
import { fixSentence } from '../../src/validation/fix-sentence.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { inverseChanges } from '../../src/workbook/inverse-changes.ts';
import type { WorkbookSnapshot } from '../../src/workbook/workbook.ts';
import { planWorkbook } from './plan-workbook.ts';
import { action, indicator, soundObjectives } from './rule-case.ts';

const faulty = {
  objectives: soundObjectives,
  actions: [
    action({
      ref: ' Ι ',
      action: 'Γο grow the choir by I0% from 20',
      status: 'in progress ',
      due: '1 May 2017',
    }),
    action({ ref: 'B', action: 'Train bus drivers', percentComplete: '50%' }),
  ],
  indicators: [indicator({ baseline: '558', target: '1,650' })],
  measurements: [{ indicator: 'C3  1', period: '2016/17', value: '580' }],
};

/** Cells with their number formats, as far as a person can tell. */
function shown({ sheets }: WorkbookSnapshot) {
  return sheets.map(({ name, grid }) => [
    name,
    grid.rows.map((row, rowIndex) =>
      row.map((cell, columnIndex) => [cell, grid.numberFormat(rowIndex, columnIndex)]),
    ),
  ]);
}

describe('all certain fixes at once', () => {
  it('do not touch the workbook they were worked out for', async () => {
    const workbook = planWorkbook(faulty);
    const before = shown(await workbook.read());
    const snapshot = await workbook.read();
    await certainFixes(snapshot);
    expect(shown(snapshot)).toEqual(before);
  });

  it('are one change a cell, from what stands there to what is right', async () => {
    const { fixes, changes } = await certainFixes(await planWorkbook(faulty).read());
    const cells = changes.map(({ sheet, rowIndex, columnIndex }) => `${sheet} ${rowIndex} ${columnIndex}`);
    expect(new Set(cells).size).toBe(changes.length);
    expect(fixes.length).toBeGreaterThan(changes.length);
    expect(changes.find(({ expected }) => expected === ' Ι ')?.value).toBe('I');
    expect(changes.find(({ expected }) => expected === '1 May 2017')).toMatchObject({
      value: 42_856,
      numberFormat: 'd mmm yyyy',
    });
  });

  it('come to the same in one go as round after round', async () => {
    const atOnce = planWorkbook(faulty);
    const { fixes, changes, validation } = await certainFixes(await atOnce.read());
    expect((await atOnce.apply(changes, { allOrNothing: true })).refused).toEqual([]);
    const mended = planWorkbook(faulty);
    const { applied } = await fixPlan(mended);
    expect(shown(await atOnce.read())).toEqual(shown(await mended.read()));
    expect(fixes.map(({ sentence }) => sentence)).toEqual(applied.map(({ sentence }) => sentence));
    expect(await validatePlan(await atOnce.read())).toEqual(validation);
    expect((await certainFixes(await atOnce.read())).changes).toEqual([]);
  });

  it('are taken back, values and number formats', async () => {
    const workbook = planWorkbook(faulty);
    const before = shown(await workbook.read());
    const { changes, undo } = await certainFixes(await workbook.read());
    await workbook.apply(changes);
    expect(shown(await workbook.read())).not.toEqual(before);
    expect((await workbook.apply(undo)).refused).toEqual([]);
    expect(shown(await workbook.read())).toEqual(before);
  });

  it('leave what somebody has changed meanwhile, there and back', async () => {
    const workbook = planWorkbook(faulty);
    const { changes, undo } = await certainFixes(await workbook.read());
    await workbook.apply(changes);
    const [other] = undo;
    if (other) await workbook.apply([{ ...other, value: 'Z' }]);
    const { refused } = await workbook.apply(undo);
    expect(refused.map(({ found }) => found)).toEqual(['Z']);
  });

  it('that no row can be found for are told with the reason', async () => {
    const rowId = 'the-same';
    const actions = [action({ ref: 'Ι', rowId }), action({ ref: 'B', action: 'Train bus drivers', rowId })];
    const { fixes, refused, changes } = await certainFixes(
      await planWorkbook({ objectives: soundObjectives, actions }).read(),
    );
    expect([fixes, changes]).toEqual([[], []]);
    expect(refused.map(({ refusal }) => refusal.reason)).toEqual(['row-ambiguous']);
  });
});

describe('one chosen mend', () => {
  it('can be told and taken back', async () => {
    const workbook = planWorkbook({ objectives: soundObjectives, actions: [action({ indicators: 42_796 })] });
    const snapshot = await workbook.read();
    const issue = (await validatePlan(snapshot)).issues.find(
      ({ code }) => code === 'indicator/link-is-a-date',
    );
    const [choice] = issue?.choices ?? [];
    if (!issue || !choice) throw new Error('The plan should have a link that became a date.');
    expect(fixSentence(issue, choice)).toContain('is now "2/3"');
    const undo = inverseChanges(snapshot, choice.changes) ?? [];
    await workbook.apply(choice.changes);
    const cellOf = async () => (await workbook.read()).sheets[2]?.grid.rows[1]?.[6] ?? null;
    expect(await cellOf()).toBe('2/3');
    await workbook.apply(undo);
    expect(cellsEqual(await cellOf(), 42_796)).toBe(true);
    expect((await workbook.read()).sheets[2]?.grid.numberFormat(1, 6)).toBe('d mmm yyyy');
  });
});
