import type { Chart } from '../../charts/chart.ts';
import { quoted, rated, said, strong, valued } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import type { IndicatorReport } from '../../value/indicator-report.ts';
import type { Runs } from '../../value/section.ts';
import { formatPeriod } from '../../wording/format-period.ts';
import { formatPlural, formatValue } from '../../wording/format-value.ts';
import { countedYear } from '../../wording/indicator-sentence.ts';
import { indicatorWords, missingValue } from '../../wording/indicator-words.ts';
import type { Deck } from '../deck.ts';
import { lineContent, ragContent } from '../slide-charts.ts';
import type { SlideItem } from '../slide-item.ts';
import { slideLook } from '../slide-look.ts';

const question = 'Where are we now?';
/** Indicators with a slide of their own: what more there are stands in a table. */
const mostCharts = 8;
/** What two lines beside a chart hold. */
export const longestMeaning = 74;
const longestFact = 72;
const mostRows = 40;
const mostFigures = 24;
const { left, room } = slideLook;

/** Counts, the actions by rating, and where each indicator stands against its trajectory. */
export function whereWeAre(deck: Deck, report: BoardReport): void {
  const summary = report.sections.find(({ id }) => id === 'summary')?.blocks ?? [];
  const lead = summary.flatMap((block): SlideItem[] =>
    block.kind === 'paragraph' ? [{ body: block.runs }] : [],
  );
  const points = summary.flatMap((block) =>
    block.kind === 'list' ? block.items.map((body): SlideItem => ({ body, mark: 'dot' })) : [],
  );
  deck.items(question, [...lead.slice(0, 1), ...points]);
  actions(deck, report);
  indicators(deck, report);
  figures(deck, report);
}

function notesOf({ description, table, title }: Chart): string {
  const rows = table.rows.map((row) =>
    row.map((cell, index) => `${table.columns[index]}: ${cell}`).join('; '),
  );
  return [`${title}. ${description}`, ...rows].join('\n');
}

function actions(deck: Deck, { charts, actionRag, legend }: BoardReport): void {
  const chart = charts.actions;
  if (chart === null) return;
  const slide = deck.slide(`${question} Actions by rating`, notesOf(chart));
  const meanings = new Map(legend.map(({ code, meaning }) => [code, meaning]));
  deck.chart(
    slide,
    { content: ragContent(chart), altText: `${chart.title}. ${chart.description}` },
    { x: left, y: room.top, w: 7.2, h: Math.min(room.height, 1.6 + 0.8 * chart.bars.length) },
  );
  const items = actionRag.shares.map(
    ({ code, count, percentShown }): SlideItem => ({
      head: [...rated(code), ...said(`: ${count} (${percentShown})`)],
      body: quoted(meanings.get(code) ?? null),
      longest: longestMeaning,
    }),
  );
  const rounded: SlideItem = { body: said('Percentages are rounded so that together they are 100%.') };
  deck.say(slide, [...items, rounded], { x: left + 7.4, y: room.top, w: room.width - 7.4, h: room.height });
}

function indicators(deck: Deck, report: BoardReport): void {
  const { indicators: all, charts, wording } = report;
  const drawn = new Map(charts.indicators.map((chart) => [chart.id, chart]));
  // Those that are behind come first.
  const order = new Map(report.exceptions.indicators.map(({ indicator }, place) => [indicator, place]));
  const ranked = all
    .map((indicator, index) => ({ indicator, chart: drawn.get(`chart-indicator-${index + 1}`) }))
    .toSorted(
      (one, other) => (order.get(one.indicator) ?? all.length) - (order.get(other.indicator) ?? all.length),
    );
  const pictured = new Set<IndicatorReport>();
  for (const { indicator, chart } of ranked) {
    if (chart === undefined || pictured.size >= mostCharts) continue;
    pictured.add(indicator);
    const slide = deck.slide(`${question} ${indicator.name}: ${indicator.measure}`, notesOf(chart));
    deck.chart(
      slide,
      { content: lineContent(chart, wording), altText: `${chart.title}. ${chart.description}` },
      { x: left, y: room.top, w: 7.9, h: room.height },
    );
    deck.say(slide, factsOf(indicator, report), {
      x: left + 8.1,
      y: room.top,
      w: room.width - 8.1,
      h: room.height,
    });
  }
  const rest = all.filter((indicator) => !pictured.has(indicator));
  if (rest.length === 0) return;
  const more = rest.length - mostRows;
  deck.table(`${question} ${pictured.size === 0 ? 'Indicators' : 'Other indicators'}`, {
    columns: [
      { header: 'Indicator', width: 5.33 },
      { header: 'Latest', width: 2.6 },
      { header: 'Target', width: 2.2 },
      { header: 'Rating', width: 2 },
    ],
    rows: rest.slice(0, mostRows).map((indicator) => {
      const words = indicatorWords(indicator, wording);
      return [
        [...strong(`${indicator.name} `), ...quoted(indicator.measure)],
        valued(words.latest, missingValue(indicator)),
        said(words.target),
        rated(indicator.rag),
      ];
    }),
    ...(more > 0
      ? { more: `${formatPlural(more, 'more indicator is', 'more indicators are')} in the paper.` }
      : {}),
  });
}

function factsOf(indicator: IndicatorReport, { wording }: BoardReport): SlideItem[] {
  const words = indicatorWords(indicator, wording);
  const last = indicator.actuals.at(-1);
  const year = last === undefined ? null : countedYear(indicator, last, wording);
  // The chart has it in that year.
  const counted = year === null ? '' : `, counted as ${year}`;
  const facts: [string, Runs | null][] = [
    ['Rating', rated(indicator.rag)],
    ...(indicator.latest === null && words.baseline !== null
      ? [['Baseline', said(`${words.baseline}${counted}`)] as [string, Runs]]
      : []),
    [
      'Latest',
      words.latest === null ? valued(null, missingValue(indicator)) : said(`${words.latest}${counted}`),
    ],
    ['Against the trajectory', words.gap === null ? null : said(words.gap)],
    ['Direction', words.direction === null ? null : said(words.direction)],
    ['Target', said(words.target)],
    ['Forecast, with 95% limits', words.forecast === null ? null : said(words.forecast)],
  ];
  return facts.flatMap(([term, runs]) =>
    runs === null ? [] : { head: said(`${term}:`), body: runs, longest: longestFact },
  );
}

function figures(deck: Deck, { figures: all, wording }: BoardReport): void {
  if (all.length === 0) return;
  const more = all.length - mostFigures;
  deck.table(`${question} Other figures`, {
    columns: [
      { header: 'What was counted', width: 5.63 },
      { header: 'Figure', width: 2 },
      { header: 'Period', width: 2.5 },
      { header: 'Reported by', width: 2 },
    ],
    rows: all
      .slice(0, mostFigures)
      .map(({ name, value, period, reportedBy }) => [
        quoted(name),
        value === null ? valued(null) : said(formatValue(value, null)),
        quoted(period === null ? null : formatPeriod(period, wording)),
        quoted(reportedBy),
      ]),
    ...(more > 0
      ? { more: `${formatPlural(more, 'more figure is', 'more figures are')} in the paper.` }
      : {}),
  });
}
