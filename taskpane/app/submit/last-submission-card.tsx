import { formatDate } from '../../../src/dates/format-date.ts';
import type { LastSubmission } from '../../../src/submission/last-submission.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { Icon } from '../parts/icon.tsx';

/** When the plan last went to the board, and whether it still is what went there. */
export function LastSubmissionCard({ last }: { readonly last: LastSubmission | null }) {
  if (last === null) return <p class="lead">This plan has not been submitted yet.</p>;
  const { boardDate, submittedBy, at, isChangedSince } = last;
  const kind = isChangedSince === true ? 'warning' : isChangedSince === false ? 'success' : 'info';
  return (
    <section class={`notice notice-${kind}`} aria-label="Last submission">
      <Icon name={kind} />
      <div class="notice-text">
        <p>
          <strong>
            {isChangedSince === true
              ? 'The plan has changed since it was submitted.'
              : isChangedSince === false
                ? 'The plan is as it was submitted.'
                : 'Nobody can tell whether the plan has changed since it was submitted.'}
          </strong>
        </p>
        <p>
          Last submitted
          {boardDate === null ? '' : ` for the board of ${formatDate(boardDate)}`}
          {submittedBy === null ? null : (
            <>
              {' '}
              by <ClippedText text={submittedBy} limit={80} />
            </>
          )}
          {at === null ? null : (
            <>
              {' '}
              on <ClippedText text={at} limit={40} />
            </>
          )}
          .
        </p>
      </div>
    </section>
  );
}
