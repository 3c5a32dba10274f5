import { startApp } from './app/start-app.tsx';
import { createStore } from './app/store.ts';
import { firstState } from './session/first-state.ts';
import { openSession } from './session/open-session.ts';

/** Shows the pane in an element of the page, over a session of its own. */
export function openPane(root: HTMLElement): void {
  const store = createStore(firstState);
  startApp(root, store, openSession(store));
}
