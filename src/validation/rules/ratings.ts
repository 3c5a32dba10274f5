import { longDate } from '../../issue/long-date.ts';
import { isBlankText } from '../../table/is-blank.ts';
import { type ActionFacts, actionName } from '../action-facts.ts';
import type { Rule } from '../rule.ts';

/** Every action has a rating that counts, and a red one says why. */
export const ratingsRule: Rule = {
  codes: [
    'action/rag-missing',
    'action/red-without-reason',
    'action/override-without-reason',
    'action/override-expired',
  ],
  look: ({ plan, asAt, report }) => {
    const table = plan.tables.actions;
    return {
      action(facts) {
        const { row, rating } = facts;
        const { ragOverride, overrideReason, overrideUntil, progress } = row.values;
        if (ragOverride !== null && isAbsent(overrideReason)) {
          const place = { table, row, column: 'ragOverride' };
          report('action/override-without-reason', place, { rating: ragOverride });
        }
        if (ragOverride !== null && overrideUntil !== null && asAt !== null && overrideUntil < asAt) {
          const place = { table, row, column: 'overrideUntil' };
          report('action/override-expired', place, { until: longDate(overrideUntil), asAt: longDate(asAt) });
        }
        if (isUnrated(facts, asAt)) {
          report('action/rag-missing', { table, row, column: 'rag' }, { action: actionName(row) });
        }
        if (rating === 'R' && !isRedByDate(facts, asAt) && isAbsent(progress) && isAbsent(overrideReason)) {
          report(
            'action/red-without-reason',
            { table, row, column: 'progress' },
            { action: actionName(row) },
          );
        }
      },
    };
  },
};

/** Nobody has rated it, it cannot be worked out, and its time has come. */
function isUnrated({ rating, row, isClosed, start }: ActionFacts, asAt: string | null): boolean {
  const { ragOverride, percentComplete } = row.values;
  if (ragOverride !== null || isClosed || (rating !== null && rating !== 'N')) return false;
  return percentComplete === null && !(asAt !== null && start !== null && start > asAt);
}

/** Red only because its time is up: the overdue issue of the row says so. */
function isRedByDate({ statedRating, due }: ActionFacts, asAt: string | null): boolean {
  return statedRating === null && asAt !== null && due !== null && due.date < asAt;
}

function isAbsent(text: string | null): boolean {
  return text === null || isBlankText(text);
}
