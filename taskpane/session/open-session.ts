import type { Store } from '../app/store.ts';
import type { PaneActions, PaneState } from './pane-state.ts';

/** What people can do, before the pane is joined to the workbook: choose a view, and be told that the rest is not there. */
export function openSession(store: Store<PaneState>): PaneActions {
  const notYet = async () => {
    store.patch({ notice: { kind: 'info', text: 'This version of the pane cannot do that yet.' } });
  };
  return {
    show: (view) => store.patch({ view }),
    dismissNotice: () => store.patch({ notice: null }),
    refresh: notYet,
    cancel: notYet,
    newPlan: notYet,
    readDocuments: notYet,
    decideReading: notYet,
    writeImport: notYet,
    dropImport: notYet,
    validate: notYet,
    goTo: notYet,
    mend: notYet,
    certainFixes: () => [],
    fixAll: notYet,
    undo: notYet,
    mark: notYet,
    clearMarks: notYet,
    acknowledge: notYet,
    submit: notYet,
    freeze: notYet,
    convertToPlain: notYet,
    prepareToShare: notYet,
    repair: notYet,
    restoreFormulas: notYet,
  };
}
