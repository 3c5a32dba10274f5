import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { categoryChart } from '../charts/category-chart.ts';
import { type Chart, type LineChart, mostBars, type RagChart } from '../charts/chart.ts';
import { numberFormat, tickDecimals } from '../charts/number-format.ts';
import { ragLooks } from '../charts/rag-look.ts';
import { seriesLooks } from '../charts/series-look.ts';
import { ragWord } from '../wording/rag-word.ts';
import type { Wording } from '../wording/wording.ts';

const width = 620;
const letters = { name: 'Arial', color: '1B1B1B' } as const;
const small = { size: 10, color: '1B1B1B' } as const;

/**
 * A chart of Word's own, which can be edited there, with its text alternative.
 *
 * @param number - Unique in the document: 1 or more.
 */
export function chartDocx(chart: Chart, number: number, wording: Wording): Paragraph {
  return new Paragraph({
    style: 'Chart',
    children: [chart.kind === 'line' ? lineChart(chart, number, wording) : ragChart(chart, number)],
  });
}

function altText({ id, title, description }: Chart, number: number) {
  return { name: id, title, description: `${title}. ${description}`, id: String(number) };
}

function lineChart(chart: LineChart, number: number, wording: Wording): ChartRun {
  const { categories, series } = categoryChart(chart, wording);
  const { y, unit, decimals } = chart;
  const [first, second] = y.ticks;
  const last = new Map(
    series.map(({ role, values }) => [role, values.findLastIndex((value) => value !== null)]),
  );
  return new ChartRun({
    type: 'line',
    categories,
    series: series.map(({ role, name, labelPlace, values, limits }) => {
      const { colour, dash, marker } = seriesLooks[role];
      const shown = role === 'forecast' ? -1 : (last.get(role) ?? -1);
      const shownFormat = numberFormat(
        decimals ?? tickDecimals(values.flatMap((at) => (at === null ? [] : { at }))),
        unit,
      );
      return {
        name,
        values,
        color: colour,
        line: { color: colour, width: 2, dash: dash === 'dot' ? ('shortDot' as const) : dash },
        markers: { shape: marker, size: 7 },
        // What was measured last and where it is to be can be read off.
        pointLabels: values.map((_, index) =>
          index === shown
            ? {
                value: true,
                position: labelPlace,
                numberFormat: shownFormat,
                font: { size: 10, bold: true, color: colour },
              }
            : (false as const),
        ),
        ...(limits === null
          ? {}
          : {
              errorBars: {
                type: 'custom' as const,
                plus: values.map((value, index) => distance(within(limits.upper[index], y), value)),
                minus: values.map((value, index) => distance(value, within(limits.lower[index], y))),
                line: { color: colour, width: 1.5 },
              },
            }),
      };
    }),
    emptyValues: 'connect',
    valueAxis: {
      minimum: y.min,
      maximum: y.max,
      ...(first === undefined || second === undefined ? {} : { interval: second.at - first.at }),
      numberFormat: numberFormat(tickDecimals(y.ticks), unit),
      crossesAt: 'minimum',
      font: small,
    },
    categoryAxis: { font: small },
    legend: { position: 'top', font: small },
    font: letters,
    transformation: { width, height: 300 },
    altText: altText(chart, number),
  });
}

/** A limit as far as the chart goes. */
function within(value: number | null | undefined, { min, max }: LineChart['y']): number | null {
  return value === null || value === undefined ? null : Math.min(max, Math.max(min, value));
}

function distance(upper: number | null | undefined, lower: number | null | undefined): number | null {
  if (upper === null || upper === undefined || lower === null || lower === undefined) return null;
  return Math.max(0, upper - lower);
}

function ragChart(chart: RagChart, number: number): ChartRun {
  const shown = chart.bars.slice(0, mostBars);
  const codes = shown[0]?.parts.map(({ code }) => code) ?? [];
  return new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 50,
    categories: shown.map(({ label }) => label),
    series: codes
      .map((code, index) => ({ code, values: shown.map(({ parts }) => parts[index]?.count ?? 0) }))
      .filter(({ values }) => values.some((value) => value > 0))
      .map(({ code, values }) => ({
        name: code === 'N' ? ragWord(code) : `${code} ${ragWord(code)}`,
        values,
        color: ragLooks[code].fill,
        dataLabels: {
          value: true,
          position: 'center' as const,
          numberFormat: `"${code} "0`,
          font: { size: 10, bold: true, color: '1B1B1B' },
        },
        // A part that is not there has no label, not even a blank one.
        pointLabels: values.map((value) => (value === 0 ? (false as const) : undefined)),
      })),
    categoryAxis: { reverseOrder: true, font: small },
    valueAxis: { minimum: 0, numberFormat: '#,##0', gridlines: false, visible: false },
    legend: { position: 'top', font: small },
    font: letters,
    transformation: { width, height: 90 + 34 * shown.length },
    altText: altText(chart, number),
  });
}
