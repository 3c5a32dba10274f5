import { columnLetters } from '../a1/column-letters.ts';
import { formatA1 } from '../a1/format-a1.ts';
import { type Area, gridRangeOf } from '../a1/grid-range.ts';
import type { ResolvedRange } from '../a1/resolve-range.ts';
import { invalidArgument } from '../api-error.ts';
import { typedInput } from '../formats/typed-input.ts';
import { checkLength } from '../requests/write-cell.ts';
import type { ExtendedValue } from '../schema/messages.ts';
import { type Cell, settledCell } from '../state/cell.ts';
import type { Document } from '../state/document.ts';
import { assertEditable, type Writer } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';

/** How values are taken: as they are, or as if typed. */
export type InputOption = 'RAW' | 'USER_ENTERED';

/** Values to write, a list for each row or column. */
export interface WrittenValues {
  readonly values: readonly (readonly unknown[])[];
  readonly majorDimension: 'ROWS' | 'COLUMNS';
}

/** What a write did. */
export interface WrittenRange {
  readonly sheet: Sheet;
  readonly area: Area;
  /** The indexes of rows and columns in which at least one cell was written. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/** The lists as rows. */
export function rowsOf({ values, majorDimension }: WrittenValues): readonly (readonly unknown[])[] {
  if (majorDimension === 'ROWS') return values;
  const height = values.reduce((most, list) => Math.max(most, list.length), 0);
  return Array.from({ length: height }, (_, row) => values.map((list) => list[row] ?? null));
}

const widest = (rows: readonly (readonly unknown[])[]) =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);

/**
 * Writes values into a range, from its first cell on; a single cell grows to what is written.
 *
 * @throws ApiError where they do not fit, are protected, or are no values.
 */
export function writeValues(
  document: Document,
  writer: Writer & { readonly now: number },
  { sheet, area }: ResolvedRange,
  written: WrittenValues,
  option: InputOption,
): WrittenRange {
  const rows = rowsOf(written);
  const width = widest(rows);
  const isSingle = area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
  const [lastRow, lastColumn] = isSingle
    ? [sheet.rowCount, sheet.columnCount]
    : [area.endRow, area.endColumn];
  const within = `Requested writing within range [${formatA1(sheet.title, area)}], but tried writing to`;
  if (area.startRow + rows.length > lastRow) throw invalidArgument(`${within} row [${lastRow + 1}]`);
  if (area.startColumn + width > lastColumn)
    throw invalidArgument(`${within} column [${columnLetters(lastColumn)}]`);
  const box: Area = {
    ...area,
    endRow: area.startRow + Math.max(rows.length, 1),
    endColumn: area.startColumn + Math.max(width, 1),
  };
  if (rows.length > 0 && width > 0) assertEditable(document, writer, gridRangeOf(box));
  const columns = new Set<number>();
  const touched = new Set<number>();
  let cells = 0;
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null || value === undefined) return;
      touched.add(area.startRow + r);
      columns.add(area.startColumn + c);
      cells += 1;
      const [rowIndex, columnIndex] = [area.startRow + r, area.startColumn + c];
      const before = sheet.cell(rowIndex, columnIndex);
      checkScalar(value, r, c);
      sheet.setCell(rowIndex, columnIndex, withInput(before, value, option, document, writer.now));
    });
  });
  return { sheet, area: box, rows: touched, columns, cells };
}

function checkScalar(value: unknown, row: number, column: number): void {
  if (typeof value !== 'object') return;
  const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
  throw invalidArgument(`Invalid values[${row}][${column}]: ${kind} ${JSON.stringify(value)}`);
}

/** A cell after a value was put or typed into it; the rest of the cell stays. */
export function withInput(
  before: Cell | undefined,
  value: unknown,
  option: InputOption,
  document: Document,
  now: number,
): Cell | undefined {
  const { userEnteredValue: _, textFormatRuns: _runs, ...kept } = before ?? {};
  if (value === '') return settledCell(kept);
  if (typeof value === 'number') return settledCell({ ...kept, userEnteredValue: { numberValue: value } });
  if (typeof value === 'boolean') return settledCell({ ...kept, userEnteredValue: { boolValue: value } });
  const text = String(value);
  if (option === 'RAW') return withText(kept, { stringValue: text });
  const cellFormat = kept.userEnteredFormat?.numberFormat;
  const typed = typedInput(text, document.properties.locale ?? 'en_US', cellFormat, now);
  const format =
    typed.format === undefined || cellFormat !== undefined
      ? kept.userEnteredFormat
      : { ...kept.userEnteredFormat, numberFormat: typed.format };
  return withText({ ...kept, ...(format && { userEnteredFormat: format }) }, typed.value);
}

function withText(cell: Cell, value: ExtendedValue): Cell | undefined {
  checkLength(value);
  return settledCell({ ...cell, userEnteredValue: value });
}

/**
 * Takes the values out of an area; formats, notes and rules stay.
 *
 * @returns The area in A1 notation.
 */
export function clearValues(document: Document, writer: Writer, { sheet, area }: ResolvedRange): string {
  assertEditable(document, writer, gridRangeOf(area));
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.usedRowCount); row += 1) {
    const cells = sheet.cellsOf(row);
    if (cells === undefined) continue;
    for (let column = area.startColumn; column < Math.min(area.endColumn, cells.length); column += 1) {
      const cell = cells[column];
      if (cell?.userEnteredValue === undefined) continue;
      const { userEnteredValue: _, textFormatRuns: _runs, ...kept } = cell;
      sheet.setCell(row, column, settledCell(kept));
    }
  }
  return formatA1(sheet.title, area);
}
