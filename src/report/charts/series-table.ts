import type { ChartPoint, ChartSeries, ChartTable } from './chart.ts';

const blank = '–';

/** The numbers of a chart: a row for each period in the order of time, a column for each line. */
export function seriesTable(series: readonly ChartSeries[], format: (value: number) => string): ChartTable {
  const rows = new Map<string, { x: number; shown: Map<string, string> }>();
  for (const { role, points, limits } of series) {
    for (const point of points) {
      const row = rows.get(point.period) ?? { x: point.x, shown: new Map<string, string>() };
      row.shown.set(role, cell(point, limits, format));
      rows.set(point.period, row);
    }
  }
  return {
    columns: ['Period', ...series.map(({ role }) => headers[role])],
    rows: [...rows.entries()]
      .toSorted(([, left], [, right]) => left.x - right.x)
      .map(([period, { shown }]) => [period, ...series.map(({ role }) => shown.get(role) ?? blank)]),
  };
}

const headers: Readonly<Record<ChartSeries['role'], string>> = {
  trajectory: 'Trajectory',
  actual: 'Actual',
  forecast: 'Forecast (95% limits)',
};

function cell({ shown }: ChartPoint, limits: ChartSeries['limits'], format: (value: number) => string) {
  return limits === null ? shown : `${shown} (${format(limits.lower)} to ${format(limits.upper)})`;
}
