import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/grid/cell.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';

const layouts = planLayouts(samplePlan);
const formulas = [
  ...new Set(
    layouts.flatMap(({ rows }) =>
      rows.flat().flatMap(({ value }) => (isFormula(value) ? [value.formula] : [])),
    ),
  ),
];
const headers = new Map(
  layouts.flatMap(({ tables = [] }) => tables.map((table) => [table.name, new Set(table.headers)] as const)),
);

/** The functions of the product's list that a plan may use. */
const ours = 'TRAJECTORY EXPECTED RAG DIRECTION FORECAST DATALAG ACTIONRAG FINALRAG'.split(' ');

describe('the formulas of a plan', () => {
  it('are one for each calculated column', () => {
    expect(formulas).toHaveLength(17);
  });

  it.each(formulas.map((formula) => [formula.slice(0, 40), formula] as const))(
    'fit into Excel: %s…',
    (_, formula) => {
      expect(formula.length).toBeLessThan(8_192);
      const bare = formula.replaceAll(/"[^"]*"/g, '');
      expect(bare.split('(').length).toBe(bare.split(')').length);
      expect(formula.startsWith('=')).toBe(false);
      for (const [, name] of bare.matchAll(/HWB\.([A-Z]+)\(/g)) expect(ours).toContain(name);
    },
  );

  it.each(formulas.map((formula) => [formula.slice(0, 40), formula] as const))(
    'name columns that exist: %s…',
    (_, formula) => {
      const references = [...formula.matchAll(/([A-Z][a-z]+)\[(?:\[#[A-Za-z ]+\],\[)?([^[\]]+)\]/g)];
      for (const [, table = '', column = ''] of references)
        expect([...(headers.get(table) ?? [])]).toContain(column);
    },
  );

  it('stand as the formula of their column too, so that new rows get them', () => {
    for (const { rows, tables = [] } of layouts) {
      for (const { range, columnFormulas } of tables) {
        for (const [column, formula] of columnFormulas ?? []) {
          const cell = rows[range.rowIndex + 1]?.[range.columnIndex + column]?.value ?? null;
          expect(isFormula(cell) && cell.formula).toBe(formula);
        }
      }
    }
  });
});
