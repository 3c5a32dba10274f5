import type { IsoDate } from '../../grid/serial-date.ts';
import type { Item } from './item.ts';
import type {
  Certainty,
  DatePrecision,
  Delivery,
  DeliveryAlternative,
  DeliveryKind,
  DeliveryPart,
  DueOf,
  Recurrence,
} from './value.ts';

/** Why nothing is due where a text holds nothing that is known of dates. */
export const givesNoDate = 'the text gives no date';

/** A delivery while it is being read. */
export interface Draft {
  kind: DeliveryKind;
  start: IsoDate | null;
  end: IsoDate | null;
  due: IsoDate | null;
  dueOf: DueOf;
  precision: DatePrecision;
  certainty: Certainty;
  alternatives: DeliveryAlternative[];
  parts: DeliveryPart[];
  recurrence: Recurrence | null;
  duration: string | null;
  tolerance: string | null;
  lastEvent: IsoDate | null;
  yearInferred: boolean;
  by: boolean;
  ongoing: boolean;
  reason: string | null;
  text: string;
}

export function draft(kind: DeliveryKind, certainty: Certainty, reason: string | null, text: string): Draft {
  return {
    kind,
    start: null,
    end: null,
    due: null,
    dueOf: null,
    precision: 'none',
    certainty,
    alternatives: [],
    parts: [],
    recurrence: null,
    duration: null,
    tolerance: null,
    lastEvent: null,
    yearInferred: false,
    by: false,
    ongoing: false,
    reason,
    text,
  };
}

export function draftOfItem(item: Item, text: string): Draft {
  const made = draft(item.kind, item.certainty, item.reason || null, text);
  made.start = item.start;
  made.end = item.end;
  made.due = item.due;
  made.dueOf = item.dueOf;
  made.precision = item.precision;
  made.alternatives = item.alternatives;
  made.yearInferred = item.yearInferred;
  made.by = item.by;
  made.duration = item.duration;
  return made;
}

const reasonsWithoutDue = new Map<DeliveryKind, string>([
  ['ongoing', 'ongoing work has no due date'],
  ['recurring', 'recurring work has no single due date'],
  ['duration', 'a length of time without a date to count from'],
  ['not-set', 'the date is still to be set'],
  ['open-range', 'it has a start but no end'],
  ['range', 'it tells of something past'],
  ['point', 'it tells of something past'],
]);

/** Closes a draft: where nothing is due, it says why. */
export function deliver(made: Draft): Delivery {
  if (made.due === null && made.reason === null)
    made.reason = reasonsWithoutDue.get(made.kind) ?? givesNoDate;
  return made;
}
