import type { RagCode } from '../../indicator/rag-code.ts';
import type { ChartAxisLayout, ChartSeriesLayout } from '../../workbook/sheet-layout.ts';
import { ragWord } from '../wording/rag-word.ts';
import type { Wording } from '../wording/wording.ts';
import { type CategorySeries, categoryChart } from './category-chart.ts';
import { type LineChart, mostBars, type RagChart } from './chart.ts';
import { numberFormat, tickDecimals } from './number-format.ts';
import { ragLooks } from './rag-look.ts';
import { seriesLooks } from './series-look.ts';

/** A line or a part of bars with its values and its look, for charts of cells. */
export interface PlainSeries extends ChartSeriesLayout {
  readonly values: readonly (number | null)[];
}

export interface PlainLines {
  readonly categories: readonly string[];
  readonly series: readonly PlainSeries[];
  readonly valueAxis: ChartAxisLayout;
}

/** An indicator as lines over categories; the limits of a forecast are lines of their own without a stroke. */
export function plainLines(chart: LineChart, wording: Wording): PlainLines {
  const { y, unit, decimals } = chart;
  const { categories, series } = categoryChart(chart, wording);
  const [first, second] = y.ticks;
  const places =
    decimals ?? tickDecimals(chart.series.flatMap(({ points }) => points.map((point) => ({ at: point.y }))));
  return {
    categories,
    series: series.flatMap((line) => lines(line, numberFormat(places, unit))),
    valueAxis: {
      min: y.min,
      max: y.max,
      ...(first === undefined || second === undefined ? {} : { step: round(second.at - first.at) }),
      numberFormat: numberFormat(tickDecimals(y.ticks), unit),
    },
  };
}

/** Steps between round numbers are round too. */
function round(step: number): number {
  return Number(step.toPrecision(12));
}

function lines({ role, name, labelPlace, values, limits }: CategorySeries, format: string): PlainSeries[] {
  const { colour, dash, marker } = seriesLooks[role];
  const labels = { which: 'last', numberFormat: format, place: labelPlace } as const;
  const limit = (which: 'lower' | 'upper', own: readonly (number | null)[]): PlainSeries => ({
    name: `Forecast, ${which} limit`,
    values: own,
    colour,
    dash: 'none',
    marker: 'dash',
  });
  return [
    {
      name: limits === null ? name : 'Forecast',
      values,
      colour,
      dash,
      marker,
      ...(role === 'forecast' ? {} : { labels }),
    },
    ...(limits === null ? [] : [limit('lower', limits.lower), limit('upper', limits.upper)]),
  ];
}

/** Ratings counted, a part of the bars for each rating that is there. */
export function plainRatings({ bars }: RagChart): Pick<PlainLines, 'categories' | 'series'> {
  const shown = bars.slice(0, mostBars);
  const codes = shown[0]?.parts.map(({ code }) => code) ?? [];
  return {
    categories: shown.map(({ label }) => label),
    series: codes
      .map((code, index) => ({ code, values: shown.map(({ parts }) => parts[index]?.count ?? 0) }))
      .filter(({ values }) => values.some((value) => value > 0))
      .map(({ code, values }) => ({ ...ratingLook(code), values })),
  };
}

/** How the parts of a rating are drawn. */
export function ratingLook(code: RagCode): ChartSeriesLayout {
  const { fill, pattern } = ragLooks[code];
  return {
    name: code === 'N' ? ragWord(code) : `${code} ${ragWord(code)}`,
    colour: fill,
    pattern: pattern === 'empty' ? 'solid' : pattern,
    labels: { which: 'all', numberFormat: `"${code} "0` },
  };
}
