import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { plainCell } from './convert-formulas.ts';
import { ourFormulas } from './our-formulas.ts';
import { repairedCell } from './repair-formulas.ts';

/** How many cells have formulas of our functions, and what can be done with them. */
export interface FormulaCounts {
  readonly formulas: number;
  /** Of those, stuck at `#NAME?` or in the form of files: what a repair would change. */
  readonly broken: number;
  /** Of those, that have an equivalent in plain Excel: what a conversion would change. */
  readonly convertible: number;
}

/** Counts the formulas of our functions in a workbook. */
export function formulaCounts(snapshot: WorkbookSnapshot): FormulaCounts {
  let [formulas, broken, convertible] = [0, 0, 0];
  // A column holds one formula many times: each is looked into once.
  const known = new Map<string, boolean>();
  for (const found of ourFormulas(snapshot)) {
    const { cell, spill } = found;
    formulas += 1;
    if (repairedCell(cell) !== null) broken += 1;
    const key = spill ? `spills ${cell.formula}` : cell.formula;
    const isPlain = known.get(key) ?? 'cell' in plainCell(found);
    known.set(key, isPlain);
    if (isPlain) convertible += 1;
  }
  return { formulas, broken, convertible };
}
