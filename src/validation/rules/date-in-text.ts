import { type Delivery, parseDelivery } from '../../dates/delivery.ts';
import { financialYearStartYear } from '../../dates/financial-year.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { longDate } from '../../issue/long-date.ts';
import { clip } from '../../table/shown-text.ts';
import type { ActionFacts } from '../action-facts.ts';
import type { Rule } from '../rule.ts';

const deadline =
  /\b(?:by|before|until|no later than)\s+(?:the\s+)?((?:[\p{L}\p{N}/’'-]+[ ,]{1,2}){0,5}(?:\p{L}{0,9}\d[\d/]{0,9}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december)\b(?: \d{4}(?:\/\d{2,4})?| \d{2}\b)?)/giu;
const hasDeadline = /\b(?:by|before|until|no later than)\s/i;
/** A year alone is a horizon, not a deadline of this action. */
const tooCoarse = new Set(['year', 'financial-year', 'none']);
/** Deadlines looked at in one text. */
const mostDeadlines = 5;

/** A deadline in the words of an action is its delivery date. */
export const dateInTextRule: Rule = {
  codes: ['action/date-differs-from-text'],
  look: ({ plan, report }) => {
    const table = plan.tables.actions;
    return {
      action(facts) {
        const text = facts.row.values.action;
        if (text === null || !hasDeadline.test(text)) return;
        const span = deliverySpan(facts);
        if (span === null) return;
        let looked = 0;
        for (const match of text.matchAll(deadline)) {
          if (++looked > mostDeadlines) return;
          const reading = readNear(match[0], span.end);
          if (reading === null || (reading.end >= span.start && reading.start <= span.end)) continue;
          report(
            'action/date-differs-from-text',
            { table, row: facts.row, column: facts.due?.column ?? 'delivery' },
            { found: clip(match[0]), reading: longDate(reading.end), delivery: span.words },
          );
          return;
        }
      },
    };
  },
};

interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** All that the delivery date covers. */
function deliverySpan({ row, delivery, due }: ActionFacts): (Span & { readonly words: string }) | null {
  if (row.values.due !== null) {
    const start = delivery?.start ?? row.values.due;
    return {
      start: start < row.values.due ? start : row.values.due,
      end: row.values.due,
      words: longDate(row.values.due),
    };
  }
  if (delivery === null || delivery.certainty === 'ambiguous' || due === null) return null;
  const dates = [delivery, ...delivery.alternatives].flatMap(({ start, end, due: last }) => [
    start,
    end,
    last,
  ]);
  const known = dates.filter((date) => date !== null).sort();
  const [start, end] = [known[0], known.at(-1)];
  return start === undefined || end === undefined ? null : { start, end, words: clip(delivery.text) };
}

/** Reads a deadline, with the financial year of the delivery date where it names none. */
function readNear(words: string, near: IsoDate): Span | null {
  const reading: Delivery = parseDelivery(words, { planYear: financialYearStartYear(near) });
  const { start, end, due, certainty, precision } = reading;
  const last = end ?? due;
  if (last === null || certainty === 'ambiguous' || tooCoarse.has(precision)) return null;
  return { start: start ?? last, end: last };
}
