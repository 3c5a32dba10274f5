import type { LayoutCell, SheetLayout } from '../../workbook/sheet-layout.ts';
import { type CalculatedCell, calculatedCells } from './calculated-cells.ts';
import { planCellsOfLayouts } from './plan-cells.ts';

/** The layouts of a plan with a value beside every formula of ours, as Excel with the add-in would calculate it. */
export function calculateLayouts(layouts: readonly SheetLayout[]): SheetLayout[] {
  const bySheet = Map.groupBy(calculatedCells(planCellsOfLayouts(layouts)), ({ sheet }) => sheet);
  return layouts.map((layout) => {
    const byRow = Map.groupBy(bySheet.get(layout.name) ?? [], ({ rowIndex }) => rowIndex);
    if (byRow.size === 0) return layout;
    return { ...layout, rows: layout.rows.map((row, rowIndex) => calculatedRow(row, byRow.get(rowIndex))) };
  });
}

function calculatedRow(
  row: readonly LayoutCell[],
  cells: readonly CalculatedCell[] = [],
): readonly LayoutCell[] {
  if (cells.length === 0) return row;
  const calculated = [...row];
  for (const { columnIndex, formula, value } of cells) {
    calculated[columnIndex] = { ...row[columnIndex], value: { formula, value } };
  }
  return calculated;
}
