import { formatDate } from '../../dates/format-date.ts';
import { isPercentFormat } from '../../grid/number-format.ts';
import { serialToDate } from '../../grid/serial-date.ts';
import { planLooks } from '../../plan/layout/plan-looks.ts';
import { type Plan, planTables } from '../../plan/plan.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import { codecOfColumn } from '../../table/codec-of-column.ts';
import type { Column } from '../../table/column.ts';
import { dateCodec } from '../../table/date-codec.ts';
import type { PlanPlace } from '../imported.ts';

const dateSettings: readonly string[] = [
  settingNames.periodStart,
  settingNames.periodEnd,
  settingNames.reportingDate,
];

/** What a cell of a plan holds; `null` for a blank one and one that is not there. */
export function planValue(plan: Plan, { table, rowIndex, column }: PlanPlace): unknown {
  const row = plan[table][rowIndex] as Readonly<Record<string, unknown>> | undefined;
  return row?.[column] ?? null;
}

/**
 * What a cell of a plan holds, as a person would type it: read again, it is the same value.
 *
 * @returns Dates like "1 April 2017", shares like "45%"; `null` for a blank.
 */
export function valueText(plan: Plan, place: PlanPlace): string | null {
  const value = planValue(plan, place);
  if (value === null) return null;
  const columns: Readonly<Record<string, Column>> = planTables[place.table].columns;
  const column = columns[place.column];
  if (typeof value === 'number') return numberText(plan, place, value);
  if (typeof value !== 'string') return String(value);
  return column !== undefined && codecOfColumn(column) === dateCodec ? formatDate(value) : value;
}

function numberText(plan: Plan, { table, rowIndex, column }: PlanPlace, value: number): string {
  const setting = table === 'settings' ? plan.settings[rowIndex]?.setting : undefined;
  if (setting !== undefined && dateSettings.includes(setting)) {
    const date = serialToDate(value);
    return date === null ? String(value) : formatDate(date);
  }
  const formats: Readonly<Record<string, string | undefined>> = planLooks[table].formats ?? {};
  const format = formats[column];
  if (format === undefined || !isPercentFormat(format)) return String(value);
  return `${Number((value * 100).toPrecision(15))}%`;
}
