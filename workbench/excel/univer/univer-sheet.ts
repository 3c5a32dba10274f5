import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import type { CellRange } from '../../../src/grid/address.ts';
import { type Cell, type CellValue, cellValue } from '../../../src/grid/cell.ts';
import { rangeHolds } from '../../../src/grid/range-overlap.ts';
import { fromCellData, shownValue, toCellData } from './cell-data.ts';
import { core, sheets } from './packages.ts';

/** A cell to write. */
export interface CellEntry {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: Cell;
}

/** What a sheet needs of the workbook it is in. */
export interface SheetEngine {
  run(command: string, params: object): void;
  styleOf(cell: Nullable<ICellData>): IStyleData | undefined;
  spilledCell(sheetId: string, rowIndex: number, columnIndex: number): ICellData | undefined;
  eachSpilledCell(sheetId: string, visit: (rowIndex: number, columnIndex: number) => void): void;
}

/** The cells, styles and measures of one sheet, as the grid engine keeps them. */
export class UniverSheet {
  readonly id: string;
  readonly #book: SheetEngine;
  readonly #sheet: Worksheet;

  constructor(book: SheetEngine, sheet: Worksheet) {
    this.#book = book;
    this.#sheet = sheet;
    this.id = sheet.getSheetId();
  }

  get name(): string {
    return this.#sheet.getName();
  }

  set name(name: string) {
    this.#run(sheets.SetWorksheetNameMutation.id, { name });
  }

  /** The content of a cell; what a formula spills over stays blank here. */
  cell(rowIndex: number, columnIndex: number): Cell {
    return fromCellData(this.#sheet.getCellMatrix().getValue(rowIndex, columnIndex));
  }

  /** What a cell shows, what a formula spills over it included. */
  shown(rowIndex: number, columnIndex: number): CellValue {
    const own = cellValue(this.cell(rowIndex, columnIndex));
    if (own !== null) return own;
    const spilled = this.#book.spilledCell(this.id, rowIndex, columnIndex);
    return spilled ? shownValue(spilled) : null;
  }

  setCells(entries: readonly CellEntry[]): void {
    const matrix = new core.ObjectMatrix<ICellData>();
    for (const { rowIndex, columnIndex, cell } of entries)
      matrix.setValue(rowIndex, columnIndex, toCellData(cell));
    this.#apply(matrix);
  }

  /** A cell's style, the column's where it has none of its own. */
  style(rowIndex: number, columnIndex: number): IStyleData {
    return this.ownStyle(rowIndex, columnIndex) ?? this.#sheet.getColumnStyle(columnIndex) ?? {};
  }

  /** The style that a cell itself has. */
  ownStyle(rowIndex: number, columnIndex: number): IStyleData | undefined {
    return this.#book.styleOf(this.#sheet.getCellMatrix().getValue(rowIndex, columnIndex));
  }

  /** Adds to the style of each cell of a range; `null` members are taken away. */
  addStyle(range: CellRange, style: IStyleData): void {
    const isWholeColumn = range.rowIndex === 0 && range.rowCount > 100_000;
    const matrix = new core.ObjectMatrix<ICellData>();
    if (isWholeColumn) {
      for (let column = range.columnIndex; column < range.columnIndex + range.columnCount; column++) {
        this.#sheet.setColumnStyle(column, { ...this.#sheet.getColumnStyle(column), ...style });
      }
      this.#sheet.getCellMatrix().forValue((row, column) => {
        if (column >= range.columnIndex && column < range.columnIndex + range.columnCount) {
          matrix.setValue(row, column, { s: style });
        }
      });
    } else {
      for (let row = range.rowIndex; row < range.rowIndex + range.rowCount; row++) {
        for (let column = range.columnIndex; column < range.columnIndex + range.columnCount; column++) {
          matrix.setValue(row, column, { s: { ...this.style(row, column), ...style } });
        }
      }
    }
    this.#apply(matrix);
  }

  /** Takes content, style or both from the cells of a range. */
  clear(range: CellRange, applyTo: 'all' | 'contents' | 'formats'): void {
    const matrix = new core.ObjectMatrix<ICellData>();
    this.#sheet.getCellMatrix().forValue((row, column) => {
      if (!rangeHolds(range, row, column)) return;
      const content = applyTo === 'formats' ? {} : toCellData(null);
      matrix.setValue(row, column, applyTo === 'contents' ? content : { ...content, s: null });
    });
    this.#apply(matrix);
  }

  /** Moves the cells of a range with their styles; what stood at the new place is lost, the old place is blank. */
  move(range: CellRange, rows: number, columns: number): void {
    const moved = new core.ObjectMatrix<ICellData | null>();
    const cells = this.#sheet.getCellMatrix();
    const copies: [number, number, ICellData][] = [];
    const gone: [number, number][] = [];
    // Only cells that are there are looked at: a range of whole columns has millions of others.
    cells.forValue((row, column, data) => {
      const isMoving = rangeHolds(range, row, column);
      if (isMoving || rangeHolds(range, row - rows, column - columns)) gone.push([row, column]);
      if (isMoving && data) copies.push([row + rows, column + columns, structuredClone(data)]);
    });
    for (const [row, column] of gone) cells.realDeleteValue(row, column);
    for (const [row, column, data] of copies)
      moved.setValue(row, column, { ...data, s: this.#book.styleOf(data) ?? null });
    this.#apply(moved);
  }

  /** Makes the sheet at least so large: the engine takes a reference to a cell beyond its size for an unknown name. */
  makeRoom(rowCount: number, columnCount: number): void {
    if (rowCount > this.#sheet.getRowCount()) this.#sheet.setRowCount(rowCount);
    if (columnCount > this.#sheet.getColumnCount()) this.#sheet.setColumnCount(columnCount);
  }

  /** The rectangle of cells that hold something; styles count unless only values are asked for. */
  usedRange(valuesOnly = false): CellRange | undefined {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    const include = (row: number, column: number) => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.#sheet.getCellMatrix().forValue((row, column, data) => {
      const isUsed = data && (data.v !== undefined || data.f || (!valuesOnly && data.s));
      if (isUsed) include(row, column);
    });
    this.#book.eachSpilledCell(this.id, include);
    if (bottom < 0) return undefined;
    return { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  columnWidth(columnIndex: number): number {
    return this.#sheet.getColumnWidth(columnIndex);
  }

  setColumnWidth(columnIndex: number, pixels: number): void {
    const ranges = [this.#columns(columnIndex)];
    this.#run(sheets.SetWorksheetColWidthMutation.id, { ranges, colWidth: pixels });
  }

  rowHeight(rowIndex: number): number {
    return this.#sheet.getRowHeight(rowIndex);
  }

  setRowHeight(rowIndex: number, pixels: number): void {
    const ranges = [this.#rows(rowIndex)];
    this.#run(sheets.SetWorksheetRowHeightMutation.id, { ranges, rowHeight: pixels });
    this.#run(sheets.SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: 0 });
  }

  isRowHidden(rowIndex: number): boolean {
    return this.#sheet.getRowManager().getRow(rowIndex)?.hd === 1;
  }

  setRowHidden(rowIndex: number, isHidden: boolean): void {
    const { SetRowHiddenMutation, SetRowVisibleMutation } = sheets;
    const command = isHidden ? SetRowHiddenMutation : SetRowVisibleMutation;
    this.#run(command.id, { ranges: [this.#rows(rowIndex)] });
  }

  isColumnHidden(columnIndex: number): boolean {
    return this.#sheet.getColumnManager().getColumn(columnIndex)?.hd === 1;
  }

  setColumnHidden(columnIndex: number, isHidden: boolean): void {
    const { SetColHiddenMutation, SetColVisibleMutation } = sheets;
    const command = isHidden ? SetColHiddenMutation : SetColVisibleMutation;
    this.#run(command.id, { ranges: [this.#columns(columnIndex)] });
  }

  /** The engine's own object of the sheet, for the screen. */
  get worksheet(): Worksheet {
    return this.#sheet;
  }

  #rows(rowIndex: number): IRange {
    const endColumn = Math.max(this.#sheet.getColumnCount() - 1, 0);
    return { startRow: rowIndex, endRow: rowIndex, startColumn: 0, endColumn, rangeType: 1 };
  }

  #columns(columnIndex: number): IRange {
    const endRow = Math.max(this.#sheet.getRowCount() - 1, 0);
    return { startRow: 0, endRow, startColumn: columnIndex, endColumn: columnIndex, rangeType: 2 };
  }

  #run(command: string, params: object): void {
    this.#book.run(command, { subUnitId: this.id, ...params });
  }

  /** The cells that hold formulas, with what they show. */
  formulaCells(): CellEntry[] {
    const found: CellEntry[] = [];
    this.#sheet.getCellMatrix().forValue((rowIndex, columnIndex, data) => {
      if (data?.f) found.push({ rowIndex, columnIndex, cell: fromCellData(data) });
    });
    return found;
  }

  get hasFormulas(): boolean {
    let found = false;
    this.#sheet.getCellMatrix().forValue((_row, _column, data) => {
      if (!data?.f) return true;
      found = true;
      return false;
    });
    return found;
  }

  #apply(matrix: { getMatrix(): unknown; getLength(): number }): void {
    this.#run(sheets.SetRangeValuesMutation.id, { cellValue: matrix.getMatrix() });
    const used = this.#sheet.getCellMatrix().getDataRange();
    if (used.endRow >= this.#sheet.getRowCount()) this.makeRoom(used.endRow + 100, 0);
    if (used.endColumn >= this.#sheet.getColumnCount()) this.makeRoom(0, used.endColumn + 10);
  }
}
