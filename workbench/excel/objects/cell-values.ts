import { type Cell, type CellValue, isCellError, isFormula } from '../../../src/grid/cell.ts';
import { core } from '../univer/packages.ts';
import type { RangePlace } from './range-place.ts';

/** One value for each cell of a place, row by row. */
export function eachCell<T>(
  { range }: RangePlace,
  read: (rowIndex: number, columnIndex: number) => T,
): T[][] {
  return Array.from({ length: range.rowCount }, (_, row) =>
    Array.from({ length: range.columnCount }, (__, column) =>
      read(range.rowIndex + row, range.columnIndex + column),
    ),
  );
}

/** What a cell shows, as Excel gives it to programs: blanks are empty texts, errors their codes. */
export function wireValue(value: CellValue): string | number | boolean {
  return value === null ? '' : isCellError(value) ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'] ?? 'Unknown';
}

/** The formula of a cell with its "=", else its value. */
export function wireFormula(cell: Cell): string | number | boolean {
  return isFormula(cell) ? `=${cell.formula}` : wireValue(cell);
}

/** What a person sees in a cell. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(wireValue(value));
  try {
    return core.numfmt.format(numberFormat, value, { throws: true });
  } catch {
    return String(value);
  }
}

/** The value that all share, `null` where they differ. */
export function uniform<T>(values: readonly T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** Consecutive row or column indexes. */
export function lines(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => first + offset);
}
