import type { IsoDate } from '../grid/serial-date.ts';
import { dayNumber } from './calendar.ts';
import type { Delivery } from './delivery.ts';

/**
 * The last date that a delivery commits to.
 *
 * @returns The date, or `null` where nothing is due: the delivery's `reason` then says why.
 */
export function dueDate(delivery: Delivery): IsoDate | null {
  return delivery.due;
}

const finished = new Set(
  'complete completed done closed cancelled canceled withdrawn superseded achieved delivered finished b blue'.split(
    ' ',
  ),
);

/** Whether a status, as written, says that nothing more is to be done: "Complete", "Done (June)", "Blue". */
export function isFinished(status: string): boolean {
  const [first = ''] = status
    .trim()
    .toLowerCase()
    .slice(0, 100)
    .split(/[^a-z]+/, 1);
  return finished.has(first);
}

/**
 * How many days late a delivery is.
 *
 * A date that something started or happened on is no deadline; nor is anything late once its status says it is
 * finished.
 *
 * @param asAt - The day to judge from; a delivery due on that day is not late.
 * @param options - The action's status as written.
 * @returns Whole days, 0 when not late.
 * @example overdueDays(parseDelivery('March 2017'), '2017-04-02') // -> 2
 * @example overdueDays(parseDelivery('Start April 2016'), '2017-04-02') // -> 0
 */
export function overdueDays(
  delivery: Delivery,
  asAt: IsoDate,
  options: { readonly status?: string } = {},
): number {
  const { due, dueOf } = delivery;
  if (due === null || dueOf === 'start' || dueOf === 'last-event' || dueOf === 'past-event') return 0;
  if (options.status !== undefined && isFinished(options.status)) return 0;
  return Math.max(0, dayNumber(asAt) - dayNumber(due));
}
