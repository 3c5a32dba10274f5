import { formatDate } from '../../../src/dates/format-date.ts';
import type { LateAction } from '../../session/late-actions.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatCount } from '../parts/format-number.ts';
import { RagBadge } from '../parts/rag-badge.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';

/** The actions that the board will ask about: off track, or past their date. */
export function LateActions({ late }: { readonly late: readonly LateAction[] }) {
  const paged = usePaged(late, 5);
  return (
    <section class="card" aria-labelledby="late-heading" data-paged>
      <h2 id="late-heading">Red or overdue ({formatCount(late.length)})</h2>
      {late.length === 0 ? <p class="muted">No action is red or past its date.</p> : null}
      <ul class="late-actions">
        {paged.shown.map(({ action, text, due, rag, isOverdue }, index) => (
          <li key={`${index} ${action}`}>
            <p class="late-what">
              <strong>
                <ClippedText text={action} limit={40} />
              </strong>{' '}
              <ClippedText text={text} limit={140} />
            </p>
            <p class="late-why">
              <RagBadge code={rag} words="colour" />
              {due === null ? null : (
                <span class="muted">
                  {isOverdue ? 'Overdue since' : 'Due'} {formatDate(due)}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} what="actions" />
    </section>
  );
}
