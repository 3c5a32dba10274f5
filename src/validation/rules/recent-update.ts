import { addMonths } from '../../dates/calendar.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { longDate } from '../../issue/long-date.ts';
import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import { isBlankText } from '../../table/is-blank.ts';
import { actionName } from '../action-facts.ts';
import type { Rule } from '../rule.ts';
import { newestUpdate } from '../text/newest-update.ts';

/** What is under way is reported on. */
export const recentUpdateRule: Rule = {
  codes: ['action/no-recent-update'],
  look: ({ plan, asAt, planStart, limits, delivery, report }) => {
    const table = plan.tables.actions;
    if (asAt === null) return {};
    const updates = plan.tables.updates.rows;
    const actions = updates.length > 0 ? referenceIndex(table.rows) : null;
    const newest = new Map<object, IsoDate>();
    for (const { values } of updates) {
      const action = values.action === null ? null : (actions?.find(values.action) ?? null);
      if (action === null || values.date === null || values.date > asAt) continue;
      if (values.date > (newest.get(action) ?? '')) newest.set(action, values.date);
    }
    const tooOld = addMonths(asAt, -limits.updateMonths);
    return {
      action({ row, start, isClosed }) {
        const { progress, status } = row.values;
        if (isClosed || status === 'Not started') return;
        const isSilent = progress === null || isBlankText(progress);
        const told = newest.get(row) ?? null;
        const written = isSilent ? null : newestUpdate(progress, asAt, delivery);
        const last = (told ?? '') > (written ?? '') ? told : written;
        // Words without a date may be of yesterday.
        if (last === null && !isSilent) return;
        const since = last ?? start ?? planStart;
        if (since === null || since >= tooOld) return;
        const parameters = {
          action: actionName(row),
          last: last === null ? null : longDate(last),
          asAt: longDate(asAt),
        };
        report('action/no-recent-update', { table, row, column: 'progress' }, parameters);
      },
    };
  },
};
