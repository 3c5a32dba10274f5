import { parseFinancialYear } from '../../dates/financial-year.ts';
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
  // A baseline by itself leads nowhere.
  const planned = indicator.target === null ? [] : trajectory.filter(sound);
  const foreseen = forecast === null || !sound(forecast) ? null : forecast;
  // Beside no trajectory, data stands in its own years.
  const moved = planned.length === 0 && foreseen === null ? yearsMoved(actuals) : 0;
  const point = ({ year, value, period }: SeriesPoint): ChartPoint => ({
    x: year - moved,
    y: value,
    period: formatPeriod(period, wording),
    shown: formatValue(value, decimals, unit),
  });
  const series: ChartSeries[] = [
    {
      role: 'trajectory' as const,
      name: 'Trajectory to the target',
      points: planned.map(point),
      labelPlace: labelPlace(planned, { above: foreseen === null ? [] : [foreseen], below: [] }),
      limits: null,
    },
    {
      role: 'actual' as const,
      name: 'Actual',
      points: actuals.filter(sound).map(point),
      labelPlace: labelPlace(actuals.filter(sound), { above: [], below: planned }),
      limits: null,
    },
    ...(foreseen === null
      ? []
      : [
          {
            role: 'forecast' as const,
            name: 'Forecast, with 95% limits',
            points: [point(foreseen)],
            labelPlace: 'above' as const,
            limits: { lower: foreseen.lower, upper: foreseen.upper },
          },
        ]),
  ].filter(({ points }) => points.length > 0);
  const points = series.flatMap((each) => each.points);
  if (points.length === 0) return null;
  const whole = series.flatMap(({ limits: own }) => (own === null ? [] : [own.lower, own.upper]));
  const limits = limitsFor(whole, points);
  const y = valueAxis(
    roomBelow(series, [...points.map((each) => each.y), ...limits].filter(Number.isFinite)),
    isPercent(unit) ? '' : unit,
    (value, places) => formatValue(value, places, unit),
  );
  const areCut = whole.some((limit) => limit < y.min || limit > y.max);
  const title = unit === '' || isPercent(unit) ? measure : `${measure} (${unit})`;
  return {
    kind: 'line',
    id,
    indicator: indicator.key,
    title: `${name}: ${title}`,
    description: `${indicatorSentence(indicator, wording)}${areCut ? ' The limits go on beyond the chart.' : ''}`,
    unit,
    decimals,
    series,
    x: yearAxis(
      points.map(({ x }) => x),
      (year) => formatYears(year, wording),
    ),
    y,
    table: seriesTable(series, (value) => formatValue(value, decimals, unit)),
  };
}

/** How far limits may stretch a chart beyond its points, as a share of what the points span. */
const mostStretch = 0.5;

/** The limits as far as the axis is made for them: wide ones would press all lines flat. */
function limitsFor(whole: readonly number[], points: readonly ChartPoint[]): number[] {
  const values = points.map(({ y }) => y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * mostStretch;
  return whole.map((limit) => (room === 0 ? limit : Math.min(high + room, Math.max(low - room, limit))));
}

/** By how many years the plan counts data later than it is of, where it does so all along. */
function yearsMoved(actuals: readonly SeriesPoint[]): number {
  const moves = new Set(
    actuals.map(({ year, period }) => {
      const own = parseFinancialYear(period);
      return own === null ? 0 : year - own;
    }),
  );
  const [move = 0] = moves;
  return moves.size === 1 && Number.isInteger(move) ? move : 0;
}

/** A line that falls to its last point comes from above; below may be another line, or a forecast above. */
function labelPlace(
  points: readonly SeriesPoint[],
  others: { readonly below: readonly SeriesPoint[]; readonly above: readonly SeriesPoint[] },
): ChartSeries['labelPlace'] {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (last === undefined || last.value === 0) return 'above';
  const there = (line: readonly SeriesPoint[]) => line.filter(({ year }) => year === last.year);
  if (there(others.above).some(({ value }) => value > last.value)) return 'below';
  if (there(others.below).some(({ value }) => value < last.value)) return 'above';
  // Of a baseline alone the trajectory goes on.
  if (before === undefined) return others.below.some(({ value }) => value > last.value) ? 'below' : 'above';
  return before.value > last.value ? 'below' : 'above';
}

/** What a label takes of the height of a chart. */
const labelRoom = 0.12;

/** Values for an axis that leaves room for a label below the lowest point. */
function roomBelow(series: readonly ChartSeries[], values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const lower = low - (high - low) * labelRoom;
  const isLow = series.some(({ labelPlace: place, points }) => {
    const last = points.at(-1);
    return place === 'below' && last !== undefined && last.y - (high - low) * labelRoom < low;
  });
  return isLow && (lower > 0 || low < 0) ? [...values, lower] : values;
}
