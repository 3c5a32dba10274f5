import { describe, expect, it } from 'vitest';
import { dateToSerial } from '../../../src/grid/serial-date.ts';
import { blankPlan } from '../../../src/plan/layout/blank-plan.ts';
import { layoutsInDateSystem } from '../../../src/plan/layout/layouts-in-date-system.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { planStanding } from '../../../src/plan/standing/plan-standing.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';

describe('layouts in a workbook that counts from 1904', () => {
  it('stay as they are in one that counts from 1900', () => {
    const layouts = planLayouts(samplePlan);
    expect(layoutsInDateSystem(layouts, '1900')).toBe(layouts);
  });

  it('stand for the same days', async () => {
    const standings = [];
    for (const dateSystem of ['1900', '1904'] as const) {
      const workbook = new MemoryWorkbook({ dateSystem, sheets: [] });
      const layouts = layoutsInDateSystem(planLayouts(samplePlan), dateSystem);
      await workbook.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
      standings.push(planStanding(await workbook.read()));
    }
    expect(standings[1]).toEqual(standings[0]);
    expect(standings[0]?.asAt).not.toBeNull();
  });

  it('keep a day before 1904 as a text, and other numbers as they are', () => {
    const plan = blankPlan('2026-04-01');
    const settings = plan.settings.map((setting) =>
      setting.setting === 'Period from' ? { ...setting, value: dateToSerial('1901-04-01') } : setting,
    );
    const [sheet] = layoutsInDateSystem(planLayouts({ ...plan, settings }), '1904');
    const values = sheet?.rows.map((row) => row[1]?.value) ?? [];
    expect(values).toContain('1901-04-01');
    expect(values).toContain(5);
    expect(values).toContain(dateToSerial('2026-04-01', '1904'));
  });
});
