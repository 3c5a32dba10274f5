import type { CellValue } from '../../grid/cell.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { settingNames } from '../tables/plan-settings.ts';
import { dateOf, type PlanCells, valueIn } from './plan-cells.ts';

/** The tolerance of a plan that sets none, in percent. */
export const usualTolerance = 5;

/** A setting of the Plan table as a formula; an error where the table has no such row. */
function settingFormula(name: string): string {
  return `INDEX(Plan[Value],MATCH("${name}",Plan[Setting],0))`;
}

/** The reporting date as a formula: the as-at date of every other formula. */
export const reportingDateFormula = settingFormula(settingNames.reportingDate);

const tolerance = settingFormula(settingNames.amberTolerance);
export const toleranceFormula = `IF(ISNUMBER(${tolerance}),${tolerance},${usualTolerance})`;

function settingValue(cells: PlanCells, name: string): CellValue {
  const table = cells.get('Plan');
  for (let rowIndex = 0; rowIndex < (table?.rowCount ?? 0); rowIndex += 1) {
    if (String(valueIn(table, 'Setting', rowIndex)).toLowerCase() === name.toLowerCase()) {
      return valueIn(table, 'Value', rowIndex);
    }
  }
  return null;
}

/** The plan's reporting date; `null` where none is set as a date. */
export function reportingDate(cells: PlanCells): IsoDate | null {
  return dateOf(settingValue(cells, settingNames.reportingDate), cells);
}

/** Percent worse than expected that is still amber. */
export function planTolerance(cells: PlanCells): number {
  const value = settingValue(cells, settingNames.amberTolerance);
  return typeof value === 'number' ? value : usualTolerance;
}
