import type { Delivery } from '../dates/delivery.ts';
import type { IsoDate } from '../grid/serial-date.ts';
import type { PlanSnapshot } from '../plan/snapshot/read-plan.ts';
import type { ActionFacts, ActionRow } from './action-facts.ts';
import type { Report } from './report.ts';

/** What every rule may know: the plan, the date it is judged at, and how to report. */
export interface Scene {
  readonly plan: PlanSnapshot;
  /** The date everything is judged at; `null` where nobody has said, and then nothing is late. */
  readonly asAt: IsoDate | null;
  /** The first year of the plan's period; `null` where the plan does not say. */
  readonly planYear: number | null;
  /** Reads a delivery date as written, with the plan's year where it names none. */
  readonly delivery: (text: string) => Delivery;
  /** Works out the facts of an action. */
  readonly factsOf: (row: ActionRow) => ActionFacts;
  /** Who a Leads cell names, each as one text. */
  readonly people: (leads: string) => readonly string[];
  readonly report: Report;
}
