import type { CellRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import type { SheetVisibility } from '../sheet-visibility.ts';
import type { TableRegion } from '../workbook.ts';
import type { GridSize } from './grid-range.ts';

/** A spreadsheet as it was read in one call. */
export interface GoogleState {
  readonly title: string;
  readonly locale: string;
  readonly sheets: readonly SheetState[];
  /** Names of ranges that are none of our tables. */
  readonly otherNames: readonly string[];
  /** Named ranges of ours that are no tables any more, by the name of the table in lower case: their ids. */
  readonly staleRanges: ReadonlyMap<string, string>;
}

/** A sheet of the spreadsheet. */
export interface SheetState {
  readonly sheetId: number;
  readonly title: string;
  readonly visibility: SheetVisibility;
  /** Whether it has cells: charts may be sheets too. */
  readonly hasCells: boolean;
  readonly size: GridSize;
  readonly frozenRowCount: number;
  /** From A1 down to the last cell that is not blank; rows are ragged. */
  readonly rows: readonly (readonly Cell[])[];
  /** Number format codes from A1 on, also of blank cells; `undefined` for "General". */
  readonly formats: readonly (readonly (string | undefined)[])[];
  /** Cells that show what another cell's formula fills them with, as `row column`. */
  readonly filled: ReadonlySet<string>;
  readonly merges: readonly CellRange[];
  readonly protections: readonly Protection[];
  readonly tables: readonly GoogleTable[];
}

/** A protected range. */
export interface Protection {
  readonly id: number;
  readonly range: CellRange;
  /** Whether rows or columns are open to an end of the sheet, so that they grow by themselves. */
  readonly isOpen: boolean;
  /** Cells of a protected sheet that may be changed all the same. */
  readonly unprotected: readonly CellRange[];
  readonly description: string;
  /** Whether our account may change the cells. */
  readonly mayEdit: boolean;
}

/** A table: a named range, and what stands below it in its columns. */
export interface GoogleTable extends TableRegion {
  readonly rangeId: string;
  /** What the named range holds now; rows that people typed below it are in `range` only. */
  readonly namedRange: CellRange;
}
