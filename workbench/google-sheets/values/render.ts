import type { Area } from '../a1/grid-range.ts';
import { errorText, formatValue, isDateFormat } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { Cell } from '../state/cell.ts';
import type { Sheet } from '../state/sheet.ts';

/** How values are read. */
export interface Rendering {
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  readonly majorDimension: 'ROWS' | 'COLUMNS';
}

export type Rendered = string | number | boolean;

/** What one cell reads as, or undefined where it holds no value. */
export function renderCell(
  calculation: Calculation,
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  cell: Cell,
  rendering: Rendering,
): Rendered | undefined {
  const formula = cell.userEnteredValue?.formulaValue;
  if (rendering.value === 'FORMULA' && formula !== undefined) return formula;
  const value = calculation.valueOf(sheet, rowIndex, columnIndex, cell);
  if (value === undefined) return undefined;
  const format = calculation.formatOf(sheet, cell);
  const locale = calculation.document.properties.locale ?? 'en_US';
  if (rendering.value === 'FORMATTED_VALUE') return formatValue(value, format, locale);
  if (value.numberValue !== undefined)
    return rendering.dateTime === 'FORMATTED_STRING' && isDateFormat(format)
      ? formatValue(value, format, locale)
      : value.numberValue;
  if (value.errorValue) return errorText(value.errorValue);
  return value.boolValue ?? value.stringValue;
}

/** The values of an area as lists by its major dimension: blank ends are left out, other blanks are `''`. */
export function renderArea(
  calculation: Calculation,
  sheet: Sheet,
  area: Area,
  rendering: Rendering,
): Rendered[][] {
  const rows: Rendered[][] = [];
  let filled = 0;
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.usedRowCount); row += 1) {
    const list: Rendered[] = [];
    const cells = sheet.cellsOf(row) ?? [];
    for (let column = area.startColumn; column < Math.min(area.endColumn, cells.length); column += 1) {
      const cell = cells[column];
      const value = cell && renderCell(calculation, sheet, row, column, cell, rendering);
      if (value === undefined) continue;
      while (list.length < column - area.startColumn) list.push('');
      list.push(value);
    }
    rows.push(list);
    if (list.length > 0) filled = rows.length;
  }
  rows.length = filled;
  return rendering.majorDimension === 'ROWS' ? rows : transposed(rows);
}

function transposed(rows: readonly Rendered[][]): Rendered[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const last = rows.findLastIndex((row) => column < row.length && row[column] !== '');
    return rows.slice(0, last + 1).map((row) => row[column] ?? '');
  });
}
