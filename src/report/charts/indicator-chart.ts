import type { SeriesPoint } from '../../plan/standing/series-point.ts';
import type { IndicatorReport } from '../value/indicator-report.ts';
import { formatPeriod, formatYears } from '../wording/format-period.ts';
import { formatValue, isPercent } from '../wording/format-value.ts';
import { indicatorSentence } from '../wording/indicator-sentence.ts';
import type { Wording } from '../wording/wording.ts';
import { valueAxis, yearAxis } from './axis.ts';
import type { ChartPoint, ChartSeries, LineChart } from './chart.ts';
import { seriesTable } from './series-table.ts';

/** The chart of an indicator over the years; `null` where there is nothing to draw. */
export function indicatorChart(indicator: IndicatorReport, id: string, wording: Wording): LineChart | null {
  const { trajectory, actuals, forecast, unit, decimals, name, measure } = indicator;
  const sound = ({ year, value }: SeriesPoint) =>
    Number.isFinite(year) && Number.isFinite(value) && year >= 1900 && year <= 2200;
  const point = ({ year, value, period }: SeriesPoint): ChartPoint => ({
    x: year,
    y: value,
    period: formatPeriod(period, wording),
    shown: formatValue(value, decimals, unit),
  });
  const series: ChartSeries[] = [
    {
      role: 'trajectory' as const,
      name: 'Trajectory to the target',
      // A baseline by itself leads nowhere.
      points: indicator.target === null ? [] : trajectory.filter(sound).map(point),
      limits: null,
    },
    { role: 'actual' as const, name: 'Actual', points: actuals.filter(sound).map(point), limits: null },
    ...(forecast === null || !sound(forecast)
      ? []
      : [
          {
            role: 'forecast' as const,
            name: 'Forecast, with 95% limits',
            points: [point(forecast)],
            limits: { lower: forecast.lower, upper: forecast.upper },
          },
        ]),
  ].filter(({ points }) => points.length > 0);
  const points = series.flatMap((each) => each.points);
  if (points.length === 0) return null;
  const limits = series.flatMap((each) => (each.limits === null ? [] : Object.values(each.limits)));
  const title = unit === '' || isPercent(unit) ? measure : `${measure} (${unit})`;
  return {
    kind: 'line',
    id,
    indicator: indicator.key,
    title: `${name}: ${title}`,
    description: indicatorSentence(indicator, wording),
    unit,
    decimals,
    series,
    x: yearAxis(
      points.map(({ x }) => x),
      (year) => formatYears(year, wording),
    ),
    y: valueAxis(
      [...points.map(({ y }) => y), ...limits].filter(Number.isFinite),
      isPercent(unit) ? '' : unit,
      (value, places) => formatValue(value, places, unit),
    ),
    table: seriesTable(series, (value) => formatValue(value, decimals, unit)),
  };
}
