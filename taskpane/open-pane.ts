/// <reference types="office-js" />
import { startApp } from './app/start-app.tsx';
import { createStore } from './app/store.ts';
import { saveFile } from './boot/save-file.ts';
import type { GatewayAccess } from './session/gateway-access.ts';
import { PaneSession } from './session/pane-session.ts';
import type { PaneActions } from './session/pane-state.ts';
import { firstState } from './session/pane-store.ts';

let actions: PaneActions | null = null;

/** Draws the pane in its page and opens the workbook, at the first call; gives what people can do in it. */
export function openPane(gateway: GatewayAccess): PaneActions {
  if (actions !== null) return actions;
  const root = document.getElementById('pane');
  if (root === null) throw new TypeError('The page has no element for the pane.');
  const store = createStore(firstState);
  const session = new PaneSession(
    {
      run: (batch) => Excel.run(batch),
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    },
    store,
    gateway,
    saveFile,
  );
  actions = session.actions;
  startApp(root, store, actions);
  void session.open();
  return actions;
}
