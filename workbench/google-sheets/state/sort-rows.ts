import type { Area } from '../a1/grid-range.ts';
import type { Calculation } from '../formulas/calculation.ts';
import { compareScalars, FormulaError, type Scalar, scalarOf } from '../formulas/formula-value.ts';
import { relocatedFormula } from '../formulas/rewrite-formula.ts';
import type { SortSpec } from '../schema/messages.ts';
import type { Cell } from './cell.ts';
import type { Sheet } from './sheet.ts';

/** Which of two values comes first: numbers, texts, booleans, errors; blanks last in either direction. */
function order(one: Scalar, other: Scalar, isDescending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [a, b] = [one instanceof FormulaError, other instanceof FormulaError];
  const ascending = a || b ? Number(a) - Number(b) : compareScalars(one, other);
  return isDescending ? -ascending : ascending;
}

const moved = (cell: Cell | undefined, rows: number): Cell | undefined => {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (cell === undefined || formula === undefined) return cell;
  return { ...cell, userEnteredValue: { formulaValue: relocatedFormula(formula, rows, 0) } };
};

/** Sorts the rows of an area by the values that their cells show; rows that are alike keep their order. */
export function sortRows(
  calculation: Calculation,
  sheet: Sheet,
  area: Area,
  specs: readonly SortSpec[],
): void {
  const end = Math.min(area.endRow, sheet.usedRowCount);
  const rows: { from: number; cells: (Cell | undefined)[]; keys: Scalar[] }[] = [];
  for (let row = area.startRow; row < end; row += 1) {
    const cells: (Cell | undefined)[] = [];
    for (let column = area.startColumn; column < area.endColumn; column += 1)
      cells.push(sheet.cell(row, column));
    const keys = specs.map(({ dimensionIndex = 0 }) => {
      const cell = sheet.cell(row, dimensionIndex);
      return scalarOf(cell && calculation.valueOf(sheet, row, dimensionIndex, cell));
    });
    rows.push({ from: row, cells, keys });
  }
  rows.sort((one, other) => {
    for (const [at, { sortOrder }] of specs.entries()) {
      const difference = order(one.keys[at] ?? null, other.keys[at] ?? null, sortOrder === 'DESCENDING');
      if (difference !== 0) return difference;
    }
    return one.from - other.from;
  });
  rows.forEach(({ from, cells }, at) => {
    const row = area.startRow + at;
    if (row !== from)
      cells.forEach((cell, column) => {
        sheet.setCell(row, area.startColumn + column, moved(cell, row - from));
      });
  });
}
