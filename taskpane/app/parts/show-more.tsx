import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { formatCount } from './format-number.ts';

interface Paged<Item> {
  readonly shown: readonly Item[];
  readonly total: number;
  readonly step: number;
  readonly showMore: () => void;
}

/** A long list, a page at a time: drawing thousands at once would freeze the pane. */
export function usePaged<Item>(items: readonly Item[], step = 100): Paged<Item> {
  const [limit, setLimit] = useState(step);
  return {
    shown: items.length <= limit ? items : items.slice(0, limit),
    total: items.length,
    step,
    showMore: () => setLimit(limit + step),
  };
}

/** Under a list of {@link usePaged}, inside an element marked `data-paged`: how much is shown, and the way to more. */
export function ShowMore<Item>({ paged, what }: { readonly paged: Paged<Item>; readonly what: string }) {
  const { shown, total, step, showMore } = paged;
  const left = total - shown.length;
  if (left <= 0) return null;
  const press = () => {
    const list = document.activeElement?.closest('[data-paged]');
    showMore();
    // The button may be gone with the last page: go on at the first item that is new.
    requestAnimationFrame(() => {
      const item = list?.querySelectorAll('[data-item]')[shown.length];
      item?.querySelector<HTMLElement>('button, summary, input')?.focus();
    });
  };
  return (
    <p class="show-more">
      <span class="muted">
        Showing {formatCount(shown.length)} of {formatCount(total)}.
      </span>
      <Button look="subtle" onPress={press} label={`Show ${formatCount(Math.min(step, left))} more ${what}`}>
        Show {formatCount(Math.min(step, left))} more
      </Button>
    </p>
  );
}
