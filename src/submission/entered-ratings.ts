import { type CellValue, isFormula } from '../grid/cell.ts';
import { actionRatingColumn, actionRatingInputs } from '../plan/layout/action-rating-column.ts';
import { locatedCells } from '../plan/standing/located-cells.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';

/**
 * The ratings of actions that a person or a document has put in the place of the formula, by row of the sheet from 0.
 *
 * A value that the formula would come to as well tells nothing of its own: formulas frozen to their values say what they
 * said before.
 */
export function enteredRatings(snapshot: WorkbookSnapshot): ReadonlyMap<number, string> {
  const cells = locatedCells(snapshot);
  const table = cells.get('Actions');
  const ratings = new Map<number, string>();
  for (const [index, inputs] of actionRatingInputs(cells).entries()) {
    const cell = table?.cell(actionRatingColumn.header, index) ?? null;
    if (table === undefined || isFormula(cell)) continue;
    const entered = shown(cell);
    if (entered === '' || entered === shown(actionRatingColumn.calculate(inputs))) continue;
    ratings.set(table.range.rowIndex + 1 + index, entered);
  }
  return ratings;
}

function shown(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value).trim();
}
