import type {
  BasicFilter,
  ConditionalFormatRule,
  DimensionGroup,
  DimensionProperties,
  GridProperties,
  GridRange,
  ProtectedRange,
  SheetProperties,
} from '../schema/messages.ts';
import type { Cell } from './cell.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** A row's cells, and the draft that may still change them: all other drafts copy first. */
interface Row {
  readonly owner: symbol;
  readonly cells: (Cell | undefined)[];
  /** Whether a formula may be among the cells, so that rows without any need not be searched. */
  hasFormula: boolean;
}

const isFormula = (cell: Cell | undefined) => cell?.userEnteredValue?.formulaValue !== undefined;

/** What of a sheet is not cells; each part is replaced, never changed. */
export interface SheetParts {
  properties: Omit<SheetProperties, 'index'> & { sheetId: number; title: string };
  grid: GridProperties & { rowCount: number; columnCount: number };
  rowMetadata: (DimensionProperties | undefined)[];
  columnMetadata: (DimensionProperties | undefined)[];
  merges: readonly GridRange[];
  basicFilter: BasicFilter | undefined;
  protectedRanges: readonly ProtectedRange[];
  conditionalFormats: readonly ConditionalFormatRule[];
  rowGroups: readonly DimensionGroup[];
  columnGroups: readonly DimensionGroup[];
}

/**
 * One tab: a sparse grid of cells and what lies over it. A sheet belongs to one draft, by which it may be changed; `fork`
 * makes one for another draft that shares every row until that is written.
 */
export class Sheet {
  readonly owner: symbol;
  readonly parts: SheetParts;
  private rows: (Row | undefined)[];

  constructor(owner: symbol, parts: SheetParts, rows: (Row | undefined)[] = []) {
    this.owner = owner;
    this.parts = parts;
    this.rows = rows;
  }

  get sheetId(): number {
    return this.parts.properties.sheetId;
  }
  get title(): string {
    return this.parts.properties.title;
  }
  get rowCount(): number {
    return this.parts.grid.rowCount;
  }
  get columnCount(): number {
    return this.parts.grid.columnCount;
  }

  /** The same sheet for another draft. */
  fork(owner: symbol): Sheet {
    const { rowMetadata, columnMetadata } = this.parts;
    const parts = { ...this.parts, rowMetadata: [...rowMetadata], columnMetadata: [...columnMetadata] };
    return new Sheet(owner, parts, [...this.rows]);
  }

  /** One row's cells, possibly fewer than there are columns; `undefined` for a row without any. */
  cellsOf(rowIndex: number): readonly (Cell | undefined)[] | undefined {
    return this.rows[rowIndex]?.cells;
  }

  /** Whether a row may hold a formula. */
  mayHoldFormula(rowIndex: number): boolean {
    return this.rows[rowIndex]?.hasFormula ?? false;
  }

  cell(rowIndex: number, columnIndex: number): Cell | undefined {
    return this.rows[rowIndex]?.cells[columnIndex];
  }

  /** How many rows there are up to the last that may hold a cell. */
  get usedRowCount(): number {
    return Math.min(this.rows.length, this.rowCount);
  }

  private ownRow(rowIndex: number): Row {
    const row = this.rows[rowIndex];
    if (row?.owner === this.owner) return row;
    const own = {
      owner: this.owner,
      cells: row === undefined ? [] : row.cells.slice(),
      hasFormula: row?.hasFormula ?? false,
    };
    while (this.rows.length < rowIndex) this.rows.push(undefined);
    this.rows[rowIndex] = own;
    return own;
  }

  setCell(rowIndex: number, columnIndex: number, cell: Cell | undefined): void {
    if (cell === undefined && this.cell(rowIndex, columnIndex) === undefined) return;
    const row = this.ownRow(rowIndex);
    while (row.cells.length < columnIndex) row.cells.push(undefined);
    row.cells[columnIndex] = cell;
    row.hasFormula ||= isFormula(cell);
  }

  /** Replaces a row's cells as a whole. */
  setCells(rowIndex: number, cells: readonly (Cell | undefined)[]): void {
    while (this.rows.length < rowIndex) this.rows.push(undefined);
    this.rows[rowIndex] =
      cells.length === 0
        ? undefined
        : { owner: this.owner, cells: [...cells], hasFormula: cells.some(isFormula) };
  }

  /** Changes the cells (not the sizes) of whole rows or columns: `count` blank ones in, `count` out. */
  spliceCells(dimension: Dimension, start: number, deleted: number, inserted: number): void {
    if (dimension === 'ROWS') {
      if (start >= this.rows.length) return;
      this.rows = [...this.rows.slice(0, start), ...blanks(inserted), ...this.rows.slice(start + deleted)];
      return;
    }
    for (let rowIndex = 0; rowIndex < this.rows.length; rowIndex += 1) {
      const row = this.rows[rowIndex];
      if (row === undefined || row.cells.length <= start) continue;
      this.ownRow(rowIndex).cells.splice(start, deleted, ...blanks(inserted));
    }
  }

  /** Moves whole rows or columns: takes `count` out at `start`, puts them back at `target`, counted without them. */
  moveCells(dimension: Dimension, start: number, count: number, target: number): void {
    if (dimension === 'ROWS') {
      while (this.rows.length < Math.max(start + count, target + count)) this.rows.push(undefined);
      const moved = this.rows.splice(start, count);
      this.rows = [...this.rows.slice(0, target), ...moved, ...this.rows.slice(target)];
      return;
    }
    for (let rowIndex = 0; rowIndex < this.rows.length; rowIndex += 1) {
      const row = this.rows[rowIndex];
      if (row === undefined) continue;
      const { cells } = this.ownRow(rowIndex);
      while (cells.length < Math.max(start + count, target + count)) cells.push(undefined);
      cells.splice(target, 0, ...cells.splice(start, count));
    }
  }

  /** Drops what lies outside the grid after it became smaller. */
  trim(): void {
    if (this.rows.length > this.rowCount) this.rows.length = this.rowCount;
    for (let rowIndex = 0; rowIndex < this.rows.length; rowIndex += 1) {
      const row = this.rows[rowIndex];
      if (row !== undefined && row.cells.length > this.columnCount)
        this.ownRow(rowIndex).cells.length = this.columnCount;
    }
    if (this.parts.rowMetadata.length > this.rowCount) this.parts.rowMetadata.length = this.rowCount;
    if (this.parts.columnMetadata.length > this.columnCount)
      this.parts.columnMetadata.length = this.columnCount;
  }
}

const blanks = (count: number): undefined[] => Array.from({ length: count }, () => undefined);
