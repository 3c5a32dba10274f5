import type { PaneState } from './pane-state.ts';

/** Where the session puts what the pane shows. */
export interface PaneStore {
  get(): PaneState;
  patch(part: Partial<PaneState>): void;
}

export const firstState: PaneState = {
  view: 'plan',
  workbookName: '',
  plan: 'unread',
  busy: null,
  notice: null,
  importPreview: null,
  check: null,
  undo: null,
  submission: null,
  formulas: null,
  partners: null,
  board: null,
};
