import type { IndicatorSeries } from '../../../src/plan/standing/indicator-series.ts';

/** What the lines of a chart are. */
export function ChartLegend({ series }: { readonly series: IndicatorSeries }) {
  const { trajectory, actuals, forecast } = series;
  return (
    <ul class="legend">
      {actuals.length === 0 ? null : (
        <li>
          <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <line class="chart-actuals" x1="1" x2="27" y1="6" y2="6" />
            <circle class="chart-actual" cx="14" cy="6" r="3" />
          </svg>
          Actual
        </li>
      )}
      {trajectory.length === 0 ? null : (
        <li>
          <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <line class="chart-trajectory" x1="1" x2="22" y1="6" y2="6" />
            <path class="chart-target" d="M22 1l5 5-5 5-5-5z" />
          </svg>
          Trajectory and target
        </li>
      )}
      {forecast === null ? null : (
        <li>
          <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <line class="chart-forecast" x1="1" x2="22" y1="6" y2="6" />
            <line class="chart-limits" x1="23" x2="23" y1="0" y2="12" />
            <circle class="chart-forecast-point" cx="23" cy="6" r="3" />
          </svg>
          Forecast with 95% limits
        </li>
      )}
    </ul>
  );
}
