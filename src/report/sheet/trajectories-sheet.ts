import type { ChartLayout, SheetLayout } from '../../workbook/sheet-layout.ts';
import type { LineChart } from '../charts/chart.ts';
import { numberFormat } from '../charts/number-format.ts';
import { type PlainLines, type PlainSeries, plainLines } from '../charts/plain-series.ts';
import { seriesLooks } from '../charts/series-look.ts';
import type { BoardReport } from '../value/board-report.ts';
import { formatPlural } from '../wording/format-value.ts';
import { type ReportCell, reportSheet } from './sheet-parts.ts';

/** Charts that a sheet holds: the numbers of all others stand in the table too. */
const mostCharts = 60;
/** Cells that a chart stands over, and the way from one to the next. */
const [chartRows, chartColumns, firstColumn] = [17, 9, 8];

const columns = [
  { role: 'trajectory', name: 'Trajectory to the target' },
  { role: 'actual', name: 'Actual' },
  { role: 'forecast', name: 'Forecast' },
  { role: 'forecast', name: 'Forecast, lower limit' },
  { role: 'forecast', name: 'Forecast, upper limit' },
] as const;

interface Drawn {
  readonly chart: LineChart;
  readonly lines: PlainLines;
}

/** The numbers behind the charts of the indicators, and the charts beside them. */
export function trajectoriesSheet(
  { charts, wording }: BoardReport,
  name: string,
  tableName: string,
): SheetLayout {
  const drawn = charts.indicators.map((chart): Drawn => ({ chart, lines: plainLines(chart, wording) }));
  const more = drawn.length - mostCharts;
  return reportSheet({
    name,
    tableName,
    title: 'Indicators over the years',
    notes: [
      `${formatPlural(drawn.length, 'indicator')} with something to draw; the charts stand to the right of the table.`,
      ...(more <= 0
        ? []
        : [`${formatPlural(more, 'more indicator has', 'more indicators have')} numbers here and no chart.`]),
    ],
    columns: [
      { header: 'Indicator', width: 14, isText: true },
      { header: 'Period', width: 22, isText: true },
      ...columns.map(({ name: header }) => ({ header, width: 13 })),
    ],
    rows: drawn.flatMap(rowsOf),
    charts: (firstRow) => lineCharts(drawn, firstRow),
  });
}

function rowsOf({ chart, lines }: Drawn): ReportCell[][] {
  const format = chart.decimals === null ? 'General' : numberFormat(chart.decimals, chart.unit);
  return lines.categories.map((category, index) => [
    chart.title.split(':')[0] ?? '',
    category,
    ...columns.map(
      ({ name }): ReportCell => ({ number: lineOf(lines, name)?.values[index] ?? null, format }),
    ),
  ]);
}

function lineOf({ series }: PlainLines, name: string): PlainSeries | undefined {
  return series.find((line) => line.name === name);
}

function lineCharts(drawn: readonly Drawn[], firstRow: number): ChartLayout[] {
  let rowIndex = firstRow;
  return drawn.slice(0, mostCharts).map(({ chart, lines }, index): ChartLayout => {
    const rowCount = lines.categories.length;
    // An indicator without a forecast has none of its lines in the legend either.
    const last = columns.findLastIndex(({ name }) => lineOf(lines, name) !== undefined);
    const source = { rowIndex, columnIndex: 1, rowCount, columnCount: last + 2 };
    rowIndex += rowCount;
    return {
      kind: 'line',
      title: chart.title,
      altText: `${chart.title}. ${chart.description}`,
      source,
      place: {
        rowIndex: firstRow - 1 + index * (chartRows + 1),
        columnIndex: firstColumn,
        rowCount: chartRows,
        columnCount: chartColumns,
      },
      series: columns.slice(0, last + 1).map(({ role, name }) => {
        const { values: _, ...look } = lineOf(lines, name) ?? { values: [], name, ...seriesLooks[role] };
        return look;
      }),
      valueAxis: lines.valueAxis,
    };
  });
}
