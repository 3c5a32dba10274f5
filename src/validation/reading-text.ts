import type { Delivery } from '../dates/delivery.ts';
import { longDate } from '../issue/long-date.ts';

/**
 * A reading of a delivery date, for a sentence: "30 April 2017", "1 April 2017 to 31 March 2018", "from 1 May 2017".
 */
export function readingText({
  start,
  end,
  due,
  kind,
}: Pick<Delivery, 'start' | 'end' | 'due' | 'kind'>): string {
  if (kind === 'range' && start !== null && end !== null && start !== end) {
    return `${longDate(start)} to ${longDate(end)}`;
  }
  if (due !== null) return longDate(due);
  if (start !== null) return `from ${longDate(start)}`;
  return kind === 'not-set' ? 'not set' : kind;
}
