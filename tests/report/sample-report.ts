import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import type { PlanSnapshot } from '../../src/plan/snapshot/plan-reader.ts';
import { readPlan } from '../../src/plan/snapshot/read-plan.ts';
import { type BoardReportOptions, boardReport } from '../../src/report/board-report.ts';
import type { BoardReport } from '../../src/report/value/board-report.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import type { Since } from '../../src/submission/since.ts';
import { submittedPlan } from '../../src/submission/submitted-plan.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { type PlanRows, planWorkbook } from '../validation/plan-workbook.ts';

export const asAt = '2017-04-01';

/** A plan in a workbook in memory, as a new workbook of it holds it. */
export async function snapshotOf(plan: Plan): Promise<PlanSnapshot> {
  const workbook = new MemoryWorkbook({ name: 'sample.xlsx', sheets: [] });
  await workbook.apply(planLayouts(plan).map((layout) => ({ kind: 'add-sheet', layout })));
  return readPlan(await workbook.read());
}

/** The report of the sample plan, or of it with some of its tables changed. */
export async function sampleReport(
  options: Partial<BoardReportOptions> = {},
  changed: Partial<Plan> = {},
): Promise<BoardReport> {
  return boardReport(await snapshotOf({ ...samplePlan, ...changed }), { asAt, ...options });
}

/** The report of a plan with these rows. */
export async function reportOf(
  rows: PlanRows,
  options: Partial<BoardReportOptions> = {},
): Promise<BoardReport> {
  return boardReport(readPlan(await planWorkbook(rows).read()), { asAt, ...options });
}

/** A plan as it was before the board. */
export async function sinceOf(plan: PlanSnapshot, boardDate = '2017-01-20'): Promise<Since> {
  const contentHash = await planContentHash(plan.snapshot);
  return {
    boardDate,
    submittedBy: 'Ann Lee',
    at: '18 January 2017, 14:05',
    workbook: null,
    contentHash,
    plan: submittedPlan(plan, { asAt: boardDate, contentHash }),
  };
}
