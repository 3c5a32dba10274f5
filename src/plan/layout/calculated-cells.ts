import { type Cell, type CellValue, isFormula } from '../../grid/cell.ts';
import { actionRatingColumn, actionRatingInputs } from './action-rating-column.ts';
import type { CalculatedColumn } from './calculated-column.ts';
import type { PlanCells, TableCells } from './plan-cells.ts';
import { trajectoryColumns } from './trajectory-columns.ts';
import { trajectoryInputs } from './trajectory-inputs.ts';

/** A formula of ours in a workbook, and what it comes to. */
export interface CalculatedCell {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: Cell;
  readonly formula: string;
  readonly value: CellValue;
}

/** What every formula of ours comes to with the plan's cells as they stand. Formulas that people wrote are left alone. */
export function calculatedCells(cells: PlanCells): CalculatedCell[] {
  const actions = cells.get('Actions');
  const trajectory = cells.get('Trajectory');
  const years = (trajectory?.headers ?? []).filter((header) => /^[12]\d{3}$/.test(header)).map(Number);
  return [
    ...cellsOfColumns(actions, [actionRatingColumn], actionRatingInputs(cells)),
    ...cellsOfColumns(
      trajectory,
      trajectoryColumns(years),
      trajectoryInputs(cells, trajectory?.rowCount ?? 0),
    ),
  ];
}

function cellsOfColumns<Inputs>(
  table: TableCells | undefined,
  columns: readonly CalculatedColumn<Inputs>[],
  inputs: readonly Inputs[],
): CalculatedCell[] {
  if (table === undefined) return [];
  return columns.flatMap(({ header, formula, calculate }) => {
    const offset = table.headers.findIndex((other) => other.toLowerCase() === header.toLowerCase());
    return inputs.flatMap((row, rowIndex) => {
      const cell = table.cell(header, rowIndex);
      if (!isFormula(cell) || !isSameFormula(cell.formula, formula)) return [];
      return {
        sheet: table.sheet,
        rowIndex: table.range.rowIndex + 1 + rowIndex,
        columnIndex: table.range.columnIndex + offset,
        cell,
        formula,
        value: calculate(row),
      };
    });
  });
}

/** Spaces between the parts of a formula do not matter, nor do capitals. */
function isSameFormula(left: string, right: string): boolean {
  return left === right || compact(left) === compact(right);
}

function compact(formula: string): string {
  return formula.replaceAll(/\s+/g, '').toLowerCase();
}
