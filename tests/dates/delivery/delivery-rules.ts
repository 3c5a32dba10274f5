import { describe, expect, it } from 'vitest';
import { parseDelivery } from '../../../src/dates/delivery.ts';

/** A reading on one line: kind, first and last day, what is due, precision, certainty, and what else is set. */
function shown(text: string, planYear: string | null = null): string {
  const made = parseDelivery(text, { planYear });
  const days = made.start === made.end ? `${made.start}` : `${made.start}..${made.end}`;
  const marks = [
    made.by ? 'by' : '',
    made.ongoing ? 'ongoing' : '',
    made.yearInferred ? 'inferred' : '',
    made.recurrence ? `${made.recurrence.freq}/${made.recurrence.intervalMonths}` : '',
    made.duration ?? '',
    made.tolerance ? `+-${made.tolerance}` : '',
    made.lastEvent ? `last ${made.lastEvent}` : '',
  ].filter((mark) => mark !== '');
  const due =
    made.due === null ? 'nothing due' : made.due === made.end ? `${made.dueOf}` : `${made.dueOf} ${made.due}`;
  return [made.kind, days, due, made.precision, made.certainty, ...marks].join(' ');
}

/** Rules of reading by what they say: texts, their readings on one line, and the plan's year where it matters. */
export type DeliveryRules = Readonly<Record<string, readonly (readonly [string, string, string?])[]>>;

/** Tests each text of each rule. */
export function testRules(rules: DeliveryRules): void {
  for (const [rule, rows] of Object.entries(rules)) {
    describe(rule, () => {
      it.each(rows.map(([text, expected, planYear = null]) => ({ text, expected, planYear })))(
        '$text',
        ({ text, expected, planYear }) => {
          expect(shown(text, planYear)).toBe(expected);
        },
      );
    });
  }
}
