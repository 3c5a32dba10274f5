import { repairFormula } from '../formulas/repair-formula.ts';
import { type CellFormula, isCellError } from '../grid/cell.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { changeFormulas, type FormulaChanges } from './freeze-formulas.ts';

/**
 * Mends formulas that came apart from the add-in: calls in the form of files, and those that are stuck at `#NAME?`,
 * which are written again so that they are calculated again.
 */
export function repairFormulas(snapshot: WorkbookSnapshot): FormulaChanges {
  return changeFormulas(snapshot, ({ cell }) => {
    const repaired = repairedCell(cell);
    return repaired === null ? null : { cell: repaired };
  });
}

/** The formula as it is to be written again; `null` where nothing is to be mended. */
export function repairedCell(cell: CellFormula): CellFormula | null {
  const formula = repairFormula(cell.formula);
  const isStuck = isCellError(cell.value) && cell.value.error === '#NAME?';
  if (formula === cell.formula && !isStuck) return null;
  return { formula, value: isStuck ? null : cell.value };
}
