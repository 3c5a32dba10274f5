import { useEffect, useState } from 'preact/hooks';

/**
 * Whether something has been going on for a while: what is over in a blink is not worth moving the page for.
 *
 * @param milliseconds - How long it must have lasted.
 */
export function useLasting(isGoingOn: boolean, milliseconds: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isGoingOn, milliseconds]);
  return isGoingOn && isLasting;
}
