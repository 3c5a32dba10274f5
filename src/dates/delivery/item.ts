import type { IsoDate } from '../../grid/serial-date.ts';
import { addDays, isCalendarDay, isoDate, lastOfMonth } from '../calendar.ts';
import { type Mention, partEarly, partEnd, partMid } from './mention.ts';
import { type Span, spanIn } from './span.ts';
import {
  type Certainty,
  type DatePrecision,
  type DeliveryAlternative,
  type DeliveryKind,
  type DueOf,
  lessCertain,
} from './value.ts';

/** One dated thing of a text: a date or a range of two, with the tokens it stands on. */
export interface Item {
  kind: DeliveryKind;
  start: IsoDate | null;
  end: IsoDate | null;
  due: IsoDate | null;
  dueOf: DueOf;
  precision: DatePrecision;
  certainty: Certainty;
  reason: string;
  alternatives: DeliveryAlternative[];
  by: boolean;
  yearInferred: boolean;
  duration: string | null;
  /** Its first and its last mention, the same one unless it is a range. */
  readonly first: Mention;
  readonly last: Mention;
}

export function alternative(
  kind: DeliveryKind,
  start: IsoDate | null,
  end: IsoDate | null,
  reason: string,
): DeliveryAlternative {
  return { kind, start, end, due: kind === 'open-range' ? null : end, reason };
}

function noItem(found: Mention, kind: DeliveryKind): Item {
  const alternatives = found.monthFirst
    ? [alternative('point', found.monthFirst, found.monthFirst, 'read month first')]
    : [];
  return {
    kind,
    start: null,
    end: null,
    due: null,
    dueOf: null,
    precision: 'none',
    certainty: 'ambiguous',
    reason: found.reason,
    alternatives,
    by: found.by,
    yearInferred: false,
    duration: null,
    first: found,
    last: found,
  };
}

/** Whether a date on its own stands for all its days, or for something that happens on one of them. */
function kindOf(found: Mention): DeliveryKind {
  if (found.onwards || found.fromWord || found.since || found.after) return 'open-range';
  if (found.by || found.until || found.before || found.part === partEnd) return 'point';
  if (found.week || found.throughout) return found.form === 'day' && !found.week ? 'point' : 'range';
  switch (found.form) {
    case 'quarter':
    case 'half':
    case 'term':
    case 'financial-year':
    case 'academic-year':
    case 'this-year':
    case 'plan-year':
      return 'range';
    default:
      return 'point';
  }
}

/** The readings that a date leaves open, most likely first. */
function addAlternatives(item: Item, found: Mention, span: Span): void {
  const { alternatives, kind } = item;
  if (found.by && found.form !== 'day' && found.part === 0) {
    const eve = addDays(span.start, -1);
    alternatives.push(
      alternative('point', eve, eve, `"by" read as before the ${found.form.replace('-', ' ')} starts`),
    );
  }
  if (found.otherDay > 0 && isCalendarDay(found.year, found.month, found.otherDay)) {
    const day = isoDate(found.year, found.month, found.otherDay);
    alternatives.push(
      alternative(kind, day, kind === 'open-range' ? null : day, 'the number read as a day of the month'),
    );
  }
  if (found.monthFirst)
    alternatives.push(alternative(kind, found.monthFirst, found.monthFirst, 'read month first'));
  if (found.form === 'month' && (found.part === partEarly || found.part === partMid)) {
    if (found.part === partEarly) {
      const middle = isoDate(found.year, found.month, 15);
      alternatives.push(alternative(kind, span.start, middle, '"early" read as the first half'));
    }
    alternatives.push(alternative(kind, span.start, lastOfMonth(found.year, found.month), 'the whole month'));
  }
  if (found.form === 'year' && kind !== 'open-range' && found.part === 0) {
    const year = found.year;
    alternatives.push(
      alternative(kind, isoDate(year - 1, 4, 1), isoDate(year, 3, 31), 'the financial year that ends in it'),
    );
    alternatives.push(
      alternative(
        kind,
        isoDate(year, 4, 1),
        isoDate(year + 1, 3, 31),
        'the financial year that starts in it',
      ),
    );
  }
  if (
    (found.form === 'quarter' || found.form === 'half') &&
    found.certainty === 'ambiguous' &&
    !found.yearInferred
  ) {
    const calendar = spanIn({ ...found, financial: false }, found.year);
    if (calendar) alternatives.push(alternative(kind, calendar.start, calendar.end, 'counted from January'));
  }
  if (found.form === 'this-year' && found.certainty === 'ambiguous') {
    alternatives.push(
      alternative(kind, isoDate(found.year, 1, 1), isoDate(found.year, 12, 31), 'the calendar year'),
    );
  }
  if (found.yearInferred) {
    const next = spanIn(found, found.year + 1);
    if (next)
      alternatives.push(
        alternative(kind, next.start, kind === 'open-range' ? null : next.end, 'a year later'),
      );
  }
}

/** The span of a mention whose year is settled, or `null`. */
function spanOf(found: Mention): Span | null {
  return found.year ? spanIn(found, found.year) : null;
}

/** What a single date says, before the words around it say what it is a date of. */
export function itemOfMention(found: Mention): Item {
  if (found.form === 'impossible') return noItem(found, 'none');
  const kind = kindOf(found);
  const span = spanOf(found);
  if (!span) {
    const item = noItem(found, kind);
    if (found.year) item.reason = 'the calendar has no such day';
    else if (!item.reason) item.reason = 'the year is not written';
    if (found.year) item.kind = 'none';
    return item;
  }
  const item: Item = {
    kind,
    start: span.start,
    end: span.end,
    due: span.end,
    dueOf: 'completion',
    precision: span.precision,
    certainty: found.certainty,
    reason: found.reason,
    alternatives: [],
    by: found.by,
    yearInferred: found.yearInferred,
    duration: null,
    first: found,
    last: found,
  };
  addAlternatives(item, found, span);
  if (kind === 'open-range') {
    if (found.after) item.start = addDays(span.end, 1);
    item.end = null;
    item.due = null;
    item.dueOf = 'start';
  }
  if (found.before && found.part === partEnd) item.by = true;
  else if (found.before) {
    const eve = addDays(span.start, -1);
    item.alternatives.push(alternative('point', span.start, span.end, 'the date itself'));
    item.start = eve;
    item.end = eve;
    item.due = eve;
    item.by = true;
    item.precision = 'day';
  }
  const before = found.before && found.part !== partEnd;
  const doubt = (found.by && found.form !== 'day' && found.part === 0) || before || found.after;
  if (doubt && item.certainty === 'certain') {
    item.certainty = 'likely';
    item.reason = found.by ? '"by" read as by the end of it' : 'read as not counting the date itself';
  }
  if (
    found.form === 'year' &&
    item.certainty === 'certain' &&
    found.part !== partEnd &&
    kind !== 'open-range'
  ) {
    item.certainty = 'likely';
    item.reason = 'read as the calendar year';
  }
  return item;
}

/** "01/04/16 - 31/03/17": the end shows that the day is written first, or both ends leave it open. */
function settleDayFirst(item: Item): void {
  const { first, last } = item;
  if (!first.monthFirst && !last.monthFirst) return;
  if (first.form === 'day' && last.form === 'day' && !(first.monthFirst && last.monthFirst)) {
    item.certainty = 'certain';
    item.reason = '';
  } else if (first.monthFirst && first.monthFirst <= last.monthFirst) {
    item.alternatives.push(alternative('range', first.monthFirst, last.monthFirst, 'read month first'));
  }
}

/** A range from one mention to another, or `null` where they do not make one. */
export function itemOfRange(left: Mention, right: Mention): Item | null {
  const first = spanOf(left);
  const last = spanOf(right);
  if (!left.year && !right.year) return { ...noItem(left, 'range'), last: right };
  if (!first || !last || last.end < first.start) return null;
  const sameShape = left.form === right.form;
  const item: Item = {
    kind: 'range',
    start: first.start,
    end: last.end,
    due: last.end,
    dueOf: 'completion',
    precision: first.precision === last.precision ? first.precision : 'mixed',
    certainty: lessCertain(left.certainty, right.certainty),
    reason: left.certainty === 'certain' ? right.reason : left.reason,
    alternatives: [],
    by: false,
    yearInferred: left.yearInferred || right.yearInferred,
    duration: null,
    first: left,
    last: right,
  };
  if (left.form === 'year' && sameShape && item.certainty === 'certain') {
    item.certainty = 'likely';
    item.reason = 'read as calendar years';
    const start = isoDate(left.year, 4, 1);
    item.alternatives.push(
      alternative('range', start, isoDate(right.year, 3, 31), 'financial years, the last ending in it'),
    );
    item.alternatives.push(
      alternative('range', start, isoDate(right.year + 1, 3, 31), 'financial years, the last starting in it'),
    );
    if (right.year === left.year + 1) {
      const [financial] = item.alternatives.splice(
        0,
        1,
        alternative('range', item.start, item.end, 'both calendar years'),
      );
      item.start = financial?.start ?? item.start;
      item.end = financial?.end ?? item.end;
      item.due = item.end;
      item.precision = 'financial-year';
      item.reason = 'read as a financial year';
    }
  }
  settleDayFirst(item);
  if (left.form === 'this-year' || right.form === 'this-year') {
    item.certainty = 'ambiguous';
    item.reason = 'the text does not say which year';
    const year = left.form === 'this-year' ? first : last;
    item.alternatives.push(alternative('range', year.start, year.end, 'the year alone'));
  }
  if (right.otherDay > 0 && isCalendarDay(right.year, right.month, right.otherDay)) {
    const day = isoDate(right.year, right.month, right.otherDay);
    item.alternatives.push(alternative('range', item.start, day, 'the number read as a day of the month'));
  }
  if (item.yearInferred) {
    const start = spanIn(left, left.year + 1)?.start ?? null;
    const end = spanIn(right, right.year + 1)?.end ?? null;
    if (start && end) item.alternatives.push(alternative('range', start, end, 'a year later'));
  }
  return item;
}
