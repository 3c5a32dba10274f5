import { columnLetters } from '../a1/column-letters.ts';
import { isDateFormat } from '../formats/format-value.ts';
import { typedInput } from '../formats/typed-input.ts';
import { Calculation } from '../formulas/calculation.ts';
import { requestMask } from '../mask/apply-mask.ts';
import { writeCell } from '../requests/write-cell.ts';
import type { NumberFormat } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';
import type { Document } from '../state/document.ts';
import type { Writer } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import type { CellArea } from '../wire/person-action.ts';
import { PageRefusal } from './page-refusal.ts';
import { assertFree } from './protected-cells.ts';
import { isAllowed } from './typing-rule.ts';

/** Whether a cell takes over the format that a typed text brings: not where it has one of its own that fits. */
function takesFormat(own: NumberFormat | undefined, brought: NumberFormat): boolean {
  if (own === undefined || own.type === undefined) return true;
  return isDateFormat(brought) && !isDateFormat(own);
}

/** The most cells that a spreadsheet of Google's may have. */
const spreadsheetLimit = 10_000_000;

/** Makes a sheet large enough for what is pasted, as Google's page does. */
function grow(document: Document, sheet: Sheet, endRow: number, endColumn: number): void {
  const rowCount = Math.max(sheet.rowCount, endRow);
  const columnCount = Math.max(sheet.columnCount, endColumn);
  const others = document.sheets.reduce(
    (sum, other) => sum + (other === sheet ? 0 : other.rowCount * other.columnCount),
    0,
  );
  if (others + rowCount * columnCount > spreadsheetLimit || columnCount > 18_278)
    throw new PageRefusal('This would make the spreadsheet larger than Google Sheets allows.');
  sheet.parts.grid = { ...sheet.parts.grid, rowCount, columnCount };
}

/** Where texts are typed, on a draft. */
export interface Typing {
  readonly document: Document;
  readonly sheet: Sheet;
  readonly writer: Writer;
  /** The time, for dates typed without a year. */
  readonly now: number;
}

/**
 * Writes texts as a person's typing, from a cell on.
 *
 * @returns What rules that only warn say of it, or null.
 * @throws PageRefusal where a cell is protected, or a strict rule does not let it be typed.
 */
export function typeTexts(
  { document, sheet, writer, now }: Typing,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly string[])[],
): string | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return null;
  const area = {
    startRow: rowIndex,
    endRow: rowIndex + rows.length,
    startColumn: columnIndex,
    endColumn: columnIndex + width,
  };
  assertFree(document, sheet, writer, area);
  grow(document, sheet, area.endRow, area.endColumn);
  const locale = document.properties.locale ?? 'en_US';
  rows.forEach((row, down) => {
    row.forEach((text, right) => {
      const [atRow, atColumn] = [rowIndex + down, columnIndex + right];
      const before = sheet.cell(atRow, atColumn);
      writeCell(sheet, atRow, atColumn, typedCell(before, text, locale, now), typingMask);
    });
  });
  return breaches(new Calculation(document, now), sheet, area);
}

/** What rules say of what now stands in cells. @throws PageRefusal where a strict one does not let it stand. */
function breaches(calculation: Calculation, sheet: Sheet, area: CellArea): string | null {
  let warning: string | null = null;
  for (let row = area.startRow; row < area.endRow; row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const rule = sheet.cell(row, column)?.dataValidation;
      if (rule === undefined || isAllowed(calculation, rule, sheet, row, column)) continue;
      const words = breach(row, column, rule.inputMessage);
      if (rule.strict) throw new PageRefusal(words);
      warning ??= words;
    }
  return warning;
}

const typingMask = requestMask('userEnteredValue,userEnteredFormat.numberFormat,textFormatRuns', 'CellData');

const breach = (row: number, column: number, hint: string | undefined) =>
  `The data that you entered in cell ${columnLetters(column)}${row + 1} violates the data validation rules set on this cell.${hint ? ` ${hint}` : ''}`;

function typedCell(before: Cell | undefined, text: string, locale: string, now: number): Cell {
  const own = before?.userEnteredFormat?.numberFormat;
  if (text === '') return { ...(own && { userEnteredFormat: { numberFormat: own } }) };
  const { value, format } = typedInput(text, locale, own, now);
  const numberFormat = format && takesFormat(own, format) ? format : own;
  return { userEnteredValue: value, ...(numberFormat && { userEnteredFormat: { numberFormat } }) };
}
