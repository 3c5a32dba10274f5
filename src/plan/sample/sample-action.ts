import { blankAction } from '../blank-action.ts';
import type { Action } from '../plan.ts';

/** An action of the sample without what every row of it leaves blank. */
export type SampleAction = Pick<Action, 'ref' | 'action' | 'organisation' | 'delivery' | 'status'> &
  Partial<Action>;

const { rowId: _, ...blank } = blankAction;

/** The rows of an objective's actions, with every column. */
export function actionsOf(objective: string, actions: readonly SampleAction[]): Omit<Action, 'rowId'>[] {
  return actions.map((action) => ({ ...blank, ...action, objective }));
}
