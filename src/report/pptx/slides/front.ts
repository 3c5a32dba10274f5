import { formatDate } from '../../../dates/format-date.ts';
import { quoted, said } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import { formatPlural } from '../../wording/format-value.ts';
import type { Deck } from '../deck.ts';
import { slideLook } from '../slide-look.ts';

/** What these slides are, for whom and when. */
export function front(deck: Deck, report: BoardReport): void {
  const { cover, gaps, asAt, contentHash } = report;
  const notes = [
    `Everything is judged at ${formatDate(asAt)}. Content hash of the plan: ${contentHash}.`,
    gaps.length === 0
      ? ''
      : `${formatPlural(gaps.length, 'part')} of the paper that goes with these slides ${gaps.length === 1 ? 'is' : 'are'} still to be written by officers.`,
  ];
  const slide = deck.slide(cover.title, notes.join('\n').trim());
  const { left, room } = slideLook;
  const items = cover.facts
    .filter(({ term }) => shown.has(term))
    .map(({ term, runs }) => ({ body: [{ kind: 'strong' as const, text: `${term}: ` }, ...runs], longest }));
  deck.say(slide, [...items, ...objectives(report)], { x: left, y: 1.7, w: room.width, h: 5 });
}

const shown = new Set(['Report to', 'Date of the meeting', 'Position at', 'Period of the plan', 'State']);
/** More than these fill the slide. */
const mostObjectives = 4;
const longest = 150;

function objectives({ objectives: all }: BoardReport) {
  const named = all.filter(({ ref }) => ref !== null);
  const more = named.length - mostObjectives;
  return [
    ...named.slice(0, mostObjectives).map(({ ref, objective }) => ({
      body: [...quoted(ref), ...said(': '), ...quoted(objective)],
      mark: 'dot' as const,
      longest,
    })),
    ...(more <= 0 ? [] : [{ body: said(`${formatPlural(more, 'more objective')}.`), mark: 'dot' as const }]),
  ];
}
