import type { Action } from './plan.ts';

/** An action of which nothing is said yet. */
export const blankAction: Action = {
  ref: '',
  objective: '',
  action: '',
  outcome: null,
  leads: null,
  organisation: null,
  indicators: null,
  delivery: null,
  start: null,
  due: null,
  status: null,
  percentComplete: null,
  progress: null,
  rag: null,
  ragOverride: null,
  overrideReason: null,
  overrideUntil: null,
  seeAlso: null,
  references: null,
  nationalOutcomes: null,
  rowId: null,
};
