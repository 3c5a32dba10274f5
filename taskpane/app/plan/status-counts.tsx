import type { PlanOverview } from '../../session/pane-state.ts';
import { clipText } from '../parts/clip-text.ts';
import { formatCount } from '../parts/format-number.ts';

/** The actions by status, those that somebody has. */
export function StatusCounts({ counts }: { readonly counts: PlanOverview['statusCounts'] }) {
  const present = counts.filter(({ count }) => count > 0);
  if (present.length === 0) return null;
  return (
    <>
      <h3>By status</h3>
      <dl class="counts">
        {present.map(({ status, count }) => (
          <div key={status}>
            <dt>{status === '' ? 'No status' : <bdi>{clipText(status, 60)}</bdi>}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
