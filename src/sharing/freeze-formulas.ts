import { formatAddress } from '../grid/address.ts';
import { type CellValue, isCellError, isFormula } from '../grid/cell.ts';
import type { SetCell } from '../workbook/change.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { type OurFormula, ourFormulas } from './our-formulas.ts';
import { replaceFormula, replaceSpilled } from './replace-formula.ts';

/** A formula that was left as it is, and why. */
export interface KeptFormula {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly reason: string;
}

/** What is to be changed in a workbook, how to take it back, and what cannot be changed. */
export interface FormulaChanges {
  /** To be applied to the workbook that was read. */
  readonly changes: readonly SetCell[];
  /** The log: applied later, it puts the formulas back wherever nobody has changed the cell since. Plain data. */
  readonly undo: readonly SetCell[];
  readonly kept: readonly KeptFormula[];
}

/** Errors of a formula that was never calculated by the add-in; others are results. */
const notCalculated = new Set([
  '#NAME?',
  '#GETTING_DATA',
  '#BUSY!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CALC!',
]);

/**
 * Freezes formulas of our functions to the values they show, for people whose Excel does not have the add-in.
 *
 * What a formula spills beyond its own cell is frozen with it, where the host tells of it: in a file it stands there as
 * values already.
 *
 * @returns A formula that shows no value of ours is kept: frozen it would be lost.
 */
export function freezeFormulas(snapshot: WorkbookSnapshot): FormulaChanges {
  return changeFormulas(snapshot, (found) => frozenValue(found.cell.value));
}

/** The value that a formula is frozen to, or why it is not. */
export function frozenValue(value: CellValue): { readonly cell: CellValue } | { readonly reason: string } {
  if (value === null) return { reason: 'it has not been calculated' };
  if (isCellError(value) && notCalculated.has(value.error)) {
    return { reason: `it shows ${value.error}: repair it, or open the workbook where the add-in is` };
  }
  // A cell that shows nothing is left blank: nobody can type a text without letters.
  return { cell: value === '' ? null : value };
}

/** Changes every formula of our functions as decided for it. */
export function changeFormulas(
  snapshot: WorkbookSnapshot,
  decide: (found: OurFormula) => { readonly cell: SetCell['value'] } | { readonly reason: string } | null,
): FormulaChanges {
  const changes: SetCell[] = [];
  const undo: SetCell[] = [];
  const kept: KeptFormula[] = [];
  for (const found of ourFormulas(snapshot)) {
    const decided = decide(found);
    if (decided === null) continue;
    if ('reason' in decided) {
      const { sheet, cell } = found;
      kept.push({
        sheet: sheet.name,
        address: formatAddress(found),
        formula: cell.formula,
        reason: decided.reason,
      });
      continue;
    }
    const replacement = replaceFormula(found, decided.cell);
    const spilled = isFormula(decided.cell) ? [] : replaceSpilled(found);
    changes.push(replacement.change, ...spilled.map(({ change }) => change));
    // The formula comes back last: it spills only over blank cells.
    undo.push(...spilled.map((one) => one.undo), replacement.undo);
  }
  return { changes, undo, kept };
}
