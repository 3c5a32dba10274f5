import { type CellRange, formatAddress } from '../../grid/address.ts';
import { type Cell, isFormula } from '../../grid/cell.ts';
import { columnsOverlap, rangeHolds, rangesOverlap } from '../../grid/range-overlap.ts';
import type { ResolvedSetCell } from '../resolution.ts';
import type { SheetView, WorkbookView } from '../workbook-view.ts';
import { attachedSpan } from './attached-span.ts';
import { fillDown, rowFormula } from './fill-down.ts';
import type { GoogleState, GoogleTable, Protection, SheetState } from './google-state.ts';
import { unfitLayout } from './unfit-layout.ts';
import { unfitText } from './unfit-text.ts';

/** Shows a spreadsheet as it was read, so that changes can be held against it. */
export function googleView(
  state: GoogleState,
): WorkbookView & { readonly sheets: readonly GoogleSheetView[] } {
  return {
    sheets: state.sheets.map((sheet) => new GoogleSheetView(sheet)),
    definedNames: state.otherNames,
    isStructureLocked: false,
    unfit: unfitText,
    layoutObstacle: (layout, added) => unfitLayout(layout, added, state),
  };
}

/** A sheet as it was read, while changes are held against it. */
export class GoogleSheetView implements SheetView {
  readonly state: SheetState;
  readonly name: string;
  readonly tables: readonly GoogleTable[];
  readonly isProtected: boolean;
  readonly #locked: readonly Protection[];
  /** By columns, the last row in which something stands beside them. */
  readonly #lastBeside = new Map<string, number>();
  /** By column of a table, the formula of its rows, or `null`. */
  readonly #formulas = new Map<string, string | null>();

  constructor(state: SheetState) {
    this.state = state;
    this.name = state.title;
    this.tables = state.tables;
    this.#locked = state.protections.filter(({ mayEdit }) => !mayEdit);
    this.isProtected = this.#locked.length > 0;
  }

  /** The sheet as it is once cells are set, with its tables where they were read. */
  withCells(cells: readonly ResolvedSetCell[]): GoogleSheetView {
    if (cells.length === 0) return this;
    const rows = [...this.state.rows];
    const copied = new Map<number, Cell[]>();
    for (const { rowIndex, columnIndex, change } of cells) {
      const row = copied.get(rowIndex) ?? [...(rows[rowIndex] ?? [])];
      copied.set(rowIndex, row);
      while (rows.length <= rowIndex) rows.push([]);
      while (row.length < columnIndex) row.push(null);
      row[columnIndex] = change.value;
      rows[rowIndex] = row;
    }
    return new GoogleSheetView({ ...this.state, rows });
  }

  get rowCount(): number {
    return this.state.rows.length;
  }

  cell(rowIndex: number, columnIndex: number): Cell {
    return this.state.rows[rowIndex]?.[columnIndex] ?? null;
  }

  numberFormat(rowIndex: number, columnIndex: number): string {
    return this.state.formats[rowIndex]?.[columnIndex] ?? 'General';
  }

  isLocked(rowIndex: number, columnIndex: number): boolean {
    return this.#locked.some(
      ({ range, unprotected }) =>
        rangeHolds(range, rowIndex, columnIndex) &&
        !unprotected.some((open) => rangeHolds(open, rowIndex, columnIndex)),
    );
  }

  /** Rows come and go with all their cells, those beside the table too. */
  areRowsLocked({ rowIndex, rowCount }: CellRange): boolean {
    const rows = { rowIndex, rowCount, columnIndex: 0, columnCount: Number.MAX_SAFE_INTEGER };
    return this.#locked.some(({ range }) => rangesOverlap(range, rows));
  }

  setObstacle(rowIndex: number, columnIndex: number): string | undefined {
    if (!this.state.hasCells) return 'is on a sheet without cells';
    if (this.state.filled.has(`${rowIndex} ${columnIndex}`))
      return 'is filled by the formula of another cell';
    const merged = this.state.merges.find((range) => rangeHolds(range, rowIndex, columnIndex));
    const isCovered = merged && (merged.rowIndex !== rowIndex || merged.columnIndex !== columnIndex);
    return isCovered ? 'is covered by merged cells' : undefined;
  }

  moveObstacle(range: CellRange): string | undefined {
    const span = attachedSpan(this, range);
    const wide = { ...range, ...span };
    if (this.state.merges.some((merged) => rangesOverlap(merged, wide))) {
      return `merged cells on ${this.name} are in the way`;
    }
    const beside = this.#besideIn(range.rowIndex, range, wide);
    if (beside) return `${this.name}!${beside} beside the row holds something that would be lost`;
    const below = this.tables.find(
      (table) => table.range.rowIndex >= range.rowIndex + range.rowCount && columnsOverlap(table.range, wide),
    );
    return below && !this.isAlone(wide, range.rowIndex)
      ? `the table ${below.name} below would move with it`
      : undefined;
  }

  /** Whether nothing stands beside some columns, from a row down to the end of the sheet. */
  isAlone({ columnIndex, columnCount }: CellRange, fromRow: number): boolean {
    const key = `${columnIndex} ${columnCount}`;
    const lastBeside =
      this.#lastBeside.get(key) ?? this.#findLastBeside(columnIndex, columnIndex + columnCount);
    this.#lastBeside.set(key, lastBeside);
    return fromRow > lastBeside;
  }

  isCalculated(table: string, columnOffset: number): boolean {
    return this.columnFormula(table, columnOffset, 0) !== undefined;
  }

  /** The formula that every row of a table has in a column, for another row of it. */
  columnFormula(table: string, columnOffset: number, rowIndex: number): string | undefined {
    const key = `${columnOffset} ${table}`;
    const formula = this.#formulas.get(key) ?? this.#findFormula(table, columnOffset);
    this.#formulas.set(key, formula);
    return formula === null ? undefined : fillDown(formula, rowIndex);
  }

  #findFormula(table: string, columnOffset: number): string | null {
    const region = this.tables.find(({ name }) => name === table);
    if (!region) return null;
    const { rowIndex, columnIndex, rowCount } = region.range;
    let shared: string | null = null;
    for (let row = rowIndex + 1; row < rowIndex + rowCount; row++) {
      const cell = this.cell(row, columnIndex + columnOffset);
      if (!isFormula(cell)) return null;
      const formula = rowFormula(cell.formula, row);
      if (shared !== null && formula !== shared) return null;
      shared = formula;
    }
    return shared;
  }

  #findLastBeside(first: number, end: number): number {
    return this.state.rows.findLastIndex((row) =>
      row.some((cell, column) => cell !== null && (column < first || column >= end)),
    );
  }

  #besideIn(rowIndex: number, table: CellRange, wide: CellRange): string | undefined {
    for (let column = wide.columnIndex; column < wide.columnIndex + wide.columnCount; column++) {
      const isOwn = column >= table.columnIndex && column < table.columnIndex + table.columnCount;
      if (!isOwn && this.cell(rowIndex, column) !== null) {
        return formatAddress({ rowIndex, columnIndex: column });
      }
    }
    return undefined;
  }
}
