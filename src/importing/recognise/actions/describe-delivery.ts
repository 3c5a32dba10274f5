import type { Delivery } from '../../../dates/delivery.ts';
import { formatDate } from '../../../dates/format-date.ts';

const kindWords: Readonly<Record<Delivery['kind'], string>> = {
  point: 'a date',
  range: 'a span of time',
  'open-range': 'work that goes on',
  ongoing: 'ongoing work',
  recurring: 'work that recurs',
  duration: 'a length of time',
  compound: 'several dates',
  'not-set': 'a date still to be set',
  none: 'no date',
};

const recurrenceWords: Readonly<Record<NonNullable<Delivery['recurrence']>['freq'], string>> = {
  daily: 'every day',
  weekly: 'every week',
  fortnightly: 'every fortnight',
  monthly: 'every month',
  bimonthly: 'every two months',
  quarterly: 'every quarter',
  termly: 'every term',
  'six-monthly': 'every six months',
  annual: 'every year',
  biennial: 'every two years',
  other: 'from time to time',
};

/**
 * The reading of a delivery date as a note gives it: its dates, the other ways to read the text, and why it is unsure.
 *
 * @example describeDelivery(parseDelivery('March 15')) // -> 'due 31 March 2015; or due 15 March 2015 (the number read as a day of the month); the number may be a year or a day'
 */
export function describeDelivery(delivery: Delivery): string {
  const { dueOf, start, recurrence, lastEvent, alternatives, reason } = delivery;
  const dates = dueOf === 'start' && start !== null ? `starts ${formatDate(start)}` : datesOf(delivery);
  const parts = [
    dates,
    recurrence ? `recurs ${recurrenceWords[recurrence.freq]}` : '',
    lastEvent === null ? '' : `last on ${formatDate(lastEvent)}`,
  ].filter((part) => part !== '');
  if (parts.length === 0 && reason !== null) return `No date: ${reason}`;
  const main = parts.length > 0 ? parts.join(', ') : kindWords[delivery.kind];
  const others = new Set(
    alternatives
      // Another way to the same dates is no choice.
      .filter((other) => other.due === null || datesOf(other) !== dates)
      .map((other) => `or ${datesOf(other) || kindWords[other.kind]} (${other.reason})`),
  );
  const reading = [main, ...others, ...(reason === null ? [] : [reason])].join('; ');
  return delivery.certainty === 'ambiguous' ? `Left for a person to fill in: ${reading}` : reading;
}

function datesOf({ kind, start, due }: Pick<Delivery, 'kind' | 'start' | 'due'>): string {
  const from = start !== null && start !== due && kind !== 'point' ? `from ${formatDate(start)}` : '';
  const until = due === null ? '' : `due ${formatDate(due)}`;
  return [from, until].filter((part) => part !== '').join(', ');
}
