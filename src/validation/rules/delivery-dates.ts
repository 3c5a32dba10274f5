import type { Delivery } from '../../dates/delivery.ts';
import { longDate } from '../../issue/long-date.ts';
import { hasColumn } from '../../plan/snapshot/plan-table.ts';
import { clip } from '../../table/shown-text.ts';
import { actionName } from '../action-facts.ts';
import { readingText } from '../reading-text.ts';
import type { Rule } from '../rule.ts';
import { choices, setCellFix } from '../set-cell.ts';

/** Each action says when it is done, in one way only. */
export const deliveryDatesRule: Rule = {
  codes: ['action/no-date', 'action/date-unclear', 'action/start-date-only'],
  look: ({ plan, report }) => {
    const table = plan.tables.actions;
    const hasDates = hasColumn(table, 'delivery');
    return {
      action({ row, delivery, isClosed }) {
        // A Due date settles what the words leave open.
        if (row.values.due !== null || !hasDates) return;
        const place = { table, row, column: 'delivery' };
        if (delivery === null || isUnset(delivery)) {
          // A date that cannot be read has its own issue.
          if (isClosed || row.faults.includes('due') || row.faults.includes('delivery')) return;
          const found = delivery === null || delivery.text.trim() === '' ? null : clip(delivery.text);
          report('action/no-date', place, { action: actionName(row), found });
          return;
        }
        if (delivery.certainty === 'ambiguous') {
          const readings = [delivery, ...delivery.alternatives].filter(({ kind }) => kind !== 'none');
          const dates = new Set(readings.map(({ due }) => due).filter((due) => due !== null));
          const mends = [...dates].map((due) => setCellFix(`Write ${longDate(due)}`, place, longDate(due)));
          report(
            'action/date-unclear',
            place,
            {
              found: clip(delivery.text),
              reason: delivery.reason ?? delivery.alternatives[0]?.reason ?? 'the words leave it open',
              isRecurring: delivery.kind === 'recurring',
              readings: [...new Set(readings.map(readingText))],
            },
            dates.size > 1 ? choices(...mends) : undefined,
          );
        }
        const start = startOnly(delivery);
        if (start !== null && !isClosed)
          report('action/start-date-only', place, { found: clip(delivery.text), start: longDate(start) });
      },
    };
  },
};

/** Nothing is promised; figures that make no date are another matter. */
function isUnset({ kind, certainty, text }: Delivery): boolean {
  return kind === 'not-set' || (kind === 'none' && !(certainty === 'ambiguous' && /\d/.test(text)));
}

function startOnly({ kind, start, due, dueOf }: Delivery): string | null {
  if (dueOf === 'start') return start ?? due;
  return kind === 'open-range' && due === null ? start : null;
}
