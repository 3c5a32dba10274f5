import { describe, expect, it } from 'vitest';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { planStanding } from '../../../src/plan/standing/plan-standing.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';

async function sampleSnapshot(): Promise<WorkbookSnapshot> {
  const workbook = new MemoryWorkbook({ name: 'sample.xlsx', sheets: [] });
  const { refused } = await workbook.apply(
    planLayouts(samplePlan).map((layout) => ({ kind: 'add-sheet', layout })),
  );
  expect(refused).toEqual([]);
  return workbook.read();
}

describe('how a plan stands', () => {
  it('has the trajectory of every indicator as the Trajectory sheet shows it', async () => {
    const snapshot = await sampleSnapshot();
    const { indicators } = planStanding(snapshot);
    const byKey = new Map(indicators.map((row) => [row.indicator, row.trajectory.map(({ value }) => value)]));
    expect(byKey.get('C3 1')).toEqual([558, 576, 595, 613, 632, 650]);
    expect(byKey.get('C3 2')).toEqual([10.7, 10.16, 9.62, 9.08, 8.54, 8]);
    expect(byKey.get('B3 1')).toEqual([19069, null, null, null, null, null]);
    const sheet = snapshot.sheets.find(({ name }) => name === 'Trajectory');
    const printed = sheet?.grid.rows
      .flat()
      .filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell);
    expect(printed?.map((cell) => (cell as { value: unknown }).value)).toEqual(
      expect.arrayContaining([558, 10.16, 9.08]),
    );
  });

  it('counts every action once', async () => {
    const { actions, ragCounts } = planStanding(await sampleSnapshot());
    expect(actions).toHaveLength(24);
    expect(Object.values(ragCounts).reduce((sum, count) => sum + count, 0)).toBe(actions.length);
  });

  it('is judged at the day asked instead of the reporting date', async () => {
    const snapshot = await sampleSnapshot();
    const now = planStanding(snapshot);
    const later = planStanding(snapshot, { asAt: '2021-03-31' });
    expect(now.asAt).toBe('2017-04-01');
    expect(later.asAt).toBe('2021-03-31');
    expect(later.ragCounts.R).toBeGreaterThan(now.ragCounts.R);
  });

  it('is found where the Excel tables have become plain ranges', async () => {
    const snapshot = await sampleSnapshot();
    const plain = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, tables: [] })) };
    expect(planStanding(plain)).toEqual(planStanding(snapshot));
  });

  it('reads dates in the workbook’s own date system', async () => {
    const snapshot = await sampleSnapshot();
    const due = (read: WorkbookSnapshot) =>
      planStanding(read).actions.find(({ action }) => action === 'C3 B')?.due;
    expect(due(snapshot)).toBe('2017-04-30');
    expect(due({ ...snapshot, dateSystem: '1904' })).toBe('2021-05-01');
  });

  it('of a workbook without a plan is empty', () => {
    const standing = planStanding({ name: 'x', dateSystem: '1900', sheets: [] });
    expect(standing).toEqual({
      asAt: null,
      indicators: [],
      actions: [],
      ragCounts: { B: 0, G: 0, A: 0, R: 0, N: 0 },
    });
  });
});
