import type { ComponentChildren } from 'preact';

export const viewHeadingId = 'view-heading';

/** The heading of the view; the focus comes here when the view changes. */
export function ViewHeading({ children }: { readonly children: ComponentChildren }) {
  return (
    <h1 id={viewHeadingId} tabIndex={-1} data-focus>
      {children}
    </h1>
  );
}
