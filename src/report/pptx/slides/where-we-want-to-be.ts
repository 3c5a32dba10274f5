import { quoted, said, strong, valued } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import type { Runs } from '../../value/section.ts';
import { formatPlural } from '../../wording/format-value.ts';
import { indicatorWords, missingValue } from '../../wording/indicator-words.ts';
import type { Deck } from '../deck.ts';
import type { SlideItem } from '../slide-item.ts';

const question = 'Where do we want to be?';
/** More ambitions than these are counted for each objective: a board reads no more of them from slides. */
const mostAmbitions = 16;
const mostObjectives = 24;
/** So many objectives stand on the front slide. */
const onFront = 4;
const mostTargets = 40;

/** The ambitions of the plan, and the targets of its indicators. */
export function whereWeWantToBe(deck: Deck, { objectives, indicators, wording }: BoardReport): void {
  const items = ambitionItems(objectives);
  if (items.length > 0 && (indicators.length === 0 || !areOnFront(objectives))) deck.items(question, items);
  if (indicators.length === 0) return;
  const left = indicators.length - mostTargets;
  deck.table(areOnFront(objectives) || items.length === 0 ? question : `${question} Targets`, {
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
        valued(words.latest, missingValue(indicator)),
        said(words.target),
        said(words.requiredChange ?? '–'),
      ];
    }),
    ...(left > 0
      ? { more: `${formatPlural(left, 'more indicator is', 'more indicators are')} in the paper.` }
      : {}),
  });
}

/** Objectives without an ambition, few enough to stand on the front slide. */
function areOnFront(objectives: BoardReport['objectives']): boolean {
  return (
    objectives.every(({ ambitions }) => ambitions.length === 0) &&
    objectives.filter(({ ref }) => ref !== null).length <= onFront
  );
}

function ambitionItems(all: BoardReport['objectives']): SlideItem[] {
  const objectives = all.filter(({ ref }) => ref !== null);
  const count = objectives.reduce((sum, { ambitions }) => sum + ambitions.length, 0);
  const more = objectives.length - mostObjectives;
  return [
    ...objectives.slice(0, mostObjectives).map((objective): SlideItem => {
      const { ref, objective: text, ambitions } = objective;
      const name: Runs = [...strong(`${ref ?? ''}: `), ...quoted(text)];
      if (count > mostAmbitions || ambitions.length === 0)
        return {
          body: [
            ...name,
            ...said(ambitions.length === 0 ? '' : ` (${formatPlural(ambitions.length, 'ambition')})`),
          ],
          mark: 'dot',
        };
      return {
        head: [...quoted(ref), ...said(': '), ...quoted(text)],
        lines: ambitions.map(({ number, ambition }) => [
          ...said(number === null ? '' : `${number} `),
          ...quoted(ambition),
        ]),
      };
    }),
    ...(more <= 0
      ? []
      : [{ body: said(`${formatPlural(more, 'more objective is', 'more objectives are')} in the paper.`) }]),
    ...(count > mostAmbitions ? [{ body: said('The ambitions are set out in the paper.') }] : []),
  ];
}
