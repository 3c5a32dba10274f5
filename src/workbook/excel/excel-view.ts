import type { CellRange } from '../../grid/address.ts';
import { type Cell, isFormula } from '../../grid/cell.ts';
import { rangeHolds, rangesOverlap } from '../../grid/range-overlap.ts';
import type { TableRegion } from '../workbook.ts';
import type { SheetView, WorkbookView } from '../workbook-view.ts';
import type { ExcelState, SheetState } from './excel-state.ts';

/** Shows a workbook as it was read, so that changes can be held against it. */
export function excelView({
  facts,
  sheets,
}: ExcelState): WorkbookView & { readonly sheets: readonly ExcelSheetView[] } {
  return {
    sheets: sheets.map((sheet) => new ExcelSheetView(sheet)),
    definedNames: facts.definedNames,
    isStructureLocked: facts.isStructureLocked,
  };
}

/** A sheet as it was read, while changes are held against it. */
export class ExcelSheetView implements SheetView {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly TableRegion[];
  readonly isProtected: boolean;
  readonly #state: SheetState;

  constructor(state: SheetState) {
    this.id = state.facts.id;
    this.name = state.facts.name;
    this.tables = state.tables;
    this.isProtected = state.facts.isProtected;
    this.#state = state;
  }

  get rowCount(): number {
    return this.#state.cells.rows.length;
  }

  cell(rowIndex: number, columnIndex: number): Cell {
    return this.#state.cells.rows[rowIndex]?.[columnIndex] ?? null;
  }

  numberFormat(rowIndex: number, columnIndex: number): string {
    return this.#state.cells.numberFormats[rowIndex]?.[columnIndex] ?? 'General';
  }

  isLocked(rowIndex: number, columnIndex: number): boolean {
    return this.#state.isLocked(rowIndex, columnIndex);
  }

  setObstacle(rowIndex: number, columnIndex: number): string | undefined {
    const merged = this.#state.merged.find((range) => rangeHolds(range, rowIndex, columnIndex));
    const isCovered = merged && (merged.rowIndex !== rowIndex || merged.columnIndex !== columnIndex);
    return isCovered ? 'is covered by merged cells' : undefined;
  }

  spillAt(rowIndex: number, columnIndex: number): CellRange | undefined {
    return this.#state.spills.ranges.find((range) => rangeHolds(range, rowIndex, columnIndex));
  }

  moveObstacle(range: CellRange): string | undefined {
    const isMerged = this.#state.merged.some((merged) => rangesOverlap(merged, range));
    return isMerged ? `merged cells on ${this.name} are in the way` : undefined;
  }

  isCalculated(table: string, columnOffset: number): boolean {
    return this.columnFormula(table, columnOffset) !== undefined;
  }

  /** The formula that every row of a table has in a column; Excel does not tell which columns fill themselves. */
  columnFormula(table: string, columnOffset: number): string | undefined {
    const region = this.tables.find(({ name }) => name === table);
    if (!region) return undefined;
    const { rowIndex, columnIndex, rowCount } = region.range;
    const first = this.cell(rowIndex + 1, columnIndex + columnOffset);
    if (!isFormula(first)) return undefined;
    const end = rowIndex + rowCount - region.totalsRowCount;
    for (let row = rowIndex + 2; row < end; row++) {
      const cell = this.cell(row, columnIndex + columnOffset);
      if (!isFormula(cell) || cell.formula !== first.formula) return undefined;
    }
    return first.formula;
  }
}
