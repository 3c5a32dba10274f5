import { findCalls } from '../formulas/find-calls.ts';
import type { CellPosition } from '../grid/address.ts';
import { type CellFormula, isFormula } from '../grid/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/workbook.ts';

/** A cell whose formula calls our functions. */
export interface OurFormula extends CellPosition {
  readonly sheet: SheetSnapshot;
  readonly cell: CellFormula;
}

/** Every cell of a workbook whose formula calls our functions, sheet by sheet and row by row. */
export function* ourFormulas(snapshot: WorkbookSnapshot): Generator<OurFormula> {
  for (const sheet of snapshot.sheets) {
    for (const [rowIndex, row] of sheet.grid.rows.entries()) {
      for (const [columnIndex, cell] of row.entries()) {
        if (isFormula(cell) && callsUs(cell.formula)) yield { sheet, rowIndex, columnIndex, cell };
      }
    }
  }
}

/** Looked at before the formula is read: most formulas of a workbook are not ours. */
const mention = /HWB[._]/i;

function callsUs(formula: string): boolean {
  return mention.test(formula) && findCalls(formula).length > 0;
}
