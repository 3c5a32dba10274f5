import { longDate } from '../../issue/long-date.ts';
import { clip } from '../../table/shown-text.ts';
import { readingText } from '../reading-text.ts';
import type { Rule } from '../rule.ts';

/** Start, Due and the words of Delivery do not contradict each other. */
export const dueAndDeliveryRule: Rule = {
  codes: ['action/due-differs-from-delivery', 'action/starts-after-due'],
  look: ({ plan, report }) => {
    const table = plan.tables.actions;
    return {
      action({ row, delivery }) {
        const { start, due } = row.values;
        if (due === null) return;
        if (start !== null && start > due) {
          const place = { table, row, column: 'start' };
          report('action/starts-after-due', place, { start: longDate(start), due: longDate(due) });
        }
        if (
          !delivery ||
          delivery.due === null ||
          delivery.dueOf === 'start' ||
          delivery.certainty === 'ambiguous'
        )
          return;
        const readings = [delivery, ...delivery.alternatives, ...delivery.parts];
        // A day within what the words cover is the words made exact, not another date.
        const fits = readings.some(
          (reading) =>
            reading.due === due ||
            (due >= (reading.start ?? due) && due <= (reading.end ?? reading.due ?? '')),
        );
        if (fits) return;
        report(
          'action/due-differs-from-delivery',
          { table, row, column: 'due' },
          { due: longDate(due), found: clip(delivery.text), reading: readingText(delivery) },
        );
      },
    };
  },
};
