/** Answers kept; dates and leads repeat far more often than this many differ. */
const mostKept = 20_000;

/** A function of a text that remembers its answers, up to a number of texts that keeps memory small. */
export function memoised<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    if (known.size < mostKept) known.set(text, made);
    return made;
  };
}
