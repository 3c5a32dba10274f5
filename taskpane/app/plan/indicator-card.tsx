import type { IndicatorSeries } from '../../../src/plan/standing/indicator-series.ts';
import type { PlanStanding } from '../../../src/plan/standing/plan-standing.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatValue, isPercent } from '../parts/format-number.ts';
import { RagBadge } from '../parts/rag-badge.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { SeriesChart } from './series-chart.tsx';
import { SeriesTable } from './series-table.tsx';

interface IndicatorCardProps {
  readonly series: IndicatorSeries;
  readonly standing: PlanStanding;
}

/** An indicator: its rating, where it is, and where it goes. */
export function IndicatorCard({ series, standing }: IndicatorCardProps) {
  const { indicator, measure, unit, decimals, rag, direction, actuals, trajectory } = series;
  const latest = actuals.at(-1);
  const expected = standing.indicators.find((one) => one.indicator === indicator)?.expected ?? null;
  const isDrawn = actuals.length + trajectory.length > 0;
  return (
    <article class="card indicator">
      <h3>
        <span class="muted">
          <ClippedText text={indicator} limit={40} />
        </span>{' '}
        <ClippedText text={measure} limit={200} />
      </h3>
      {unit === '' || isPercent(unit) ? null : (
        <p class="muted unit">
          <ClippedText text={unit} limit={80} />
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>Rating</dt>
          <dd>{rag === null ? 'Not rated' : <RagBadge code={rag} />}</dd>
        </div>
        <div>
          <dt>Latest</dt>
          <dd>
            {latest === undefined ? (
              'No figure yet'
            ) : (
              <>
                <strong>{formatValue(latest.value, decimals, unit)}</strong>{' '}
                <span class="muted">
                  <ClippedText text={latest.period} limit={40} />
                </span>
              </>
            )}
          </dd>
        </div>
        {typeof expected === 'number' ? (
          <div>
            <dt>Expected</dt>
            <dd>{formatValue(expected, decimals, unit)}</dd>
          </div>
        ) : null}
        <div>
          <dt>Direction</dt>
          <dd>{direction === null ? 'Too few figures' : <ClippedText text={direction} limit={40} />}</dd>
        </div>
      </dl>
      {isDrawn ? (
        <>
          <SeriesChart series={series} />
          <ChartLegend series={series} />
          <SeriesTable series={series} />
        </>
      ) : (
        <p class="muted">There is nothing to draw: give it a baseline and a target, or a measurement.</p>
      )}
    </article>
  );
}
