import { holdsCell } from '../a1/grid-range.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { CellFormat } from '../schema/messages.ts';
import { meetsCondition } from '../state/meets-condition.ts';
import type { Sheet } from '../state/sheet.ts';

/** What the first rule that a cell meets gives it, or null; rules that grade colours are passed over. */
export function conditionalFormat(
  calculation: Calculation,
  sheet: Sheet,
  row: number,
  column: number,
): CellFormat | null {
  for (const { ranges = [], booleanRule } of sheet.parts.conditionalFormats) {
    const range = ranges.find((one) => holdsCell(one, row, column));
    if (range === undefined || booleanRule?.condition === undefined) continue;
    const { startRowIndex: firstRow = 0, startColumnIndex: firstColumn = 0 } = ranges[0] ?? range;
    const place = { sheet, row, column, firstRow, firstColumn };
    if (meetsCondition(calculation, booleanRule.condition, place)) return booleanRule.format ?? null;
  }
  return null;
}
