import { longDate } from '../../issue/long-date.ts';
import { daysOverdue } from '../days-overdue.ts';
import type { Rule } from '../rule.ts';

/** What was due by the as-at date is done. */
export const overdueRule: Rule = {
  codes: ['action/overdue'],
  look: ({ plan, asAt, report }) => {
    const table = plan.tables.actions;
    if (asAt === null) return {};
    return {
      action(facts) {
        const { row, due } = facts;
        const days = daysOverdue(facts, asAt);
        if (days === 0 || due === null) return;
        report(
          'action/overdue',
          { table, row, column: due.column },
          { due: longDate(due.date), days, asAt: longDate(asAt) },
        );
      },
    };
  },
};
