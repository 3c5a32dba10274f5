import { formatAddress } from '../../grid/address.ts';
import { completeSettings } from '../../plan/layout/default-settings.ts';
import { headerRowIndex } from '../../plan/layout/table-sheet.ts';
import { type Plan, planTables } from '../../plan/plan.ts';
import type { PlanPlace } from '../imported.ts';

/** A cell of the workbook that a plan is written to. */
export interface PlanCell {
  /** Name of the Excel table, like "Actions". */
  readonly table: string;
  /** A1 address on the table's sheet. */
  readonly cell: string;
}

/** Where a cell of a plan stands once the plan is laid out as sheets. */
export function planCellAddress({ table, rowIndex, column }: PlanPlace, plan: Plan): PlanCell {
  const { name, columns } = planTables[table];
  const columnIndex = Math.max(0, Object.keys(columns).indexOf(column));
  const row = table === 'settings' ? settingRow(plan, rowIndex) : rowIndex;
  return { table: name, cell: formatAddress({ rowIndex: headerRowIndex + 1 + row, columnIndex }) };
}

/** The settings a plan lacks are added, and all are put into the usual order. */
function settingRow({ settings }: Plan, rowIndex: number): number {
  const name = settings[rowIndex]?.setting;
  return Math.max(
    0,
    completeSettings(settings).findIndex(({ setting }) => setting === name),
  );
}
