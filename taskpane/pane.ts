/// <reference types="office-js" />
import { startApp } from './app/start-app.tsx';
import { createStore } from './app/store.ts';
import { followTheme } from './follow-theme.ts';
import { PaneSession } from './session/pane-session.ts';
import type { PaneActions, PaneState } from './session/pane-state.ts';
import { firstState } from './session/pane-store.ts';

let started: PaneActions | null = null;

/** The pane of this page: drawn at the first call, then the workbook is opened. */
export function pane(): PaneActions {
  if (started) return started;
  const root = document.getElementById('pane');
  if (!root) throw new TypeError('The page has no element for the pane.');
  const store = createStore<PaneState>(firstState);
  const session = new PaneSession(
    {
      run: (batch) => Excel.run(batch),
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    },
    store,
  );
  started = session.actions;
  followTheme();
  startApp(root, store, session.actions);
  void session.open();
  return started;
}
