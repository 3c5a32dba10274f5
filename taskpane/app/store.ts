/** A value that tells when it changes: the one place where the pane's state stands. */
export interface Store<State extends object> {
  readonly get: () => State;
  readonly set: (next: State) => void;
  /** Replaces some of its fields. */
  readonly patch: (part: Partial<State>) => void;
  /** @returns A function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that holds a state and calls its listeners after each change. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  const set = (next: State): void => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => state,
    set,
    patch: (part) => set({ ...state, ...part }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
