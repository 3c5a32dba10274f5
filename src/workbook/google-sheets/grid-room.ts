import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { SheetState } from './google-state.ts';

type Request = sheets_v4.Schema$Request;

/** How large the grid of a sheet is while the requests of a batch are made: Google takes no cell beyond it. */
export class GridRoom {
  readonly #sheetId: number;
  readonly #frozenRowCount: number;
  rowCount: number;
  #columnCount: number;

  constructor({ sheetId, size, frozenRowCount }: Pick<SheetState, 'sheetId' | 'size' | 'frozenRowCount'>) {
    this.#sheetId = sheetId;
    this.#frozenRowCount = frozenRowCount;
    this.rowCount = size.rowCount;
    this.#columnCount = size.columnCount;
  }

  /** Makes the grid at least so large. */
  reach(rowCount: number, columnCount: number): Request[] {
    const rows = Math.max(0, rowCount - this.rowCount);
    const columns = Math.max(0, columnCount - this.#columnCount);
    this.rowCount += rows;
    this.#columnCount += columns;
    return [...this.#append('ROWS', rows), ...this.#append('COLUMNS', columns)];
  }

  /** New rows before a row, which look like the one above; at the end of the grid they are added to it. */
  insertRows(rowIndex: number, rowCount: number): Request[] {
    if (rowIndex >= this.rowCount) return this.reach(rowIndex + rowCount, 0);
    this.rowCount += rowCount;
    const range = this.#rows(rowIndex, rowCount);
    return [{ insertDimension: { range, inheritFromBefore: true } }];
  }

  /** A sheet keeps a row that is not frozen: one is added where all others would go. */
  deleteRows(rowIndex: number, rowCount: number): Request[] {
    const left = this.rowCount - rowCount;
    const kept = left <= this.#frozenRowCount ? this.reach(this.rowCount + 1, 0) : [];
    this.rowCount -= rowCount;
    return [...kept, { deleteDimension: { range: this.#rows(rowIndex, rowCount) } }];
  }

  #rows(rowIndex: number, rowCount: number): sheets_v4.Schema$DimensionRange {
    return {
      sheetId: this.#sheetId,
      dimension: 'ROWS',
      startIndex: rowIndex,
      endIndex: rowIndex + rowCount,
    };
  }

  #append(dimension: string, length: number): Request[] {
    return length === 0 ? [] : [{ appendDimension: { sheetId: this.#sheetId, dimension, length } }];
  }
}
