import type { CellRange } from '../grid/address.ts';
import type { Grid } from '../grid/grid.ts';
import type { DateSystem } from '../grid/serial-date.ts';
import type { Change, Refusal } from './change.ts';
import type { SheetVisibility } from './sheet-visibility.ts';

/**
 * The port: a place where tables live. A file, Excel itself, a Google spreadsheet or memory stands behind it, and
 * nothing above it knows which.
 */
export interface Workbook {
  /** What people call it: the file's or the spreadsheet's name. */
  readonly name: string;
  /** Reads sheets and tables as they stand now. */
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /**
   * Applies changes under compare-and-set: each lands only where what it expects to replace still stands. A change
   * that finds something else is refused, and says what it found; the others land.
   */
  apply(changes: readonly Change[], options?: ApplyOptions): Promise<ApplyResult>;
}

/** What is read. */
export interface ReadOptions {
  /** Only these sheets; all of them when left out. */
  readonly sheets?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

/** How changes are applied. */
export interface ApplyOptions {
  /** With `true`, one refusal refuses them all and nothing is written. */
  readonly allOrNothing?: boolean;
  /**
   * What this workbook read just now. Where another reading costs a call over the network, the changes are held against
   * this one instead; other hosts hold them against what stands now, as ever.
   */
  readonly asRead?: WorkbookSnapshot;
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a long job has come: `done` of `total`, in any unit. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A workbook as it stood when it was read; it does not change any more. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetSnapshot[];
}

/** A sheet as it stood when it was read. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly grid: Grid;
  /** The Excel tables (ListObjects) on the sheet; other hosts report their nearest kin or none. */
  readonly tables: readonly TableRegion[];
  /** What formulas fill beyond their own cell, the formula's cell first; left out where the host does not tell. */
  readonly spills?: readonly CellRange[];
}

/** A named table on a sheet. */
export interface TableRegion {
  readonly name: string;
  readonly sheet: string;
  /** Header row, body and totals row. */
  readonly range: CellRange;
  /** Rows at the end of the range that hold totals: 0 or 1. */
  readonly totalsRowCount: number;
}

/** What became of changes: each was applied or refused. */
export interface ApplyResult {
  readonly applied: readonly Change[];
  readonly refused: readonly Refusal[];
  /** The sheets as they stood right after the write, where the host tells that in the same answer. */
  readonly after?: WorkbookSnapshot;
}
