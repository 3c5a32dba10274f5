import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import { type PlanSnapshot, planReader } from './plan-reader.ts';

/** A plan as it stands in a workbook, read in one go. */
export function readPlan(snapshot: WorkbookSnapshot): PlanSnapshot {
  const reader = planReader(snapshot);
  for (;;) {
    const step = reader.next();
    if (step.done) return step.value;
  }
}
