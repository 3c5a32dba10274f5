import type { ChartLayout, ChartSeriesLayout } from '../../src/workbook/sheet-layout.ts';
import type { BookChart, BookChartSeries } from '../excel/book/book-sheet.ts';

type Dash = NonNullable<ChartSeriesLayout['dash']>;
type Marker = NonNullable<ChartSeriesLayout['marker']>;

const dashes = new Map<string, Dash>([
  ['Dash', 'dash'],
  ['Dot', 'dot'],
  ['None', 'none'],
]);
const markers = new Map<string, Marker>([
  ['Circle', 'circle'],
  ['Diamond', 'diamond'],
  ['Square', 'square'],
  ['Dash', 'dash'],
]);
const usualColour = '1B1B1B';

/** A chart of the open workbook, described for the file; one that stands nowhere is left out. */
export function chartLayout(chart: BookChart): ChartLayout[] {
  const { type, title, source, place, series, axis } = chart;
  if (place === undefined) return [];
  const isLine = type === 'LineMarkers';
  const number = (name: string) => {
    const value = axis.get(name);
    return typeof value === 'number' ? value : undefined;
  };
  const [min, max, step] = [number('Minimum'), number('Maximum'), number('MajorUnit')];
  const format = axis.get('NumberFormat');
  return [
    {
      kind: isLine ? 'line' : 'stacked-bar',
      title,
      altText: title,
      source,
      place,
      series: series.map((each) => (isLine ? lineLayout(each) : barLayout(each))),
      valueAxis: {
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        ...(step !== undefined && { step }),
        ...(typeof format === 'string' && { numberFormat: format }),
      },
    },
  ];
}

function lineLayout({ name, line, lineStyle, marker }: BookChartSeries): ChartSeriesLayout {
  const mark = markers.get(marker);
  return {
    name,
    colour: plain(line),
    dash: dashes.get(lineStyle) ?? 'solid',
    ...(mark !== undefined && { marker: mark }),
  };
}

function barLayout({ name, fill, hasLabels, labelFormat }: BookChartSeries): ChartSeriesLayout {
  return {
    name,
    colour: plain(fill),
    ...(hasLabels && { labels: { which: 'all' as const, numberFormat: labelFormat } }),
  };
}

function plain(colour: string | undefined): string {
  return colour === undefined ? usualColour : colour.replace('#', '').slice(-6).toUpperCase();
}
