import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/grid/address.ts';
import { planCellAddress } from '../../../src/importing/assemble/plan-cell-address.ts';
import type { PlanPlace } from '../../../src/importing/imported.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { emptyPlan, type Plan, planTables } from '../../../src/plan/plan.ts';

const plan: Plan = {
  ...emptyPlan,
  settings: [
    { setting: 'Reporting date', value: 42826 },
    { setting: 'Our own', value: 'kept' },
    { setting: 'Title', value: 'Warm homes' },
  ],
  objectives: [
    { ref: 'D1', goal: null, objective: 'Walk more', leads: null, boardLead: null, rowId: null },
    { ref: 'D2', goal: null, objective: 'Warm, safe homes', leads: null, boardLead: 'Chair', rowId: null },
  ],
  evidence: [
    { objective: 'D2', kind: 'story', title: 'Mrs A', text: 'Warm at last', date: null, rowId: null },
  ],
};

describe('planCellAddress', () => {
  it.each<[PlanPlace, unknown]>([
    [{ table: 'objectives', rowIndex: 1, column: 'boardLead' }, 'Chair'],
    [{ table: 'objectives', rowIndex: 0, column: 'ref' }, 'D1'],
    [{ table: 'evidence', rowIndex: 0, column: 'text' }, 'Warm at last'],
    [{ table: 'settings', rowIndex: 0, column: 'value' }, 42826],
    [{ table: 'settings', rowIndex: 1, column: 'value' }, 'kept'],
    [{ table: 'settings', rowIndex: 2, column: 'value' }, 'Warm homes'],
  ])('names the cell that the layout puts %j in', (place, value) => {
    const { table, cell } = planCellAddress(place, plan);
    expect(table).toBe(planTables[place.table].name);
    const layout = planLayouts(plan).find(({ tables }) => tables?.[0]?.name === table);
    const { rowIndex, columnIndex } = parseAddress(cell);
    expect(layout?.rows[rowIndex]?.[columnIndex]?.value).toBe(value);
  });
});
