import { render } from 'preact';
import { useErrorBoundary, useMemo } from 'preact/hooks';
import type { PaneActions, PaneState } from '../session/pane-state.ts';
import { PaneContext } from './pane-context.ts';
import { BrokenPane } from './shell/broken-pane.tsx';
import { Pane } from './shell/pane.tsx';
import type { Store } from './store.ts';
import { useStore } from './use-store.ts';

/** Shows the pane in an element, and keeps it in step with the store. */
export function startApp(root: HTMLElement, store: Store<PaneState>, actions: PaneActions): void {
  render(<App store={store} actions={actions} />, root);
}

function App({ store, actions }: { readonly store: Store<PaneState>; readonly actions: PaneActions }) {
  const state = useStore(store);
  const kept = useMemo(() => new Map<string, unknown>(), []);
  const [fault, forgetFault] = useErrorBoundary();
  const scope = useMemo(() => ({ state, actions, kept }), [state, actions, kept]);
  if (fault !== undefined) return <BrokenPane onRetry={forgetFault} />;
  return (
    <PaneContext.Provider value={scope}>
      <Pane />
    </PaneContext.Provider>
  );
}
