import { clip } from '../../table/shown-text.ts';
import type { ActionFacts } from '../action-facts.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { choices, setCellFix } from '../set-cell.ts';
import { findContradiction } from '../text/find-contradiction.ts';
import { findFutureDate } from '../text/find-future-date.ts';
import { findCompletion, findDispute, findSetback } from '../text/progress-signals.ts';

const ratingWords = { B: 'Blue', G: 'Green', A: 'Amber', R: 'Red', N: 'not rated' } as const;

/** What Progress says fits the rating and the status. */
export const progressWordsRule: Rule = {
  codes: [
    'action/rag-contradicts-progress',
    'action/progress-contradicts-itself',
    'action/lead-disputed',
    'action/complete-in-text',
  ],
  look: (scene) => ({
    action(facts) {
      const { progress } = facts.row.values;
      if (progress !== null) judge(progress, facts, scene);
    },
  }),
};

function judge(progress: string, facts: ActionFacts, scene: Scene): void {
  const { plan, report } = scene;
  const { row } = facts;
  const table = plan.tables.actions;
  const place = { table, row, column: 'progress' };
  const completion = findCompletion(progress);
  const against = contradiction(progress, facts, completion, scene);
  if (against !== null && facts.statedRating !== null) {
    const rating = ratingWords[facts.statedRating];
    report('action/rag-contradicts-progress', place, { rating, found: clip(against) });
  }
  const twoFaced = findContradiction(progress);
  if (twoFaced !== null) {
    const { positive, negative } = twoFaced;
    report('action/progress-contradicts-itself', place, { found: clip(positive), other: clip(negative) });
  }
  const dispute = findDispute(progress);
  if (dispute !== null) report('action/lead-disputed', place, { found: clip(dispute) });
  if (completion !== null && !facts.isClosed) {
    const done = setCellFix('Set Status to Complete', { table, row, column: 'status' }, 'Complete');
    report('action/complete-in-text', place, { found: clip(completion) }, choices(done));
  }
}

/** Words that a rating of green or blue should not have beside it; for red, words that say all is done. */
function contradiction(
  progress: string,
  { statedRating, due }: ActionFacts,
  completion: string | null,
  { delivery }: Scene,
): string | null {
  if (statedRating === 'R') return completion;
  if (statedRating !== 'G' && statedRating !== 'B') return null;
  return findSetback(progress) ?? (due === null ? null : findFutureDate(progress, due.date, delivery));
}
