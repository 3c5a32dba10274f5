import { decisionRuns } from '../../paper/decision-runs.ts';
import { quoted, rated, said } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import type { Deck } from '../deck.ts';
import { longestMeaning } from './where-we-are.ts';

/** What the board is asked to do. */
export function whatIsAsked(deck: Deck, { decisions, asAt }: BoardReport): void {
  deck.items('What is asked of the Board?', [
    { body: said('The Board is asked to:') },
    ...decisions.map((decision, index) => ({ body: decisionRuns(decision, asAt), mark: index + 1 })),
  ]);
}

/** The plan's own legend. */
export function whatRatingsMean(deck: Deck, { legend, charts }: BoardReport): void {
  // The slide of the actions has it already, where there is room for all of it.
  if (charts.actions !== null && legend.every(({ meaning }) => meaning.length <= longestMeaning)) return;
  deck.table('What do the ratings mean?', {
    columns: [
      { header: 'Rating', width: 3 },
      { header: 'Meaning in this plan', width: 9.13 },
    ],
    rows: legend.map(({ code, meaning }) => [rated(code), quoted(meaning)]),
  });
}
