import { emptyPlan, type Plan } from '../../plan/plan.ts';

export type PlanTableName = keyof Plan;

/** A plan while documents are put together: rows are added, and a row may be replaced by a fuller one. */
export type PlanRows = { readonly [Name in PlanTableName]: Plan[Name][number][] };

/** The rows of a plan without any, to be added to. */
export function noRows(): PlanRows {
  return planRowsOf(emptyPlan);
}

/** The rows of a plan, to be replaced one by one; the plan itself stays as it is. */
export function planRowsOf(plan: Plan): PlanRows {
  return Object.fromEntries(Object.entries(plan).map(([table, rows]) => [table, [...rows]])) as PlanRows;
}
