import { describe, expect, it } from 'vitest';
import { dateToSerial } from '../../../src/grid/serial-date.ts';
import { blankPlan } from '../../../src/plan/layout/blank-plan.ts';

function setting(plan: ReturnType<typeof blankPlan>, name: string) {
  return plan.settings.find((row) => row.setting === name)?.value;
}

describe('blankPlan', () => {
  it('covers five financial years from the one of its reporting date', () => {
    const plan = blankPlan('2026-03-31');
    expect(setting(plan, 'Period from')).toBe(dateToSerial('2025-04-01'));
    expect(setting(plan, 'Period to')).toBe(dateToSerial('2030-03-31'));
    expect(setting(plan, 'Reporting date')).toBe(dateToSerial('2026-03-31'));
    expect(setting(blankPlan('2026-04-01'), 'Period from')).toBe(dateToSerial('2026-04-01'));
    expect(plan.actions).toEqual([]);
  });

  it('takes a title and a board', () => {
    const plan = blankPlan('2026-04-01', { title: 'Our plan', board: 'Our board' });
    expect([setting(plan, 'Title'), setting(plan, 'Board')]).toEqual(['Our plan', 'Our board']);
    expect(setting(blankPlan('2026-04-01'), 'Title')).toBe('Action plan');
  });
});
