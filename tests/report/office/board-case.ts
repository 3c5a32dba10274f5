import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { BoardReportOptions } from '../../../src/report/board-report.ts';
import { action } from '../../validation/rule-case.ts';
import { reportOf, sampleReport, sinceOf, snapshotOf } from '../sample-report.ts';

/** The sample plan's report with changes against an earlier submission, as the goldens have it. */
export async function sampleCase(options: Partial<BoardReportOptions> = {}) {
  const since = await sinceOf(
    await snapshotOf({
      ...samplePlan,
      updates: samplePlan.updates.slice(0, 2),
      actions: samplePlan.actions.map((row) =>
        row.ref === 'D' ? { ...row, status: 'In progress' as const, percentComplete: 0.9 } : row,
      ),
    }),
  );
  return sampleReport({ since, meetingDate: '2017-04-20', ...options });
}

/** A plan that says nothing. */
export function emptyCase() {
  return reportOf({ settings: [{ setting: 'Title', value: 'Nothing' }] });
}

/** A plan with so many actions, all of them late and red. */
export function longCase(count: number) {
  return reportOf({
    settings: [{ setting: 'Title', value: 'Long' }],
    objectives: [{ ref: 'C3', objective: 'All of it' }],
    actions: Array.from({ length: count }, (_, index) =>
      action({
        ref: `R${index + 1}`,
        action: `Do the thing of number ${index + 1}. ${'It goes on for long. '.repeat(index % 12)}`,
        due: '2016-10-02',
        status: 'In progress',
        percentComplete: 0.1,
        progress: 'Slow so far. '.repeat(index % 30),
      }),
    ),
  });
}
