import { type Delivery, parseDelivery, parseDeliveryCell } from '../../../dates/delivery.ts';
import { formatDate } from '../../../dates/format-date.ts';
import { cellValue } from '../../../grid/cell.ts';
import { isDateFormat } from '../../../grid/number-format.ts';
import type { Fragment } from '../../repair/lines.ts';
import { type PlanDraft, takeNote } from '../plan-draft.ts';
import { describeDelivery } from './describe-delivery.ts';

/** The dates of an action that are sure enough to stand in date columns. */
export interface ActionDates {
  readonly start: string | null;
  readonly due: string | null;
}

/**
 * Reads the delivery text of an action. What is certain or likely is filled in, what is ambiguous is left to a person;
 * every reading but a certain one is noted.
 *
 * @param rowIndex - Index of the action, for the notes.
 */
export function readDelivery(
  draft: PlanDraft,
  fragment: { readonly text: string; readonly place: string },
  rowIndex: number,
): ActionDates {
  const delivery = parseDelivery(fragment.text, { planYear: draft.planYear });
  const dates = datesOf(delivery);
  const place = { table: 'actions', rowIndex, column: 'delivery' } as const;
  if (delivery.certainty !== 'certain') {
    takeNote(draft, fragment, { reading: describeDelivery(delivery), certainty: delivery.certainty, place });
  } else if (
    delivery.due === null &&
    delivery.start === null &&
    delivery.reason !== null &&
    fragment.text !== ''
  ) {
    takeNote(draft, fragment, { reading: `No date: ${delivery.reason}`, certainty: 'certain', place });
  }
  return delivery.certainty === 'ambiguous' ? { start: null, due: null } : dates;
}

/** Start only where the text names a start, due only where it names a deadline. */
export function datesOf({ kind, start, due, dueOf }: Delivery): ActionDates {
  if (dueOf === 'start') return { start, due: null };
  if (dueOf === 'last-event' || dueOf === 'past-event') return { start: null, due: null };
  const names = kind === 'range' || kind === 'open-range' || kind === 'compound' || kind === 'duration';
  return { start: names ? start : null, due };
}

/**
 * Reads the cell of a column that holds one date: typed as a date, or written.
 *
 * @param role - Which end of the time it gives: the first or the last day of a month counts.
 */
export function readDateCell(
  draft: PlanDraft,
  fragment: Fragment,
  { rowIndex, role }: { readonly rowIndex: number; readonly role: 'start' | 'due' },
): string | null {
  const value = fragment.cell === undefined ? null : cellValue(fragment.cell);
  const isTyped = typeof value === 'number' && isDateFormat(fragment.numberFormat ?? 'General');
  const delivery = isTyped
    ? parseDeliveryCell(value)
    : parseDelivery(fragment.text, { planYear: draft.planYear });
  const place = { table: 'actions', rowIndex, column: role } as const;
  const date = role === 'start' ? delivery.start : (delivery.due ?? delivery.end);
  if (delivery.certainty === 'certain' && date !== null) {
    // The words are not kept beside the date: where they say more than a day, the note has them.
    if (!isTyped && (delivery.precision !== 'day' || fragment.text.length > 20))
      takeNote(draft, fragment, { reading: formatDate(date), certainty: 'certain', place });
    return date;
  }
  const isSure = date !== null && delivery.certainty === 'likely';
  takeNote(draft, fragment, {
    reading: describeDelivery(delivery),
    certainty: isSure ? 'likely' : 'ambiguous',
    place,
  });
  return isSure ? date : null;
}
