import { quoted, said, strong, valued } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import { formatPlural } from '../../wording/format-value.ts';
import { indicatorWords } from '../../wording/indicator-words.ts';
import type { Deck } from '../deck.ts';
import type { SlideItem } from '../slide-item.ts';

const question = 'Where do we want to be?';
const mostAmbitions = 24;
const mostTargets = 40;

/** The ambitions of the plan, and the targets of its indicators. */
export function whereWeWantToBe(deck: Deck, { objectives, indicators, wording }: BoardReport): void {
  const ambitions = objectives.flatMap(({ ref, ambitions: own }) =>
    own.map(
      ({ number, ambition }): SlideItem => ({
        body: [...strong(`${[ref, number].filter((part) => part !== null).join(' ')} `), ...quoted(ambition)],
        mark: 'dot',
      }),
    ),
  );
  const goals = objectives
    .filter(({ ref }) => ref !== null)
    .map(
      ({ ref, objective }): SlideItem => ({
        body: [...strong(`${ref ?? ''} `), ...quoted(objective)],
        mark: 'dot',
      }),
    );
  const shown = ambitions.length > 0 ? ambitions : goals;
  const more = shown.length - mostAmbitions;
  if (shown.length > 0)
    deck.items(question, [
      ...shown.slice(0, mostAmbitions),
      ...(more <= 0 ? [] : [{ body: said(`${formatPlural(more, 'more')} in the paper.`) }]),
    ]);
  if (indicators.length === 0) return;
  const left = indicators.length - mostTargets;
  deck.table(`${question} Targets`, {
    columns: [
      { header: 'Indicator', width: 4.93 },
      { header: 'Latest', width: 2.4 },
      { header: 'Target', width: 2.2 },
      { header: 'Change needed', width: 2.6 },
    ],
    rows: indicators.slice(0, mostTargets).map((indicator) => {
      const words = indicatorWords(indicator, wording);
      return [
        [...strong(`${indicator.name} `), ...quoted(indicator.measure)],
        valued(words.latest),
        said(words.target),
        said(words.requiredChange ?? '–'),
      ];
    }),
    ...(left > 0
      ? { more: `${formatPlural(left, 'more indicator is', 'more indicators are')} in the paper.` }
      : {}),
  });
}
