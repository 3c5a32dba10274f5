/// <reference types="office-js" />
import { associateCommands } from './commands.ts';
import { whenShown } from './when-shown.ts';

// This page lives as long as the workbook is open, also while the pane is closed: it runs the functions, which are
// associated before this file. The pane itself is loaded when somebody looks.
const loadPane = () => import('./pane.ts').then(({ pane }) => pane());

void Office.onReady(() => {
  associateCommands(loadPane);
  whenShown(() => void loadPane());
});
