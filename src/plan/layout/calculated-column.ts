import type { CellValue } from '../../grid/cell.ts';
import type { Outcome } from '../../indicator/outcome.ts';

/** A column of a plan that formulas fill: what each cell says, and what Excel would calculate for it. */
export interface CalculatedColumn<Inputs> {
  readonly header: string;
  /** Without "="; the same in every row. */
  readonly formula: string;
  readonly calculate: (inputs: Inputs) => CellValue;
}

/** The value a cell shows for a calculation: an error where it has none. */
export function shownOutcome(outcome: Outcome<CellValue>): CellValue {
  return 'error' in outcome ? { error: outcome.error } : (outcome.value ?? '');
}
