import { type Cell, isFormula } from '../grid/cell.ts';
import { maxTextLength, type RefusalReason } from './change.ts';

/** Why a change is refused, without the change. */
export interface Verdict {
  readonly reason: RefusalReason;
  readonly found?: Cell;
  readonly detail?: string;
}

const maxFormulaLength = 8_192;

/** Why no cell of a workbook can hold this content; `undefined` when one can. */
export function unfitCell(cell: Cell): Verdict | undefined {
  const value = isFormula(cell) ? cell.value : cell;
  if (typeof value === 'string' && value.length > maxTextLength) {
    return {
      reason: 'text-too-long',
      detail: `${value.length} characters, and a cell holds ${maxTextLength}`,
    };
  }
  if (isFormula(cell) && cell.formula.length > maxFormulaLength) {
    return {
      reason: 'text-too-long',
      detail: `a formula of ${cell.formula.length} characters, and ${maxFormulaLength} are allowed`,
    };
  }
  if (isFormula(cell) && cell.formula.trim() === '')
    return { reason: 'not-supported', detail: 'the formula is empty' };
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { reason: 'not-supported', detail: `no cell can hold the number ${value}` };
  }
  return undefined;
}
