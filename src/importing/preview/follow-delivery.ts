import { type Delivery, parseDelivery } from '../../dates/delivery.ts';
import { financialYearStartYear } from '../../dates/financial-year.ts';
import { serialToDate } from '../../grid/serial-date.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import type { PlanRows } from '../assemble/plan-rows.ts';
import { type ActionDates, datesOf } from '../recognise/actions/read-dates.ts';

/**
 * Reads the dates of an action again from its new delivery, where they had been read from the old one. Dates that came
 * from elsewhere stay.
 *
 * @param rows - Changed in place; the row has its new delivery already.
 */
export function followDelivery(rows: PlanRows, rowIndex: number, before: object): void {
  const row = rows.actions[rowIndex];
  if (row === undefined) return;
  const planYear = planYearOf(rows);
  const old = surelyReadDates((before as { readonly delivery: string | null }).delivery, planYear);
  if (row.start !== old.start || row.due !== old.due) return;
  rows.actions[rowIndex] = { ...row, ...surelyReadDates(row.delivery, planYear) };
}

/** What is ambiguous is left for a person, as when the document was read. */
function surelyReadDates(text: string | null, planYear: number | null): ActionDates {
  const delivery: Delivery | null = text === null ? null : parseDelivery(text, { planYear });
  return delivery === null || delivery.certainty === 'ambiguous'
    ? { start: null, due: null }
    : datesOf(delivery);
}

function planYearOf({ settings }: PlanRows): number | null {
  const value = settings.find(({ setting }) => setting === settingNames.periodStart)?.value;
  const start = typeof value === 'number' ? serialToDate(value) : null;
  return start === null ? null : financialYearStartYear(start);
}
