import type { CellPosition } from '../../grid/address.ts';
import { type Plan, planTables } from '../plan.ts';
import { headerRowIndex } from './table-sheet.ts';

/** A cell of a new plan workbook. */
export interface PlanPosition extends CellPosition {
  readonly sheet: string;
}

/**
 * Where a value of a plan stands in a workbook laid out from it, so that import notes can name the cell.
 *
 * @param table - The table, as `Plan` calls it.
 * @param rowIndex - The row's index in the plan, from 0.
 * @param column - The column's name in the table's definition.
 * @returns The cell, or `null` where the table has no such column. Not for settings: the layout orders those itself.
 * @example planPosition('objectives', 0, 'goal') // -> { sheet: 'Objectives', rowIndex: 4, columnIndex: 1 }
 */
export function planPosition(
  table: Exclude<keyof Plan, 'settings'>,
  rowIndex: number,
  column: string,
): PlanPosition | null {
  const { name, sheet, columns }: { name: string; sheet?: string; columns: object } = planTables[table];
  const columnIndex = Object.keys(columns).indexOf(column);
  if (columnIndex === -1) return null;
  return { sheet: sheet ?? name, rowIndex: headerRowIndex + 1 + rowIndex, columnIndex };
}
