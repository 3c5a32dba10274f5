import type { Plan } from '../../plan/plan.ts';

export type PlanTableName = keyof Plan;

/** A plan while documents are put together: rows are added, and a row may be replaced by a fuller one. */
export type PlanRows = { readonly [Name in PlanTableName]: Plan[Name][number][] };

export function noRows(): PlanRows {
  return {
    settings: [],
    objectives: [],
    ambitions: [],
    actions: [],
    updates: [],
    indicators: [],
    measurements: [],
    evidence: [],
    partners: [],
    submissions: [],
    importNotes: [],
  };
}
