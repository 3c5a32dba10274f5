import type { AddSheet } from '../../workbook/change.ts';
import type { ApplyResult, Workbook } from '../../workbook/workbook.ts';
import type { Plan } from '../plan.ts';
import { planLayouts } from './plan-layouts.ts';

/** The changes that put a plan into a workbook: a sheet for each of its tables. */
export function planChanges(plan: Plan): AddSheet[] {
  return planLayouts(plan).map((layout) => ({ kind: 'add-sheet', layout }));
}

/**
 * Puts a plan into a workbook, as new sheets after those it has: all of them, or none where a name is taken.
 *
 * @param workbook - A new workbook, or one with sheets of its own.
 */
export function writePlan(workbook: Workbook, plan: Plan): Promise<ApplyResult> {
  return workbook.apply(planChanges(plan), { allOrNothing: true });
}
