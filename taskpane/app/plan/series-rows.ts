import type { IndicatorSeries } from '../../../src/plan/standing/indicator-series.ts';

interface SeriesRow {
  readonly year: number;
  readonly period: string;
  readonly trajectory: number | null;
  readonly actual: number | null;
}

/** The trajectory and the actuals side by side, a row for each period in the order of time. */
export function seriesRows({ trajectory, actuals }: IndicatorSeries): SeriesRow[] {
  const rows = new Map<string, SeriesRow>();
  for (const { year, period, value } of trajectory) {
    rows.set(period, { year, period, trajectory: value, actual: null });
  }
  for (const { year, period, value } of actuals) {
    const row = rows.get(period) ?? { year, period, trajectory: null };
    rows.set(period, { ...row, actual: value });
  }
  return [...rows.values()].sort((left, right) => left.year - right.year);
}
