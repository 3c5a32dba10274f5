import { findCalls } from '../formulas/find-calls.ts';
import type { CellPosition, CellRange } from '../grid/address.ts';
import { type CellFormula, isFormula } from '../grid/cell.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/workbook.ts';

/** A cell whose formula calls our functions. */
export interface OurFormula extends CellPosition {
  readonly sheet: SheetSnapshot;
  readonly cell: CellFormula;
  /** The cells it fills, its own first; `undefined` where that is its own cell only, or the host does not tell. */
  readonly spill: CellRange | undefined;
}

/** Every cell of a workbook whose formula calls our functions, sheet by sheet and row by row. */
export function* ourFormulas(snapshot: WorkbookSnapshot): Generator<OurFormula> {
  for (const sheet of snapshot.sheets) {
    for (const [rowIndex, row] of sheet.grid.rows.entries()) {
      for (const [columnIndex, cell] of row.entries()) {
        if (!isFormula(cell) || !callsUs(cell.formula)) continue;
        const spill = sheet.spills?.find(
          (range) => range.rowIndex === rowIndex && range.columnIndex === columnIndex,
        );
        yield { sheet, rowIndex, columnIndex, cell, spill };
      }
    }
  }
}

/** Looked at before the formula is read: most formulas of a workbook are not ours. */
const mention = /HWB[._]/i;

function callsUs(formula: string): boolean {
  return mention.test(formula) && findCalls(formula).length > 0;
}
