import type { ChartPoint, ChartSeries, ChartTable } from './chart.ts';

const blank = '–';

/**
 * The numbers of a chart: a row for each place in time in order, a column for each line. Where data of another period
 * stands for a year of the trajectory, the row names both.
 */
export function seriesTable(series: readonly ChartSeries[], format: (value: number) => string): ChartTable {
  const rows = new Map<string, Row>();
  for (const { role, points, limits } of series) {
    for (const point of points) {
      // Two values of one line for one time are two rows.
      const free = `${point.x}`;
      const key = rows.get(free)?.shown.has(role) ? `${point.x} ${point.period} ${rows.size}` : free;
      const row = rows.get(key) ?? { x: point.x, periods: [], shown: new Map<string, string>() };
      if (!row.periods.includes(point.period)) row.periods.push(point.period);
      row.shown.set(role, cell(point, limits, format));
      rows.set(key, row);
    }
  }
  return {
    columns: ['Period', ...series.map(({ role }) => headers[role])],
    rows: [...rows.values()]
      .toSorted((left, right) => left.x - right.x)
      .map(({ periods, shown }) => [
        periodsText(periods),
        ...series.map(({ role }) => shown.get(role) ?? blank),
      ]),
  };
}

interface Row {
  readonly x: number;
  readonly periods: string[];
  readonly shown: Map<string, string>;
}

/** "2016/17 (data of Jan - Dec 2015)" */
function periodsText([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (data of ${others.join('; ')})`;
}

const headers: Readonly<Record<ChartSeries['role'], string>> = {
  trajectory: 'Trajectory',
  actual: 'Actual',
  forecast: 'Forecast (95% limits)',
};

function cell({ shown }: ChartPoint, limits: ChartSeries['limits'], format: (value: number) => string) {
  return limits === null ? shown : `${shown} (${format(limits.lower)} to ${format(limits.upper)})`;
}
