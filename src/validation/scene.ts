import type { Delivery } from '../dates/delivery.ts';
import type { IsoDate } from '../grid/serial-date.ts';
import type { Leads } from '../plan/reading/party.ts';
import type { PlanSnapshot } from '../plan/snapshot/plan-reader.ts';
import type { ActionFacts, ActionRow } from './action-facts.ts';
import type { Report } from './report.ts';

/** From when on something is called old. */
export interface Limits {
  /** Months after which an action under way needs another update: 1 or more. */
  readonly updateMonths: number;
  /** Months after the end of its period from when data is out of date: 1 or more. */
  readonly dataMonths: number;
}

export const usualLimits: Limits = { updateMonths: 6, dataMonths: 18 };

/** What every rule may know: the plan, the date it is judged at, and how to report. */
export interface Scene {
  readonly plan: PlanSnapshot;
  /** The date everything is judged at; `null` where nobody has said, and then nothing is late. */
  readonly asAt: IsoDate | null;
  /** The first day of the plan's period; `null` where the plan does not say. */
  readonly planStart: IsoDate | null;
  readonly limits: Limits;
  /** Reads a delivery date as written, with the plan's year where it names none. */
  readonly delivery: (text: string) => Delivery;
  /** Works out the facts of an action. */
  readonly factsOf: (row: ActionRow) => ActionFacts;
  /** Reads who leads, as written. */
  readonly leads: (text: string) => Leads;
  readonly report: Report;
  /** How many issues were reported so far. */
  readonly reported: () => number;
}
