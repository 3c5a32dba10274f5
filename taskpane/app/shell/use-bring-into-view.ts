import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Brings an element to people whenever something new stands in it: where it is out of sight, the page scrolls to it and
 * the focus goes with it.
 *
 * @param news - What is new; `null` where nothing is, or people are to stay where they are.
 */
export function useBringIntoView(element: RefObject<HTMLElement | null>, news: object | null): void {
  useEffect(() => {
    const { current } = element;
    // The rows that a share asks about have taken the focus already: they say what the message says.
    if (news === null || current === null || document.activeElement?.matches('.matches h2')) return;
    const { top, bottom } = current.getBoundingClientRect();
    // The header of the pane stays above whatever is scrolled.
    const above = document.querySelector('.pane-header')?.getBoundingClientRect().bottom ?? 0;
    if (top >= above && bottom <= innerHeight) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Who types in a cell meanwhile goes on typing there.
    if (document.hasFocus()) current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
  }, [element, news]);
}
