import type { PaneState } from './pane-state.ts';

/** The pane before the workbook was looked at. */
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
};
