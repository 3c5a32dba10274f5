import { useMemo, useRef, useState } from 'preact/hooks';
import { dressPage, undressedPage } from './dressed-page.ts';

/** The whole pack, as its web page shows it: in a frame of its own, in which nothing runs. */
export function PagePreview({ page }: { readonly page: string }) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const { markup, style } = useMemo(() => undressedPage(page), [page]);
  return (
    <details class="card page-preview" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Preview of the whole pack</summary>
      {isOpen ? (
        <iframe
          ref={frame}
          title="The board pack as a web page"
          // The same origin, so that the pane can style it; and no scripts, so that it can do nothing with that.
          sandbox="allow-same-origin"
          srcdoc={markup}
          onLoad={() => dressPage(frame.current?.contentDocument ?? null, style)}
        />
      ) : null}
    </details>
  );
}
