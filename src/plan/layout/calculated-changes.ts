import { type CellValue, cellsEqual, cellValue } from '../../grid/cell.ts';
import type { SetCell } from '../../workbook/change.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import { calculatedCells } from './calculated-cells.ts';
import { planCellsOfSnapshot } from './plan-cells.ts';

/**
 * The changes that bring the stored values of a plan's formulas up to date, after a fix has changed what they see.
 *
 * @param snapshot - The workbook as it stands after the fix.
 * @returns A change for each formula of ours whose stored value is no longer what it comes to; the formula stays.
 */
export function calculatedChanges(snapshot: WorkbookSnapshot): SetCell[] {
  return calculatedCells(planCellsOfSnapshot(snapshot)).flatMap(
    ({ sheet, rowIndex, columnIndex, cell, value }) => {
      if (cell === null || typeof cell !== 'object' || !('formula' in cell)) return [];
      if (showsSame(cellValue(cell), value)) return [];
      return {
        kind: 'set-cell',
        sheet,
        rowIndex,
        columnIndex,
        expected: cell,
        value: { formula: cell.formula, value },
      };
    },
  );
}

/** A blank text shows as nothing does, and programs differ in the last digits they keep of a number. */
function showsSame(shown: CellValue, value: CellValue): boolean {
  if (typeof shown === 'number' && typeof value === 'number') {
    return Math.abs(shown - value) <= 1e-9 * Math.max(1, Math.abs(shown), Math.abs(value));
  }
  return cellsEqual(shown === '' ? null : shown, value === '' ? null : value);
}
