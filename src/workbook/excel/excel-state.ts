import type { CellRange } from '../../grid/address.ts';
import type { TableRegion } from '../workbook.ts';
import type { SheetCells } from './ask-cells.ts';
import type { SheetSpills } from './ask-spills.ts';
import type { ExcelFacts, SheetFacts } from './excel-facts.ts';

/** A workbook as one round trip found it. */
export interface ExcelState {
  readonly facts: ExcelFacts;
  readonly sheets: readonly SheetState[];
}

/** A sheet as one round trip found it. */
export interface SheetState {
  readonly facts: SheetFacts;
  readonly cells: SheetCells;
  readonly tables: readonly TableRegion[];
  readonly isLocked: (rowIndex: number, columnIndex: number) => boolean;
  readonly merged: readonly CellRange[];
  readonly spills: SheetSpills;
}
