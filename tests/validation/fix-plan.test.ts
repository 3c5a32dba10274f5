import { describe, expect, it } from 'vitest';
import { actionRatingColumn } from '../../src/plan/layout/action-rating-column.ts';
import { fixPlan } from '../../src/validation/fix-plan.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import type { Change } from '../../src/workbook/change.ts';
import { planWorkbook } from './plan-workbook.ts';
import { action, indicator, soundObjectives } from './rule-case.ts';

const faulty = {
  objectives: soundObjectives,
  actions: [
    action({
      ref: ' Ι ',
      action: 'Γο grow the choir by I0% from 20',
      status: 'in progress ',
      percentComplete: '50%',
    }),
  ],
  updates: [{ action: 'C3  Ι', date: '2017-03-01', update: 'Done' }],
  indicators: [indicator({ baseline: '558', target: '1,650' })],
  measurements: [{ indicator: 'C3 1', period: '2016/17', value: '580' }],
};

describe('certain fixes', () => {
  it('are made, told and gone', async () => {
    const workbook = planWorkbook(faulty);
    const { applied, refused, validation } = await fixPlan(workbook);
    expect(refused).toEqual([]);
    expect(applied.map(({ sentence }) => sentence).sort()).toMatchInlineSnapshot(`
      [
        "Actions A2 (C3  I): " I " is now "I".",
        "Actions A2 (C3  Ι): " Ι " is now " I ".",
        "Actions C2 (C3  Ι): "Γο grow the choir by I0% from 20" is now "To grow the choir by 10% from 20".",
        "Actions K2 (C3  Ι): "in progress " is now "In progress".",
        "Actions L2 (C3  Ι): "50%" was text and is a number now.",
        "Indicators H2 (C3 1): "558" was text and is a number now.",
        "Indicators K2 (C3 1): "1,650" was text and is a number now.",
        "Measurements C2: "580" was text and is a number now.",
        "Updates A2: "C3 Ι" is now "C3 I".",
        "Updates A2: stray spaces are gone from "C3 I".",
      ]
    `);
    expect(validation.issues.filter(({ fix }) => fix)).toEqual([]);
    const { sheets } = await workbook.read();
    const cells = sheets.find(({ name }) => name === 'Actions')?.grid.rows[1];
    expect([cells?.[0], cells?.[2], cells?.[10], cells?.[11]]).toEqual([
      'I',
      'To grow the choir by 10% from 20',
      'In progress',
      0.5,
    ]);
  });

  it('leave nothing to fix a second time', async () => {
    const workbook = planWorkbook(faulty);
    const first = await fixPlan(workbook);
    const second = await fixPlan(workbook);
    expect(second.applied).toEqual([]);
    expect(second.validation).toEqual(first.validation);
  });

  it('do not touch what is only a guess', async () => {
    const workbook = planWorkbook({ objectives: soundObjectives, actions: [action({ indicators: 42_796 })] });
    const before = await validatePlan(await workbook.read());
    const link = before.issues.find(({ code }) => code === 'indicator/link-is-a-date');
    expect(link?.fix).toBeUndefined();
    expect(link?.choices?.map(({ title }) => title)).toEqual(['Write 2/3', 'Write 3/2']);
    expect((await fixPlan(workbook)).applied).toEqual([]);
  });

  it('are refused in a sentence where somebody was faster', async () => {
    const workbook = planWorkbook({ objectives: soundObjectives, actions: [action({ ref: 'Ι' })] });
    const late = {
      name: workbook.name,
      read: () => workbook.read(),
      apply: async (changes: readonly Change[]) => {
        const first = changes[0];
        if (first?.kind === 'set-cell') await workbook.apply([{ ...first, value: 'Z' }]);
        return workbook.apply(changes);
      },
    };
    const { applied, refused, validation } = await fixPlan(late);
    expect(applied).toEqual([]);
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('was changed from "Ι" to "Z"'),
    ]);
    expect(validation.issues.some(({ fix }) => fix)).toBe(false);
  });

  it('are refused where nobody can tell which of two rows is meant', async () => {
    const rowId = 'the-same';
    const actions = [action({ ref: 'Ι', rowId }), action({ ref: 'B', action: 'Train bus drivers', rowId })];
    const { applied, refused } = await fixPlan(planWorkbook({ objectives: soundObjectives, actions }));
    expect(applied).toEqual([]);
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('two rows have the same Row ID'),
    ]);
  });

  it('bring the stored values of formulas up to date', async () => {
    const formula = { formula: actionRatingColumn.formula, value: 'R' };
    const workbook = planWorkbook({
      objectives: soundObjectives,
      actions: [action({ percentComplete: '100%', status: 'Complete', rag: formula })],
    });
    const { applied } = await fixPlan(workbook);
    expect(applied.map(({ sentence }) => sentence)).toEqual([
      'Actions L2 (C3 A): "100%" was text and is a number now.',
      'Actions: the formulas show their values again.',
    ]);
    const { sheets } = await workbook.read();
    const rag = sheets.find(({ name }) => name === 'Actions')?.grid.rows[1]?.[13];
    expect(rag).toEqual({ formula: formula.formula, value: 'B' });
  });

  it('bring values of formulas up to date where nothing else is to mend', async () => {
    const formula = { formula: actionRatingColumn.formula, value: { error: '#NAME?' } } as const;
    const workbook = planWorkbook({
      objectives: soundObjectives,
      actions: [action({ percentComplete: 1, status: 'Complete', rag: formula })],
    });
    const before = await validatePlan(await workbook.read());
    expect(before.issues.find(({ code }) => code === 'formula/out-of-date')).toMatchObject({
      sheet: 'Actions',
      cell: 'N2',
      parameters: { sheet: 'Actions', count: 1 },
    });
    const { applied, refused, validation } = await fixPlan(workbook);
    expect(refused).toEqual([]);
    expect(applied.map(({ sentence }) => sentence)).toEqual([
      'Actions: the formulas show their values again.',
    ]);
    expect(validation.issues.filter(({ fix }) => fix)).toEqual([]);
  });
});
