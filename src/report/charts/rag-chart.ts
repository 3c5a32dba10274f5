import type { ObjectiveReport, RagSummary } from '../value/board-report.ts';
import { clipWords } from '../wording/clip-words.ts';
import { formatCount, formatPlural } from '../wording/format-value.ts';
import { ragWord } from '../wording/rag-word.ts';
import { mostBars, type RagChart } from './chart.ts';

/** Actions by rating, a bar for each objective that has some; `null` where there is no action. */
export function ragChart(objectives: readonly ObjectiveReport[], all: RagSummary): RagChart | null {
  if (all.total === 0) return null;
  const bars = objectives
    .filter(({ actionRag }) => actionRag.total > 0)
    .map(({ ref, objective, actionRag }) => ({
      label: ref ?? 'None',
      name: ref === null ? objective : `${ref}: ${clipWords(objective, 70)}`,
      total: actionRag.total,
      parts: actionRag.shares.map(({ code, count }) => ({ code, count })),
    }));
  const codes = all.shares.map(({ code }) => code);
  const said = all.shares
    .filter(({ count }) => count > 0)
    .map(({ code, count, percentShown }) => `${formatCount(count)} ${ragWord(code)} (${percentShown})`);
  return {
    kind: 'rag',
    id: 'chart-actions-by-rating',
    title: 'Actions by rating',
    description: `Of ${formatPlural(all.total, 'action')}, ${said.join(', ')}.${partly(bars.length)}`,
    bars,
    table: {
      columns: ['Objective', ...codes.map(ragWord), 'Total'],
      rows: [
        ...bars.map(({ name, parts, total }) => [
          name,
          ...parts.map(({ count }) => formatCount(count)),
          formatCount(total),
        ]),
        ...(bars.length > 1
          ? [['All', ...all.shares.map(({ count }) => formatCount(count)), formatCount(all.total)]]
          : []),
      ],
    },
  };
}

/** What a picture leaves out, it says. */
function partly(count: number): string {
  return count <= mostBars
    ? ''
    : ` The chart shows the first ${formatCount(mostBars)} of ${formatCount(count)} objectives; all are in the paper’s table of its numbers.`;
}
