import { formatDate } from '../../../src/dates/format-date.ts';
import type { PlanOverview } from '../../session/pane-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatPlural } from '../parts/format-number.ts';
import { Icon } from '../parts/icon.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { ViewHeading } from '../parts/view-heading.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { LateActions } from './late-actions.tsx';
import { RagSummary } from './rag-summary.tsx';
import { StatusCounts } from './status-counts.tsx';

/** How the plan stands on its reporting date. */
export function PlanOverviewView({ plan }: { readonly plan: PlanOverview }) {
  const { state, actions } = usePane();
  const { standing, series, statusCounts } = plan;
  const paged = usePaged(series, 30);
  return (
    <>
      <ViewHeading>{plan.title === '' ? 'Untitled plan' : <ClippedText text={plan.title} />}</ViewHeading>
      <div class="plan-line">
        {plan.board === '' ? null : (
          <p class="board">
            <ClippedText text={plan.board} />
          </p>
        )}
        <p class="muted">
          {standing.asAt === null
            ? 'No reporting date yet: give one on the Plan sheet, or nothing can be rated.'
            : `Reporting date: ${formatDate(standing.asAt)}`}
        </p>
        <Button look="subtle" disabled={state.busy !== null} onPress={actions.refresh}>
          <Icon name="refresh" /> Refresh
        </Button>
      </div>
      <div class="columns">
        <section class="card" aria-labelledby="actions-heading">
          <h2 id="actions-heading">{formatPlural(standing.actions.length, 'action')}</h2>
          {standing.actions.length === 0 ? (
            <p class="muted">There are no actions yet. Add the first on the Actions sheet.</p>
          ) : (
            <>
              <RagSummary counts={standing.ragCounts} />
              <StatusCounts counts={statusCounts} />
            </>
          )}
        </section>
        {standing.actions.length === 0 ? null : <LateActions late={plan.late} />}
      </div>
      <section aria-labelledby="indicators-heading" data-paged>
        <h2 id="indicators-heading">{formatPlural(series.length, 'indicator')}</h2>
        {series.length === 0 ? (
          <p class="muted">There are no indicators yet. Add the first on the Indicators sheet.</p>
        ) : null}
        <div class="columns">
          {paged.shown.map((one, index) => (
            <IndicatorCard key={`${index} ${one.indicator}`} series={one} standing={standing} />
          ))}
        </div>
        <ShowMore paged={paged} what="indicators" />
      </section>
    </>
  );
}
