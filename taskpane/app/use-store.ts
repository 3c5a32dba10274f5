import { useLayoutEffect, useState } from 'preact/hooks';
import type { Store } from './store.ts';

/** The state of a store; the component is drawn again when it changes. */
export function useStore<State extends object>(store: Store<State>): State {
  const [state, setState] = useState(store.get);
  useLayoutEffect(() => {
    const take = () => setState(() => store.get());
    // What changed between drawing and subscribing would be missed otherwise.
    take();
    return store.subscribe(take);
  }, [store]);
  return state;
}
