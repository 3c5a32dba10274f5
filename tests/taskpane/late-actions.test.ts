import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { readPlan } from '../../src/plan/snapshot/read-plan.ts';
import { boardReport } from '../../src/report/board-report.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { lateActions } from '../../taskpane/session/late-actions.ts';
import { snapshotOf } from '../report/sample-report.ts';
import { type PlanRows, planWorkbook } from '../validation/plan-workbook.ts';
import { action, soundObjectives } from '../validation/rule-case.ts';

const asAt = '2017-04-01';

/** Rows whose dates stand in Due, in words, or nowhere, done and not. */
const mixed: PlanRows = {
  objectives: soundObjectives,
  actions: [
    action({ ref: 'A', due: '2017-03-01', delivery: null, status: 'In progress' }),
    action({ ref: 'B', due: null, delivery: 'December 2016', status: 'In progress' }),
    action({ ref: 'C', due: null, delivery: 'December 2016', status: 'Ongoing' }),
    action({ ref: 'D', due: null, delivery: 'Spring, we hope', status: 'In progress' }),
    action({ ref: 'E', due: '2017-03-01', status: 'Complete' }),
    action({ ref: 'F', due: '2017-03-01', status: null, percentComplete: 1 }),
    action({ ref: 'G', due: '2017-03-01', status: 'Withdrawn' }),
  ],
};

describe('what is overdue', () => {
  it.each([
    ['the sample', async () => (await snapshotOf(samplePlan)).snapshot],
    ['dates of every kind', async () => planWorkbook(mixed).read()],
  ])('is the same in the pane, the board pack and validation: %s', async (_, read) => {
    const snapshot = await read();
    const { issues } = await validatePlan(snapshot, { asAt });
    const warned = issues.filter(({ code }) => code === 'action/overdue').length;
    const { actions } = await boardReport(readPlan(snapshot), { asAt });
    const late = lateActions(snapshot, asAt).filter(({ isOverdue }) => isOverdue);
    const told = actions.filter(({ overdueDays }) => overdueDays > 0);
    expect(warned).toBeGreaterThan(1);
    expect(told.map(({ key }) => key).toSorted()).toEqual(late.map(({ action: key }) => key).toSorted());
    expect(told).toHaveLength(warned);
  });
});
