import { useRef } from 'preact/hooks';
import { usePane } from '../pane-context.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatPlural } from '../parts/format-number.ts';
import { Icon } from '../parts/icon.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { noticeWords } from './notice-words.ts';
import { useBringIntoView } from './use-bring-into-view.ts';

/** What came of the last job. */
export function NoticeBar() {
  const { state, actions } = usePane();
  const { notice, view } = state;
  const bar = useRef<HTMLElement>(null);
  // What Sync and Share came to is pressed for far down; in a list of issues people go on where they are.
  useBringIntoView(bar, view === 'partners' ? notice : null);
  if (notice === null) return null;
  const { kind, text, details = [] } = notice;
  return (
    <section class={`notice notice-${kind}`} aria-label="Message" ref={bar} tabIndex={-1}>
      <Icon name={kind} />
      <div class="notice-text">
        <p>
          <strong>{noticeWords[kind]}:</strong> <ClippedText text={text} />
        </p>
        {details.length === 0 ? null : <NoticeDetails details={details} />}
      </div>
      <button
        type="button"
        class="button icon-only"
        aria-label="Dismiss message"
        onClick={actions.dismissNotice}
      >
        <Icon name="dismiss" />
      </button>
    </section>
  );
}

function NoticeDetails({ details }: { readonly details: readonly string[] }) {
  const paged = usePaged(details, 50);
  return (
    <details data-paged open={details.length <= 3}>
      <summary>{formatPlural(details.length, 'detail')}</summary>
      <ul class="plain-list">
        {paged.shown.map((line, index) => (
          <li key={index}>
            <ClippedText text={line} />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} what="details" />
    </details>
  );
}
