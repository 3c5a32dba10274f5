import { formatMonth } from '../../../dates/format-date.ts';
import { quoted, said } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import type { EvidenceReport } from '../../value/evidence-report.ts';
import { formatPlural } from '../../wording/format-value.ts';
import type { Deck } from '../deck.ts';
import type { SlideItem } from '../slide-item.ts';

const mostStories = 12;

/** What numbers do not say. */
export function stories(deck: Deck, { evidence }: BoardReport): void {
  if (evidence.length === 0) return;
  const more = evidence.length - mostStories;
  deck.items('Achievements and stories', [
    ...evidence.slice(0, mostStories).map(storyItem),
    ...(more <= 0
      ? []
      : [
          {
            body: said(
              `${formatPlural(more, 'more achievement or story is', 'more achievements and stories are')} in the paper.`,
            ),
          },
        ]),
  ]);
}

function storyItem({ objective, kind, title, text, date }: EvidenceReport): SlideItem {
  const from = [kind, objective, date === null ? null : formatMonth(date)].filter((part) => part !== null);
  const source = ` (${from.join(', ')})`;
  return title === null
    ? { body: [...quoted(text), ...said(source)] }
    : { head: [...quoted(title), ...said(source)], body: quoted(text) };
}
