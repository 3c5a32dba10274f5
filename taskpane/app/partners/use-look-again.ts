import { useEffect } from 'preact/hooks';

/** Calls back whenever people come back to the pane: its window gets the focus, or it can be seen again. */
export function useLookAgain(look: () => unknown): void {
  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState === 'visible') look();
    };
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [look]);
}
