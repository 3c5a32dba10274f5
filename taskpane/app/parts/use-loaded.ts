import { useEffect, useState } from 'preact/hooks';

/** What has been loaded, by what loads it: a view that is opened again has it at once. */
const loaded = new Map<() => Promise<unknown>, unknown>();

interface Loaded<Value> {
  /** `null` until it is there. */
  readonly value: Value | null;
  readonly isFailed: boolean;
  readonly retry: () => void;
}

/**
 * A part of the bundle that comes when its view is opened.
 *
 * @param load - The same function at each call.
 */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [value, setValue] = useState<Value | null>(() => (loaded.get(load) as Value | undefined) ?? null);
  const [isFailed, setFailed] = useState(false);
  const retry = () => {
    setFailed(false);
    load().then(
      (part) => {
        loaded.set(load, part);
        setValue(() => part);
      },
      () => setFailed(true),
    );
  };
  useEffect(() => {
    if (value === null) retry();
  }, []);
  return { value, isFailed, retry };
}
