import type { IndicatorSeries } from '../../../src/plan/standing/indicator-series.ts';
import type { SeriesPoint } from '../../../src/plan/standing/series-point.ts';
import { formatValue } from '../parts/format-number.ts';
import { chartFrame, chartScale } from './chart-scale.ts';
import { chartWords } from './chart-words.ts';
import { yearLabel } from './year-label.ts';

/** The chart of an indicator. Lines differ by dash and marker, not by colour alone. */
export function SeriesChart({ series }: { readonly series: IndicatorSeries }) {
  const { trajectory, actuals, forecast, unit } = series;
  const { x, y, xTicks, yTicks } = chartScale(series);
  const { width, height, left, right, bottom } = chartFrame;
  const line = (points: readonly SeriesPoint[]) =>
    points.map(({ year, value }) => `${round(x(year))},${round(y(value))}`).join(' ');
  const decimals = tickDecimals(yTicks);
  const latest = actuals.at(-1);
  const target = trajectory.at(-1);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chartWords(series)}>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={left} x2={width - right} y1={round(y(tick))} y2={round(y(tick))} />
          <text class="chart-label" x={left - 6} y={round(y(tick)) + 4} text-anchor="end">
            {formatValue(tick, decimals, unit)}
          </text>
        </g>
      ))}
      {xTicks.map((year) => (
        <text
          key={year}
          class="chart-label"
          x={x(year) > width - 24 ? width : round(x(year))}
          y={height - bottom + 16}
          text-anchor={x(year) > width - 24 ? 'end' : 'middle'}
        >
          {yearLabel(year)}
        </text>
      ))}
      <polyline class="chart-trajectory" points={line(trajectory)} />
      {target === undefined ? null : <Diamond at={target} x={x} y={y} />}
      {forecast === null ? null : (
        <>
          <line
            class="chart-limits"
            x1={round(x(forecast.year))}
            x2={round(x(forecast.year))}
            y1={round(y(forecast.lower))}
            y2={round(y(forecast.upper))}
          />
          {latest === undefined ? null : (
            <polyline class="chart-forecast" points={line([latest, forecast])} />
          )}
          <circle
            class="chart-forecast-point"
            cx={round(x(forecast.year))}
            cy={round(y(forecast.value))}
            r={3.5}
          />
        </>
      )}
      <polyline class="chart-actuals" points={line(actuals)} />
      {actuals.map((point, index) => (
        <circle key={index} class="chart-actual" cx={round(x(point.year))} cy={round(y(point.value))} r={3} />
      ))}
    </svg>
  );
}

interface DiamondProps {
  readonly at: SeriesPoint;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

function Diamond({ at, x, y }: DiamondProps) {
  const [across, down] = [round(x(at.year)), round(y(at.value))];
  return <path class="chart-target" d={`M${across} ${down - 5}l5 5-5 5-5-5z`} />;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** As many decimals as tell the ticks apart, whatever the indicator itself has. */
function tickDecimals(ticks: readonly number[]): number {
  return ticks.reduce((most, tick) => Math.max(most, String(tick).split('.')[1]?.length ?? 0), 0);
}
