import { givesNoDate } from '../src/dates/delivery/draft.ts';
import { type Delivery, parseDeliveryCell } from '../src/dates/delivery.ts';
import { dueDate, isFinished, overdueDays } from '../src/dates/due.ts';
import { parsePlanYear } from '../src/dates/plan-year.ts';
import { dateToSerial, type IsoDate } from '../src/grid/serial-date.ts';
import type { Result } from './call/cell-value.ts';
import { Choices } from './call/choices.ts';
import type { Cursor } from './call/cursor.ts';
import { type Failure, quoted } from './call/failure.ts';
import { isOmitted } from './call/range.ts';
import { readError } from './call/read-error.ts';
import { readText } from './call/read-text.ts';
import { spill, spillRows } from './call/spill.ts';

const parts = ['kind', 'start', 'end', 'due', 'due of', 'precision', 'certainty'] as const;
const partChoices = new Choices('part', parts);

/**
 * Reads a delivery date as people write it, and says what is due when and how sure the reading is.
 * @customfunction DELIVERY
 * @param text - Delivery date as written, such as "by end of March 2018" or "Q3".
 * @param [plan_year] - Plan's (first) financial year, such as "2016/17": places dates without a year.
 * @param [part] - "kind", "start", "end", "due", "due of", "precision" or "certainty"; a row of all without it.
 * @returns Dates as Excel dates, blank where there is none. Day comes before month; a period is due on its last day.
 * @example =HWB.DELIVERY("by end of March 2018",,"due") // -> 43190
 * @example =HWB.DELIVERY("October 2016") // -> {"point",42644,42674,42674,"completion","month","certain"}
 * @source Reading rules of this toolkit; UK order of day and month.
 * @helpurl docs/functions.md#delivery
 */
export function DELIVERY(text: unknown[][], plan_year?: unknown[][], part?: unknown[][]): unknown[][] {
  if (isOmitted(part)) {
    return spillRows(
      [text, plan_year],
      (cell) => {
        const delivery = readDelivery(cell);
        return { value: parts.map((name) => partOf(delivery, name)) };
      },
      parts.length,
    );
  }
  return spill([text, plan_year, part], (cell) => {
    const name = cell.choice(2, partChoices);
    return name === null ? noPart : { value: partOf(readDelivery(cell), name) };
  });
}

const noPart: Failure = { error: '#N/A', reason: 'The cell that should name a part is blank.' };

/**
 * The last date that a delivery text commits to.
 * @customfunction DUE
 * @param text - Delivery date as written, such as "March 2017" or "Q2 2016/17".
 * @param [plan_year] - Plan's (first) financial year, such as "2016/17": places dates without a year.
 * @returns An Excel date; `#N/A` with the reason where nothing is due, such as "ongoing" or "to be confirmed".
 * @example =HWB.DUE("Q2 2016/17") // -> 42643
 * @source Reading rules of this toolkit; UK order of day and month.
 * @helpurl docs/functions.md#due
 */
export function DUE(text: unknown[][], plan_year?: unknown[][]): unknown[][] {
  return spill([text, plan_year], (cell) => {
    const delivery = readDelivery(cell);
    const due = dueDate(delivery);
    return due === null ? noDate(delivery) : { value: dateToSerial(due) };
  });
}

/**
 * How many days late a delivery is.
 * @customfunction OVERDUE
 * @param text - Delivery date as written, or an Excel date.
 * @param as_at - Day to judge from, normally the plan's reporting date; a delivery due on that day is not late.
 * @param [status] - Status as written; "Complete", "Done" and the like are never late.
 * @param [plan_year] - Plan's (first) financial year, such as "2016/17": places dates without a year.
 * @returns Whole days, 0 when not late; a start date that has passed is not late. `#N/A` for a blank and a text that gives no date.
 * @example =HWB.OVERDUE("March 2017",DATE(2017,4,2)) // -> 2
 * @example =HWB.OVERDUE("Start April 2016",DATE(2017,4,2)) // -> 0
 * @source Days from the due date to the as-at date.
 * @helpurl docs/functions.md#overdue
 */
export function OVERDUE(
  text: unknown[][],
  as_at: unknown[][],
  status?: unknown[][],
  plan_year?: unknown[][],
): unknown[][] {
  return spill([text, plan_year, as_at, status], (cell) => {
    const day = cell.date(2);
    const delivery = readDelivery(cell);
    const words = cell.text(3);
    if (day === null) return noAsAt;
    if (delivery.text.trim() === '') return noDate(delivery);
    if (words !== null && isFinished(words)) return { value: 0 };
    // Nothing of it could be read: that nothing is late would be a guess.
    if (isUnread(delivery)) return noDate(delivery);
    return { value: overdueDays(delivery, day) };
  });
}

function isUnread({ kind, due, certainty, reason }: Delivery): boolean {
  const isDated = ['none', 'point', 'range'].includes(kind) && certainty === 'ambiguous';
  return due === null && (isDated || reason === givesNoDate);
}

const noAsAt: Failure = { error: '#N/A', reason: 'There is no as-at date to judge by.' };

/** The delivery in the first argument, by the plan year in the second. */
function readDelivery(cell: Cursor): Delivery {
  const value = cell.raw(0);
  cell.failure ??= readError(value);
  const isValue = typeof value === 'string' || (typeof value === 'number' && value !== 0);
  const delivery = parseDeliveryCell(isValue ? value : null, { planYear: readPlanYear(cell) });
  const isWrong = typeof value !== 'string' && value !== null && value !== 0 && delivery.kind === 'none';
  if (isWrong) cell.failure ??= { error: '#VALUE!', reason: `${quoted(value)} is not a delivery date.` };
  return delivery;
}

function readPlanYear(cell: Cursor): number | null {
  const text = cell.kept(readText(cell.raw(1)));
  if (text === null || text.trim() === '') return null;
  const year = parsePlanYear(text) || parsePlanYear(Number(text));
  if (year > 0) return year;
  const reason = `${quoted(text)} is not a plan year. Write it like 2016/17.`;
  cell.failure ??= { error: '#VALUE!', reason };
  return null;
}

function partOf(delivery: Delivery, part: (typeof parts)[number]): Result {
  if (part === 'start' || part === 'end' || part === 'due') return serial(delivery[part]);
  return (part === 'due of' ? delivery.dueOf : delivery[part])?.replaceAll('-', ' ') ?? null;
}

function serial(date: IsoDate | null): number | null {
  return date === null ? null : dateToSerial(date);
}

function noDate({ reason }: Delivery): Failure {
  const sentence = reason ?? 'nothing is due';
  return { error: '#N/A', reason: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` };
}
