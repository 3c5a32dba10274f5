import { formatYears } from '../wording/format-period.ts';
import type { Wording } from '../wording/wording.ts';
import type { ChartSeries, LineChart } from './chart.ts';

/** A line over categories, as spreadsheets and papers draw it: a value for each category, `null` where there is none. */
export interface CategorySeries {
  readonly role: ChartSeries['role'];
  readonly name: string;
  readonly labelPlace: ChartSeries['labelPlace'];
  readonly values: readonly (number | null)[];
  /** How far each value may go down and up; `null` for a line without limits. */
  readonly limits: {
    readonly lower: readonly (number | null)[];
    readonly upper: readonly (number | null)[];
  } | null;
}

export interface CategoryChart {
  readonly categories: readonly string[];
  readonly series: readonly CategorySeries[];
}

/** Years beyond which a chart with a place for each would be unreadable: then only those with values stand there. */
const mostYears = 40;

/**
 * An indicator over places in time in order. Whole years between the first and the last have their place even without a
 * value, so that the spaces between years are true.
 */
export function categoryChart({ series }: Pick<LineChart, 'series'>, wording: Wording): CategoryChart {
  const places = new Map<string, { x: number; label: string }>();
  const year = (x: number) => places.set(placeOf(x, 0), { x, label: formatYears(x, wording) });
  const all = series.flatMap(({ points }) => points.map(({ x }) => x));
  const [first, last] = [Math.ceil(Math.min(...all)), Math.floor(Math.max(...all))];
  if (last - first < mostYears) for (let x = first; x <= last; x += 1) year(x);
  const placed = series.map(({ points, ...line }) => {
    const values = new Map<string, number>();
    for (const { x, y, period } of points) {
      let place = placeOf(x, 0);
      // Two values of one line for one time stand side by side.
      for (let twin = 1; values.has(place); twin += 1) place = placeOf(x, twin);
      if (!places.has(place)) {
        if (Number.isInteger(x) && place === placeOf(x, 0)) year(x);
        else places.set(place, { x, label: period });
      }
      values.set(place, y);
    }
    return { ...line, values };
  });
  const order = [...places].toSorted(([, left], [, right]) => left.x - right.x);
  return {
    categories: order.map(([, { label }]) => label),
    series: placed.map(({ role, name, labelPlace, values, limits }) => {
      const shown = order.map(([place]) => values.get(place) ?? null);
      const at = (limit: number) => shown.map((value) => (value === null ? null : limit));
      return {
        role,
        name,
        labelPlace,
        values: shown,
        limits: limits === null ? null : { lower: at(limits.lower), upper: at(limits.upper) },
      };
    }),
  };
}

function placeOf(x: number, twin: number): string {
  return `${x} ${twin}`;
}
