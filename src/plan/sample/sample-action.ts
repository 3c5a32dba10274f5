import type { Action } from '../plan.ts';

/** An action of the sample without what every row of it leaves blank. */
export type SampleAction = Pick<Action, 'ref' | 'action' | 'organisation' | 'delivery' | 'status'> &
  Partial<Action>;

const blank = {
  outcome: null,
  leads: null,
  indicators: null,
  start: null,
  due: null,
  percentComplete: null,
  progress: null,
  rag: null,
  ragOverride: null,
  overrideReason: null,
  overrideUntil: null,
  seeAlso: null,
  references: null,
  nationalOutcomes: null,
};

/** The rows of an objective's actions, with every column. */
export function actionsOf(objective: string, actions: readonly SampleAction[]): Omit<Action, 'rowId'>[] {
  return actions.map((action) => ({ ...blank, ...action, objective }));
}
