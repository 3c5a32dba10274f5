import type { IndicatorSeries } from '../../../src/plan/standing/indicator-series.ts';
import { clipText } from '../parts/clip-text.ts';
import { formatValue } from '../parts/format-number.ts';
import { seriesRows } from './series-rows.ts';

/** The numbers of a chart. */
export function SeriesTable({ series }: { readonly series: IndicatorSeries }) {
  const { decimals, unit, forecast, indicator } = series;
  const shown = (value: number | null) => (value === null ? '' : formatValue(value, decimals, unit));
  return (
    <details class="numbers">
      <summary>
        Numbers<span class="only-heard"> of {clipText(indicator, 40)}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Trajectory</th>
            <th scope="col">Actual</th>
          </tr>
        </thead>
        <tbody>
          {seriesRows(series).map(({ period, trajectory, actual }) => (
            <tr key={period}>
              <th scope="row">
                <bdi>{clipText(period, 40)}</bdi>
              </th>
              <td>{shown(trajectory)}</td>
              <td>{shown(actual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {forecast === null ? null : (
        <p class="muted">
          Forecast for <bdi>{clipText(forecast.period, 40)}</bdi>: {shown(forecast.value)} (
          {shown(forecast.lower)} to {shown(forecast.upper)})
        </p>
      )}
    </details>
  );
}
