import { dayNumber } from '../../dates/calendar.ts';
import { longDate } from '../../issue/long-date.ts';
import type { Rule } from '../rule.ts';

/** What was due by the as-at date is done. */
export const overdueRule: Rule = {
  codes: ['action/overdue'],
  look: ({ plan, asAt, report }) => {
    const table = plan.tables.actions;
    if (asAt === null) return {};
    return {
      action({ row, due, isClosed }) {
        if (isClosed || due === null || due.date >= asAt || row.values.status === 'Ongoing') return;
        report(
          'action/overdue',
          { table, row, column: due.column },
          { due: longDate(due.date), days: dayNumber(asAt) - dayNumber(due.date), asAt: longDate(asAt) },
        );
      },
    };
  },
};
