import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { plainCell } from './convert-formulas.ts';
import { changeFormulas, type FormulaChanges, frozenValue } from './freeze-formulas.ts';

/**
 * Makes a workbook fit for people without the add-in: formulas of our functions become Excel's own where there is an
 * equivalent, and values where there is none.
 *
 * @returns A formula that can become neither is kept: its cell would show `#NAME?` to them.
 */
export function prepareToShare(snapshot: WorkbookSnapshot): FormulaChanges {
  return changeFormulas(snapshot, (found) => {
    const plain = plainCell(found);
    return 'cell' in plain ? plain : frozenValue(found.cell.value);
  });
}
