import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PaneActions, PaneState } from '../session/pane-state.ts';

/** What every view may read and ask for. */
export interface PaneScope {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** What people typed or opened in views that are not shown now. */
  readonly kept: Map<string, unknown>;
}

export const PaneContext = createContext<PaneScope | null>(null);

/** The pane's state and what can be done, for any component under `startApp`. */
export function usePane(): PaneScope {
  const scope = useContext(PaneContext);
  if (scope === null) throw new Error('This component must stand inside the pane.');
  return scope;
}
