import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const controls = 'button, summary, input, select, textarea, a[href]';

/**
 * Keeps people who work by keyboard where they were: when the control in focus is taken away, as a mended issue is, the
 * focus goes to the item now in its place, else to the element marked `data-focus`.
 *
 * @param container - Its items are marked `data-item`.
 */
export function useKeepFocus(container: RefObject<HTMLElement | null>): void {
  const last = useRef<{ element: Element; place: number } | null>(null);

  useEffect(() => {
    const { current } = container;
    if (current === null) return;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const item = target.closest('[data-item]');
      last.current = { element: target, place: item ? itemsOf(current).indexOf(item) : -1 };
    };
    current.addEventListener('focusin', note);
    return () => current.removeEventListener('focusin', note);
  }, [container]);

  useLayoutEffect(() => {
    const { current } = container;
    if (current === null || last.current === null || last.current.element.isConnected) return;
    const { place } = last.current;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const items = itemsOf(current);
    const item = place < 0 ? undefined : items[Math.min(place, items.length - 1)];
    const target = item?.querySelector<HTMLElement>(controls);
    (target ?? current.querySelector<HTMLElement>('[data-focus]'))?.focus();
  });
}

function itemsOf(container: Element): Element[] {
  return [...container.querySelectorAll('[data-item]')];
}
