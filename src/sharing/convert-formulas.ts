import { spillsRow } from '../formulas/plain/conversion.ts';
import { plainFormula } from '../formulas/plain-formula.ts';
import type { CellFormula } from '../grid/cell.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { changeFormulas, type FormulaChanges } from './freeze-formulas.ts';
import type { OurFormula } from './our-formulas.ts';

/**
 * Puts formulas of our functions into Excel's own functions, where there is an equivalent, so that they go on
 * calculating for everybody.
 *
 * @returns A formula with a call that has no equivalent is kept, with the reasons.
 */
export function convertFormulas(snapshot: WorkbookSnapshot): FormulaChanges {
  return changeFormulas(snapshot, plainCell);
}

/** The plain formula of a cell with the value it shows, or why it has none. */
export function plainCell({
  cell,
  spill,
}: OurFormula): { readonly cell: CellFormula } | { readonly reason: string } {
  if (spill) return { reason: spillsRow };
  const { formula, kept } = plainFormula(cell.formula);
  if (kept.length === 0) return { cell: { formula, value: cell.value } };
  const reasons = kept.map(({ name, reason }) => `HWB.${name}: ${reason}`);
  return { reason: [...new Set(reasons)].join('; ') };
}
