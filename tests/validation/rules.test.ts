import { describe, expect, it } from 'vitest';
import { issueCatalogue } from '../../src/issue/catalogue.ts';
import { rules } from '../../src/validation/rules.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { actionCases } from './action-cases.ts';
import { dateCases } from './date-cases.ts';
import { figureCases } from './figure-cases.ts';
import { planCases } from './plan-cases.ts';
import { planSheets } from './plan-workbook.ts';
import { action, indicator, measurement, type RuleCase, soundObjectives } from './rule-case.ts';
import { sameWorkCases } from './same-work-cases.ts';
import { tableCases } from './table-cases.ts';
import { textCases } from './text-cases.ts';

const cases: readonly RuleCase[] = [
  ...tableCases,
  ...planCases,
  ...actionCases,
  ...dateCases,
  ...sameWorkCases,
  ...figureCases,
  ...textCases,
];

async function placesOf({ code, plan, edit = (sheets) => sheets, asAt }: RuleCase): Promise<string[]> {
  const workbook = new MemoryWorkbook({ sheets: edit(planSheets(plan)) });
  const { issues } = await validatePlan(await workbook.read(), asAt === undefined ? {} : { asAt });
  return issues
    .filter((issue) => issue.code === code)
    .map(({ sheet, cell }) => [sheet ?? 'workbook', cell].filter((part) => part !== null).join('!'));
}

describe('the rules of a plan', () => {
  it.each(cases.map((one) => [one.code, one.title, one] as const))('[%s] %s', async (_code, _title, one) => {
    expect(await placesOf(one)).toEqual(one.at);
  });

  it('have a case that raises each code, and one that does not', () => {
    // No column of a plan has a rule beyond kind, list and range: the tests of tables hold that code.
    const codes = Object.keys(issueCatalogue)
      .filter((code) => code !== 'cell/rule')
      .sort();
    const raised = new Set<string>(cases.filter(({ at }) => at.length > 0).map(({ code }) => code));
    const spared = new Set<string>(cases.filter(({ at }) => at.length === 0).map(({ code }) => code));
    expect([...raised].sort()).toEqual(codes);
    expect([...spared].sort()).toEqual(codes);
  });

  it('name codes of the catalogue, each rule its own', () => {
    const known = new Set(Object.keys(issueCatalogue));
    for (const { codes } of rules) {
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !known.has(code))).toEqual([]);
    }
  });

  it('find nothing in a sound plan', async () => {
    const plan = {
      objectives: soundObjectives,
      ambitions: [{ objective: 'C3', number: '1', ambition: 'Nobody eats alone' }],
      actions: [action()],
      updates: [{ action: 'C3 A', date: '2017-03-01', update: 'Ground cleared' }],
      indicators: [indicator()],
      measurements: [measurement()],
    };
    const { issues } = await validatePlan(await new MemoryWorkbook({ sheets: planSheets(plan) }).read());
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([]);
  });
});
