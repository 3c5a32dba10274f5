import { parseDelivery } from '../../dates/delivery.ts';
import { type IsoDate, serialToDate } from '../../grid/serial-date.ts';
import { parseWrittenDate } from '../../table/written-date.ts';
import type { PlanSnapshot } from './plan-reader.ts';

/** A setting that is a date, as a date cell or written out; a month or year stands for its first day. */
export function dateSetting({ setting, snapshot }: PlanSnapshot, name: string): IsoDate | null {
  const value = setting(name);
  if (typeof value === 'number') {
    const isYear = Number.isInteger(value) && value >= 1990 && value <= 2100;
    return isYear ? `${value}-04-01` : serialToDate(value, snapshot.dateSystem);
  }
  if (typeof value !== 'string') return null;
  const [written, other] = parseWrittenDate(value);
  if (written !== undefined) return other === undefined ? written : null;
  const { start, certainty } = parseDelivery(value);
  return certainty === 'ambiguous' ? null : start;
}
