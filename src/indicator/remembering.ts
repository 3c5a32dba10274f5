/** Answers kept: a column of a million days has few thousand different ones. */
const mostKept = 20_000;

/**
 * A pure function that remembers its answers, and forgets them all when they grow too many.
 *
 * @example remembering(Math.sqrt)(16) // -> 4
 */
export function remembering<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= mostKept) known.clear();
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
