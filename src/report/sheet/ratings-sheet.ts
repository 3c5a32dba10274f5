import { ragCodes } from '../../indicator/rag-code.ts';
import type { ChartLayout, SheetLayout } from '../../workbook/sheet-layout.ts';
import { mostBars } from '../charts/chart.ts';
import { ratingLook } from '../charts/plain-series.ts';
import { runsText } from '../paper/runs.ts';
import type { BoardReport } from '../value/board-report.ts';
import { ragWord } from '../wording/rag-word.ts';
import { reportSheet } from './sheet-parts.ts';

/** Objectives whose bars can still be read on a single page. */
const mostOnPage = 14;

/** The front of the report in the workbook: what it is of, what stands out, and the actions counted by rating. */
export function ratingsSheet(report: BoardReport, name: string, tableName: string): SheetLayout {
  const { cover, sections, charts, actionRag, legend, contentHash } = report;
  const facts = cover.facts.map(({ term, runs }) => `${term}: ${runsText(runs)}`);
  const summary = sections.find(({ id }) => id === 'summary')?.blocks ?? [];
  const highlights = summary.flatMap((block) => (block.kind === 'list' ? block.items.map(runsText) : []));
  const bars = charts.actions?.bars ?? [];
  const meanings = legend.map(
    ({ code, word, meaning }) => `${code === 'N' ? word : `${code} ${word}`}: ${meaning}`,
  );
  const all =
    bars.length > 1 ? [['All', ...actionRag.shares.map(({ count }) => count), actionRag.total]] : [];
  return reportSheet({
    name,
    tableName,
    title: cover.title,
    notes: [
      ...facts,
      '',
      ...highlights,
      ...(charts.actions === null ? [] : [`${charts.actions.title}. ${charts.actions.description}`]),
      '',
      ...meanings,
      '',
      `Content hash of the plan: ${contentHash}`,
    ],
    columns: [
      { header: 'Objective', width: 56, isText: true },
      ...ragCodes.map((code) => ({ header: ragWord(code), width: 11 })),
      { header: 'Total', width: 11 },
    ],
    rows: [
      ...bars.map(({ name: objective, parts, total }) => [
        objective,
        ...parts.map(({ count }) => count),
        total,
      ]),
      ...all,
    ],
    onePage: bars.length <= mostOnPage,
    charts: (firstRow) => barCharts(report, firstRow, bars.length + all.length),
  });
}

function barCharts({ charts }: BoardReport, firstRow: number, rowCount: number): ChartLayout[] {
  if (charts.actions === null) return [];
  const { title, description, bars } = charts.actions;
  const shown = Math.min(bars.length, mostBars);
  return [
    {
      kind: 'stacked-bar',
      title,
      altText: `${title}. ${description}`,
      source: { rowIndex: firstRow, columnIndex: 0, rowCount: shown, columnCount: ragCodes.length + 1 },
      place: { rowIndex: firstRow + rowCount + 1, columnIndex: 0, rowCount: 10 + 2 * shown, columnCount: 7 },
      series: ragCodes.map(ratingLook),
    },
  ];
}
