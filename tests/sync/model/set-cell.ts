import type { Cell } from '../../../src/grid/cell.ts';
import type { ModelSheet } from './model-book.ts';

/** Sets a cell of a sheet, which grows as far as that takes. */
export function set(sheet: ModelSheet, rowIndex: number, columnIndex: number, value: Cell): void {
  while (sheet.rows.length <= rowIndex) sheet.rows.push([]);
  put(sheet.rows[rowIndex] ?? [], columnIndex, value);
}

/** Sets a cell of a row. */
export function put(row: Cell[], columnIndex: number, value: Cell): void {
  while (row.length < columnIndex) row.push(null);
  row[columnIndex] = value;
}
