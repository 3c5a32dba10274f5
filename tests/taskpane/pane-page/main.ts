import { render } from 'preact';
import { startApp } from '../../../taskpane/app/start-app.tsx';
import { type FakePane, fakePane } from '../fake-pane.ts';
import { type SceneName, scenes } from './scenes.ts';

declare global {
  interface Window {
    /** What a test sees of the pane from outside. */
    pane: FakePane;
    /** Shows the pane anew, in a state. */
    showScene: (name: string) => void;
  }
}

window.showScene = (name) => {
  const root = document.getElementById('pane');
  if (root === null || !(name in scenes)) throw new Error(`There is no scene "${name}".`);
  render(null, root);
  window.pane = fakePane(scenes[name as SceneName]);
  startApp(root, window.pane.store, window.pane.actions);
};
/** The state that the address names after "#". */
window.showScene(location.hash.slice(1));
