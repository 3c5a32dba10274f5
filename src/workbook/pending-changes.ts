import type { CellPosition } from '../grid/address.ts';
import { type Cell, isFormula } from '../grid/cell.ts';
import type { AddSheet } from './change.ts';
import type { FoundTable } from './find-table.ts';
import type { Resolution, ResolvedSetCell, TableChange } from './resolution.ts';
import type { SheetView, WorkbookView } from './workbook-view.ts';

/** A cell's place in a workbook: its sheet and its position there, all counted from 0. */
export interface CellPlace extends CellPosition {
  readonly sheetIndex: number;
}

/** What becomes of the rows of a table by the changes so far; later changes add to it. */
export interface PendingTable extends TableChange {
  readonly removed: Set<number>;
  readonly appended: Cell[][];
}

/** The changes of a call that were let through so far, and the workbook as they would leave it. */
export class PendingChanges {
  /** The sheets to add; later changes add to them. */
  readonly sheets: AddSheet[] = [];
  readonly #view: WorkbookView;
  readonly #cells: ResolvedSetCell[] = [];
  /** The content of the cells set so far, by sheet and place. */
  readonly #contents = new Map<string, Cell>();
  readonly #tables = new Map<string, PendingTable>();

  constructor(view: WorkbookView) {
    this.#view = view;
  }

  /** What the adapter is to write. */
  get written(): Pick<Resolution, 'cells' | 'tables' | 'sheets'> {
    return { cells: this.#cells, tables: [...this.#tables.values()], sheets: this.sheets };
  }

  setCell(cell: ResolvedSetCell): void {
    this.#cells.push(cell);
    this.#contents.set(placeKey(cell), cell.change.value);
  }

  /** The content of a cell as the changes so far leave it. */
  cell(place: CellPlace): Cell {
    const content = this.#contents.get(placeKey(place));
    if (content !== undefined) return content;
    return this.#view.sheets[place.sheetIndex]?.cell(place.rowIndex, place.columnIndex) ?? null;
  }

  /** What becomes of the rows of a table: nothing as yet, where no change was about them. */
  table(table: FoundTable, sheet: SheetView): PendingTable {
    const key = `${table.sheetIndex} ${table.range.rowIndex} ${table.range.columnIndex}`;
    const known = this.#tables.get(key);
    if (known) return known;
    const created = {
      table,
      removed: new Set<number>(),
      appended: [],
      reusesFirst: this.#hasBlankBody(table, sheet),
    };
    this.#tables.set(key, created);
    return created;
  }

  /** Whether an earlier change removed the row of a cell, or put an appended row in its place. */
  isGone({ sheetIndex, rowIndex, columnIndex }: CellPlace): boolean {
    return [...this.#tables.values()].some(({ table, removed, appended, reusesFirst }) => {
      const { range } = table;
      const offset = columnIndex - range.columnIndex;
      if (table.sheetIndex !== sheetIndex || offset < 0 || offset >= range.columnCount) return false;
      const end = range.rowIndex + range.rowCount;
      const isAppended = rowIndex >= end && rowIndex < end + appended.length;
      const isReused = reusesFirst && appended.length > 0 && rowIndex === end - 1;
      return removed.has(rowIndex) || isAppended || isReused;
    });
  }

  /** A new table has one blank row, which its first row fills. Calculated columns may hold their formulas already. */
  #hasBlankBody({ sheetIndex, name, range }: FoundTable, sheet: SheetView): boolean {
    if (name === null || range.rowCount !== 2) return false;
    const rowIndex = range.rowIndex + 1;
    for (let offset = 0; offset < range.columnCount; offset++) {
      const cell = this.cell({ sheetIndex, rowIndex, columnIndex: range.columnIndex + offset });
      if (cell !== null && !(isFormula(cell) && sheet.isCalculated(name, offset))) return false;
    }
    return true;
  }
}

function placeKey({ sheetIndex, rowIndex, columnIndex }: CellPlace): string {
  return `${sheetIndex} ${rowIndex} ${columnIndex}`;
}
