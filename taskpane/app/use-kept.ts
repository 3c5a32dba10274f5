import { useState } from 'preact/hooks';
import { usePane } from './pane-context.ts';

/** Like `useState`, but the value is still there when people come back from another view. */
export function useKept<Value>(key: string, initial: Value): [Value, (next: Value) => void] {
  const { kept } = usePane();
  const [value, setValue] = useState<Value>(() => (kept.has(key) ? (kept.get(key) as Value) : initial));
  const keep = (next: Value): void => {
    kept.set(key, next);
    setValue(() => next);
  };
  return [value, keep];
}
