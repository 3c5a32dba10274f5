type Deed<A extends readonly unknown[], R> = (...args: A) => R;

/** A table of setters or methods that first ask whether they may: `check` throws where they may not. */
export function guarded<A extends readonly unknown[], R>(
  check: () => void,
  deeds: Readonly<Record<string, Deed<A, R>>>,
): Readonly<Record<string, Deed<A, R>>> {
  return Object.fromEntries(
    Object.entries(deeds).map(([name, deed]) => [
      name,
      (...args: A) => {
        check();
        return deed(...args);
      },
    ]),
  );
}
