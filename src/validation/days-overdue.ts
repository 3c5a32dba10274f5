import { dayNumber } from '../dates/calendar.ts';
import { type Delivery, parseDelivery } from '../dates/delivery.ts';
import { financialYearStartYear } from '../dates/financial-year.ts';
import type { IsoDate } from '../grid/serial-date.ts';
import { dateSetting } from '../plan/snapshot/date-setting.ts';
import type { PlanSnapshot } from '../plan/snapshot/plan-reader.ts';
import { settingNames } from '../plan/tables/plan-settings.ts';
import { type ActionFacts, type ActionRow, actionFacts } from './action-facts.ts';
import { memoised } from './memoised.ts';

/**
 * How many days an action is past its date: the one rule of validation, the board pack and the pane.
 *
 * The date is that of Due, and where Due is blank the day that the words of Delivery name. What is complete, withdrawn or
 * ongoing is not late.
 *
 * @returns Whole days; 0 where it is not late, and where no day is known to judge from.
 */
export function daysOverdue({ row, due, isClosed }: ActionFacts, asAt: IsoDate | null): number {
  if (asAt === null || isClosed || due === null || row.values.status === 'Ongoing') return 0;
  return Math.max(0, dayNumber(asAt) - dayNumber(due.date));
}

/** Reads the actions of a plan, its words of dates for the plan's years. */
export interface FactsReader {
  readonly read: (text: string) => Delivery;
  readonly factsOf: (row: ActionRow) => ActionFacts;
}

export function factsReader(plan: PlanSnapshot, asAt: IsoDate | null): FactsReader {
  const start = dateSetting(plan, settingNames.periodStart);
  const planYear = start === null ? null : financialYearStartYear(start);
  const read = memoised((text: string) => parseDelivery(text, { planYear }));
  return { read, factsOf: (row) => actionFacts(row, asAt, read) };
}
