import type { IsoDate } from '../../grid/serial-date.ts';

/** What shape of time a text gives. `not-set` says that a date will come; `none` gives no date at all. */
export type DeliveryKind =
  | 'point'
  | 'range'
  | 'open-range'
  | 'ongoing'
  | 'recurring'
  | 'duration'
  | 'compound'
  | 'not-set'
  | 'none';

/** What the due date is a date of. */
export type DueOf = 'completion' | 'start' | 'milestone' | 'last-event' | 'past-event' | null;

/** How finely a text names its dates; `mixed` where start and end differ. */
export type DatePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'month-part'
  | 'quarter'
  | 'season'
  | 'year'
  | 'financial-year'
  | 'mixed'
  | 'none';

/** `certain` needs nobody, `likely` deserves a glance, `ambiguous` must be decided by a person. */
export type Certainty = 'certain' | 'likely' | 'ambiguous';

export interface Recurrence {
  readonly freq:
    | 'daily'
    | 'weekly'
    | 'fortnightly'
    | 'monthly'
    | 'bimonthly'
    | 'quarterly'
    | 'termly'
    | 'six-monthly'
    | 'annual'
    | 'biennial'
    | 'other';
  /** Whole months from one to the next; `null` where it is less than a month. */
  readonly intervalMonths: number | null;
}

/** Another way to read the same text. */
export interface DeliveryAlternative {
  readonly kind: DeliveryKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly due: IsoDate | null;
  readonly reason: string;
}

/** One of several dated things in one text, with the words that name it. */
export interface DeliveryPart {
  readonly label: string;
  readonly kind: DeliveryKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly due: IsoDate | null;
  readonly dueOf: DueOf;
  readonly precision: DatePrecision;
  readonly certainty: Certainty;
  readonly by: boolean;
}

/** A delivery date as read from what somebody wrote. Start and end are inclusive. */
export interface Delivery {
  readonly kind: DeliveryKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** The last day of the last thing promised; `null` where nothing is. */
  readonly due: IsoDate | null;
  readonly dueOf: DueOf;
  readonly precision: DatePrecision;
  readonly certainty: Certainty;
  readonly alternatives: readonly DeliveryAlternative[];
  /** The dated things of a compound text, in the order written; empty for every other kind. */
  readonly parts: readonly DeliveryPart[];
  readonly recurrence: Recurrence | null;
  /** ISO 8601, like `P18M`. */
  readonly duration: string | null;
  /** ISO 8601: how much longer or shorter the duration may be. */
  readonly tolerance: string | null;
  /** The last time something recurring took place. */
  readonly lastEvent: IsoDate | null;
  /** Whether the text leaves the year out and it was taken from the plan. */
  readonly yearInferred: boolean;
  /** Whether the text says "by". */
  readonly by: boolean;
  /** Whether the text says that work goes on. */
  readonly ongoing: boolean;
  /** Why there is no date, or why the reading is not certain; `null` where nothing needs saying. */
  readonly reason: string | null;
  /** The text as it was given. */
  readonly text: string;
}

/** @returns The less sure of the two. */
export function lessCertain(left: Certainty, right: Certainty): Certainty {
  if (left === 'ambiguous' || right === 'ambiguous') return 'ambiguous';
  return left === 'likely' || right === 'likely' ? 'likely' : 'certain';
}
