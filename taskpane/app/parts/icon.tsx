const shapes = {
  success: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8.2l2.1 2.1L11 6.2',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7.2v4M8 4.6v.6',
  warning: 'M8 2 1.6 13.5h12.8L8 2ZM8 6.5v3.6M8 11.4v.6',
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  advice: 'M8 1.6a4.4 4.4 0 0 0-2.4 8.1v1.8h4.8V9.7A4.4 4.4 0 0 0 8 1.6ZM6.2 14h3.6',
  dismiss: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  undo: 'M3 6.5h6.2a3.4 3.4 0 0 1 0 6.8H6M3 6.5l3-3M3 6.5l3 3',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7L13 5.8M13 2.8v3h-3',
  go: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words: it says nothing that the words do not. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
