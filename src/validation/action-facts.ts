import { type Delivery, parseDeliveryCell } from '../dates/delivery.ts';
import { cellValue, isFormula } from '../grid/cell.ts';
import type { IsoDate } from '../grid/serial-date.ts';
import { type ActionStatus, actionRag } from '../indicator/action-rag.ts';
import { finalRag } from '../indicator/final-rag.ts';
import type { RagCode } from '../indicator/rag-code.ts';
import type { planTables } from '../plan/plan.ts';
import type { Status } from '../plan/vocabulary.ts';
import { clip } from '../table/shown-text.ts';
import type { TableRow } from '../table/table-row.ts';
import { spokenKey } from './spoken-key.ts';

export type ActionRow = TableRow<typeof planTables.actions>;

/** What the rules want to know of an action, worked out once. */
export interface ActionFacts {
  readonly row: ActionRow;
  /** Its delivery date as written; `null` where the cell is blank. */
  readonly delivery: Delivery | null;
  readonly start: IsoDate | null;
  /** The date it is to be done by, and the column that says so. */
  readonly due: { readonly date: IsoDate; readonly column: 'due' | 'delivery' } | null;
  /** Complete or withdrawn: nothing more is to be done. */
  readonly isClosed: boolean;
  /** The rating a person gave, counting or not. */
  readonly statedRating: RagCode | null;
  /** The rating that counts; `null` where there is none. */
  readonly rating: RagCode | null;
}

/** The status words of a plan as the rating method knows them. */
const methodStatus: { readonly [Word in Status]: ActionStatus | null } = {
  'Not started': 'not started',
  'In progress': 'in progress',
  Ongoing: 'ongoing',
  Delayed: 'in progress',
  Complete: 'complete',
  Withdrawn: null,
};

/**
 * Works out the facts of an action.
 *
 * @param read - Reads a delivery date as written.
 */
export function actionFacts(
  row: ActionRow,
  asAt: IsoDate | null,
  read: (text: string) => Delivery,
): ActionFacts {
  const { values } = row;
  const delivery = values.delivery === null ? null : readDelivery(row, values.delivery, read);
  const start = values.start ?? (delivery?.certainty === 'ambiguous' ? null : (delivery?.start ?? null));
  const due = dueOf(values.due, delivery);
  const rag = values.rag !== null && !isFormula(row.cell('rag')) ? values.rag : null;
  const statedRating = values.ragOverride ?? rag;
  const isComplete = values.status === 'Complete' || values.percentComplete === 1 || statedRating === 'B';
  return {
    row,
    delivery,
    start,
    due,
    isClosed: isComplete || values.status === 'Withdrawn',
    statedRating,
    rating: ratingOf(row, rag, start, due?.date ?? null, asAt),
  };
}

/** A number in the cell is a date that Excel holds, whatever the cell shows. */
function readDelivery(row: ActionRow, text: string, read: (text: string) => Delivery): Delivery {
  if (!/^\d/.test(text)) return read(text);
  const value = cellValue(row.cell('delivery'));
  if (typeof value !== 'number') return read(text);
  return { ...parseDeliveryCell(value, { dateSystem: row.located.dateSystem }), text };
}

function dueOf(due: IsoDate | null, delivery: Delivery | null): ActionFacts['due'] {
  if (due !== null) return { date: due, column: 'due' };
  if (delivery === null || (delivery.dueOf !== 'completion' && delivery.dueOf !== 'milestone')) return null;
  if (delivery.certainty !== 'ambiguous') {
    return delivery.due === null ? null : { date: delivery.due, column: 'delivery' };
  }
  // Of several readings the latest is taken: what is late then is late in all of them.
  const dates = [delivery, ...delivery.alternatives].map((reading) => reading.due);
  if (dates.includes(null)) return null;
  const latest = dates.reduce((last, date) => ((date ?? '') > (last ?? '') ? date : last));
  return latest === null ? null : { date: latest, column: 'delivery' };
}

function ratingOf(
  { values }: ActionRow,
  typed: RagCode | null,
  start: IsoDate | null,
  due: IsoDate | null,
  asAt: IsoDate | null,
): RagCode | null {
  const status = values.status === null ? null : methodStatus[values.status];
  const percentComplete = values.percentComplete === null ? null : values.percentComplete * 100;
  const worked = typed === null ? actionRag({ percentComplete, start, due, status }, asAt) : { value: typed };
  const automatic = 'value' in worked ? worked.value : null;
  if (values.ragOverride === null) return automatic;
  const override = { rag: values.ragOverride, reason: values.overrideReason, until: values.overrideUntil };
  const final = finalRag(automatic, override, asAt);
  return 'value' in final ? final.value : automatic;
}

/** What people call an action: its reference, else the beginning of its words, else its row. */
export function actionName({ rowKey, rowNumber, values }: ActionRow): string {
  if (rowKey !== null) return spokenKey(rowKey, 'action');
  return values.action === null ? `Row ${rowNumber}` : clip(values.action);
}
