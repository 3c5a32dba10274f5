import { dayNumber, monthOf, yearOf } from '../../dates/calendar.ts';
import type { Delivery } from '../../dates/delivery.ts';
import { longDate } from '../../issue/long-date.ts';
import type { Leads } from '../../plan/reading/party.ts';
import { plainKey } from '../../table/plain-key.ts';
import { clip } from '../../table/shown-text.ts';
import type { ActionFacts } from '../action-facts.ts';

/** One thing in which two actions that should be one differ. */
export interface ActionDifference {
  readonly what: 'lead' | 'delivery date' | 'duration';
  readonly column: 'leads' | 'delivery' | 'due';
  readonly here: string;
  readonly there: string;
}

/** In what two actions differ: who leads, when they are due, how long they take. A blank is no difference. */
export function actionDifferences(
  here: ActionFacts,
  there: ActionFacts,
  read: (leads: string) => Leads,
): ActionDifference[] {
  const differences: ActionDifference[] = [];
  const [ownLeads, otherLeads] = [here.row.values.leads, there.row.values.leads];
  if (ownLeads !== null && otherLeads !== null && !shareSomebody(read(ownLeads), read(otherLeads))) {
    differences.push({ what: 'lead', column: 'leads', here: clip(ownLeads), there: clip(otherLeads) });
  }
  const [ownLength, otherLength] = [monthsOf(here.delivery), monthsOf(there.delivery)];
  if (ownLength !== null && otherLength !== null && ownLength !== otherLength) {
    differences.push({
      what: 'duration',
      column: 'delivery',
      here: lengthText(ownLength, here),
      there: lengthText(otherLength, there),
    });
  }
  const isSettled = differences.some(({ what }) => what === 'duration');
  const [ownDue, otherDue] = [here.due, there.due];
  if (!isSettled && ownDue && otherDue && ownDue.date !== otherDue.date) {
    differences.push({
      what: 'delivery date',
      column: ownDue.column,
      here: dueText(here, ownDue.date),
      there: dueText(there, otherDue.date),
    });
  }
  return differences;
}

function shareSomebody({ parties: left }: Leads, { parties: right }: Leads): boolean {
  if (left.length === 0 || right.length === 0) return true;
  const names = new Set(left.map(({ name }) => plainKey(name)));
  return right.some(({ name }) => names.has(plainKey(name)));
}

/** Whole months an action takes, where its delivery says so as a duration or as a start and an end. */
function monthsOf(delivery: Delivery | null): number | null {
  if (delivery === null) return null;
  const stated = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$/.exec(delivery.duration ?? '');
  if (stated && delivery.duration !== 'P') return Number(stated[1] ?? 0) * 12 + Number(stated[2] ?? 0);
  const { start, end, kind } = delivery;
  if ((kind !== 'range' && kind !== 'compound') || start === null || end === null) return null;
  if (delivery.precision !== 'day') return monthsBetween(start, end, delivery);
  return Math.round((dayNumber(end) - dayNumber(start) + 1) / 30.44);
}

/** "October 2016 to October 2017" is twelve months to those who write it, whatever its first and last days. */
function monthsBetween(start: string, end: string, { precision }: Delivery): number {
  const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start);
  return precision === 'month' && monthOf(start) === monthOf(end) ? months : months + 1;
}

function lengthText(months: number, { delivery }: ActionFacts): string {
  return `${months} months: ${clip(delivery?.text ?? '')}`;
}

function dueText({ delivery }: ActionFacts, date: string): string {
  return delivery?.due === date ? clip(delivery.text) : longDate(date);
}
