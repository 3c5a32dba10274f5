import type { PlanStanding } from '../../../src/plan/standing/plan-standing.ts';

export type LateAction = PlanStanding['actions'][number] & { readonly isOverdue: boolean };

/** Actions that are red, or past their date and neither complete nor withdrawn; the longest overdue first. */
export function findLateActions({ actions, asAt }: PlanStanding): LateAction[] {
  return actions
    .map((action) => ({
      ...action,
      isOverdue:
        asAt !== null &&
        action.due !== null &&
        action.due < asAt &&
        action.rag !== 'B' &&
        action.status !== 'Complete' &&
        action.status !== 'Withdrawn',
    }))
    .filter(({ rag, isOverdue }) => rag === 'R' || isOverdue)
    .sort((left, right) => ((left.due ?? '9999') < (right.due ?? '9999') ? -1 : 1));
}
