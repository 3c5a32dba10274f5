import type { IsoDate } from '../../grid/serial-date.ts';
import { gap } from '../../indicator/gap.ts';
import { ragCodes } from '../../indicator/rag-code.ts';
import { requiredChange } from '../../indicator/required-change.ts';
import type { planTables } from '../../plan/plan.ts';
import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { type IndicatorSeries, indicatorSeries } from '../../plan/standing/indicator-series.ts';
import { type IndicatorStanding, planStanding } from '../../plan/standing/plan-standing.ts';
import type { SeriesForecast, SeriesPoint } from '../../plan/standing/series-point.ts';
import { isBlankCell } from '../../table/is-blank.ts';
import { plainKey } from '../../table/plain-key.ts';
import type { TableRow } from '../../table/table-row.ts';
import { spokenKey } from '../../validation/spoken-key.ts';
import { planText } from '../plan-text.ts';
import type { DatedValue, IndicatorReport } from '../value/indicator-report.ts';
import { isPercent } from '../wording/format-value.ts';

type IndicatorRow = TableRow<typeof planTables.indicators>;

/** The indicators of a plan as they stand on a day: the numbers of the Trajectory sheet. */
export function indicatorReports(plan: PlanSnapshot, asAt: IsoDate): IndicatorReport[] {
  const series = indicatorSeries(plan.snapshot, { asAt });
  const rows = new Map<string, IndicatorRow[]>();
  for (const row of plan.tables.indicators.rows) {
    const key = plainKey(row.rowKey ?? '');
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  return planStanding(plan.snapshot, { asAt }).indicators.flatMap((standing, index) => {
    const drawn = series[index];
    // Two rows of one key are taken in turn.
    const row = rows.get(plainKey(standing.indicator))?.shift() ?? null;
    return drawn === undefined ? [] : indicatorReport(standing, drawn, row);
  });
}

function indicatorReport(
  standing: IndicatorStanding,
  drawn: IndicatorSeries,
  row: IndicatorRow | null,
): IndicatorReport {
  const values = row?.values;
  const polarity = values?.polarity ?? null;
  // Which way is better cannot be read: then nothing is better or worse.
  const isUnreadable = polarity === null && row !== null && !isBlankCell(row.cell('polarity'));
  const foreseen = forecastOf(drawn, values);
  const latest = latestOf(standing);
  const expected = typeof standing.expected === 'number' ? standing.expected : null;
  const [target, targetYear] = [values?.target ?? null, values?.targetYear ?? null];
  const place = drawn.actuals.findLast(
    ({ value, period }) => value === latest?.value && (planText(period) ?? '') === latest.period,
  );
  const distance =
    latest === null || expected === null || isUnreadable ? null : gap(latest.value, expected, polarity);
  const left =
    latest === null || target === null || isUnreadable ? null : gap(latest.value, target, polarity);
  const isTargetMet = left !== null && 'value' in left && polarity !== 'none' ? left.value >= 0 : null;
  const rate = requiredChange(latest?.value ?? null, place?.year ?? null, target, targetYear);
  return {
    rowId: row?.rowId ?? null,
    key: standing.indicator,
    name: spokenKey(standing.indicator, 'indicator'),
    objective: planText(values?.objective),
    measure: planText(standing.measure) ?? standing.indicator,
    definition: planText(values?.definition),
    unit: planText(drawn.unit) ?? '',
    decimals: standing.decimals,
    polarity,
    baseline: baselineOf(values),
    target,
    targetYear,
    targetKind: values?.targetKind ?? null,
    trajectory: drawn.trajectory.map(cleanPoint),
    actuals: drawn.actuals.map(cleanPoint),
    latest,
    expected,
    gap: distance !== null && 'value' in distance ? distance.value : null,
    rag: isUnreadable ? 'N' : (ragCodes.find((code) => code === standing.rag) ?? 'N'),
    direction: typeof standing.direction === 'string' && !isUnreadable ? standing.direction : null,
    forecast: foreseen.forecast,
    isForecastUncertain: foreseen.isUncertain,
    isTargetMet,
    requiredChange: 'value' in rate && isTargetMet !== true ? rate.value : null,
    nationalOutcome: planText(values?.nationalOutcome),
    source: planText(values?.source),
  };
}

function cleanPoint<Point extends SeriesPoint>(point: Point): Point {
  return { ...point, period: planText(point.period) ?? '' };
}

/** Limits further apart than this many times the way from the baseline to the target say nothing. */
const mostUncertain = 3;

/**
 * The forecast where it says something: a target year has to lie after the baseline's, and the limits may not be wider than
 * three times the way from the baseline to the target.
 */
function forecastOf({ forecast: drawn, unit }: IndicatorSeries, values: IndicatorRow['values'] | undefined) {
  const { baseline = null, baselineYear = null, target = null, targetYear = null } = values ?? {};
  const isPast = baselineYear !== null && targetYear !== null && targetYear <= baselineYear;
  const forecast = isPast ? null : withinReach(drawn, unit);
  if (forecast === null || baseline === null || target === null || baseline === target)
    return { forecast, isUncertain: false };
  const isUncertain = forecast.upper - forecast.lower > mostUncertain * Math.abs(target - baseline);
  return { forecast: isUncertain ? null : forecast, isUncertain };
}

/** No percentage is below 0 or above 100, and no count below 0. */
function withinReach(forecast: SeriesForecast | null, unit: string): SeriesForecast | null {
  const isCount = /^(?:count|number)\b/i.test(unit);
  if (forecast === null) return null;
  if (!(isCount || isPercent(unit))) return cleanPoint(forecast);
  const clip = (value: number) => Math.max(0, isCount ? value : Math.min(100, value));
  const { value, lower, upper } = forecast;
  return { ...cleanPoint(forecast), value: clip(value), lower: clip(lower), upper: clip(upper) };
}

function latestOf({ latest, latestPeriod }: IndicatorStanding): DatedValue | null {
  return typeof latest === 'number' ? { value: latest, period: planText(latestPeriod) ?? '' } : null;
}

function baselineOf(values: IndicatorRow['values'] | undefined): DatedValue | null {
  if (values === undefined || values.baseline === null) return null;
  return { value: values.baseline, period: planText(values.baselinePeriod) ?? '' };
}
