import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import { calculatedCells } from './calculated-cells.ts';
import { planCellsOfLayouts } from './plan-cells.ts';

/** The layouts of a plan with a value beside every formula of ours, as Excel with the add-in would calculate it. */
export function calculateLayouts(layouts: readonly SheetLayout[]): SheetLayout[] {
  const values = new Map(
    calculatedCells(planCellsOfLayouts(layouts)).map((cell) => [
      `${cell.rowIndex}:${cell.columnIndex}:${cell.sheet}`,
      { formula: cell.formula, value: cell.value },
    ]),
  );
  return layouts.map((layout) => ({
    ...layout,
    rows: layout.rows.map((row, rowIndex) =>
      row.map((cell, columnIndex) => {
        const value = values.get(`${rowIndex}:${columnIndex}:${layout.name}`);
        return value === undefined ? cell : { ...cell, value };
      }),
    ),
  }));
}
