import { quoted, said } from '../../paper/runs.ts';
import { type StoryGroup, storyGroups } from '../../paper/story-groups.ts';
import type { BoardReport } from '../../value/board-report.ts';
import type { Runs } from '../../value/section.ts';
import { formatPlural } from '../../wording/format-value.ts';
import type { Deck } from '../deck.ts';
import type { SlideItem } from '../slide-item.ts';

const mostStories = 12;
/** Of one title: so many under it, and so many letters of each. */
const mostTogether = 4;
const longest = 240;

/** What numbers do not say. */
export function stories(deck: Deck, { evidence }: BoardReport): void {
  if (evidence.length === 0) return;
  const more = evidence.length - mostStories;
  const groups = storyGroups(evidence.slice(0, mostStories), { dates: 'months' });
  deck.items('Achievements and stories', [
    ...groups.flatMap(groupItems),
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

/** A group of many is told on several slides, each time under its title. */
function groupItems({ title, source, stories: told }: StoryGroup): SlideItem[] {
  const texts = told.map(({ text }) => text).filter((text) => text !== '');
  if (title === null) return texts.map((text) => ({ body: [...quoted(text), ...said(source)] }));
  const head: Runs = [...quoted(title), ...said(source)];
  const lines = texts.map((text) => quoted(text));
  if (lines.length <= 1) return [{ head, lines }];
  return Array.from({ length: Math.ceil(lines.length / mostTogether) }, (_, index) => ({
    head,
    lines: lines.slice(index * mostTogether, (index + 1) * mostTogether),
    areListed: true,
    longest,
  }));
}
