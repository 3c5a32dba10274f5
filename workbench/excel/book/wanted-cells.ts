import type { CellPosition, CellRange } from '../../../src/grid/address.ts';
import { intersection } from './book-sheet.ts';

/** Cells that are to be calculated although the workbook does not calculate by itself. */
export interface WantedCells {
  has(sheetId: string, cell: CellPosition): boolean;
}

/** Every cell of the workbook. */
export const allCells: WantedCells = { has: () => true };

/** The cells of a range, or of a whole sheet. */
export function cellsOfRange(sheetId: string, range: CellRange): WantedCells {
  return {
    has: (id, cell) =>
      id === sheetId && intersection(range, { ...cell, rowCount: 1, columnCount: 1 }) !== undefined,
  };
}

/** Single cells of a sheet, such as those a formula was just entered into. */
export function singleCells(sheetId: string, cells: readonly CellPosition[]): WantedCells {
  const keys = new Set(cells.map(keyOf));
  return { has: (id, cell) => id === sheetId && keys.has(keyOf(cell)) };
}

function keyOf({ rowIndex, columnIndex }: CellPosition): string {
  return `${rowIndex} ${columnIndex}`;
}
