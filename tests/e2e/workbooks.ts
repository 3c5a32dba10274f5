import { parseAddress } from '../../src/grid/address.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { blankPlan } from '../../src/plan/layout/blank-plan.ts';
import { calculateLayouts } from '../../src/plan/layout/calculate-layouts.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import type { SheetLayout } from '../../src/workbook/sheet-layout.ts';

/** The workbook of `npm start -- --new`. */
export const emptyWorkbook: readonly SheetLayout[] = [{ name: 'Sheet1', rows: [], columnWidths: [] }];

/** The sample plan with other contents in some cells, by addresses like `Actions!J5`, and what its formulas come to then. */
export function sampleWith(cells: Readonly<Record<string, Cell>>): readonly SheetLayout[] {
  return planWith(samplePlan, cells);
}

export function planWith(plan: Plan, cells: Readonly<Record<string, Cell>>): readonly SheetLayout[] {
  const layouts = planLayouts(plan).map((layout) => {
    const rows = layout.rows.map((row) => [...row]);
    for (const [address, value] of Object.entries(cells)) {
      const [sheet, cell = ''] = address.split('!');
      if (sheet !== layout.name) continue;
      const { rowIndex, columnIndex } = parseAddress(cell);
      const row = rows[rowIndex];
      if (!row) throw new RangeError(`${address} is below the rows of the sheet.`);
      row[columnIndex] = { ...row[columnIndex], value };
    }
    return { ...layout, rows };
  });
  return calculateLayouts(layouts);
}

/** A plan with one objective and one action, which has no lead: one error and a few warnings. */
export function smallPlan(): Plan {
  const [action] = samplePlan.actions;
  if (action === undefined) throw new Error('The sample has no action.');
  return {
    ...blankPlan('2026-04-01', { title: 'Small plan' }),
    objectives: [
      { ref: 'A1', goal: null, objective: 'Fewer falls', leads: null, boardLead: null, rowId: 'obj1' },
    ],
    actions: [
      {
        ...action,
        objective: 'A1',
        ref: 'A',
        leads: null,
        indicators: null,
        seeAlso: null,
        delivery: null,
        start: null,
        due: null,
      },
    ],
  };
}
