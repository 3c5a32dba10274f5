import { type CellRange, formatRange } from '../../../src/grid/address.ts';
import { isFormula } from '../../../src/grid/cell.ts';
import { HostError, invalidArgument } from '../protocol/host-error.ts';
import type { CellEntry } from '../univer/univer-sheet.ts';
import { type BookSheet, intersection, isWithin } from './book-sheet.ts';
import { bodyRange } from './book-table.ts';
import { enterCell } from './entered-cell.ts';
import type { ExcelBook } from './excel-book.ts';
import { isFormulaSyntax } from './formula-syntax.ts';
import { growTable } from './grow-table.ts';
import { longFormReferences } from './long-form-references.ts';
import { checkUnlocked } from './sheet-protection.ts';
import { singleCells } from './wanted-cells.ts';

const longestText = 32_767;

/**
 * Puts values or formulas into a range, as if typed: `null` leaves a cell as it is, one value fills them all.
 *
 * @throws HostError `InvalidArgument` where the values do not fit the range or a cell, `AccessDenied` on locked cells.
 */
export function writeCells(book: ExcelBook, sheet: BookSheet, range: CellRange, value: unknown): void {
  const rows = valueRows(range, value);
  const entries: CellEntry[] = [];
  const formats: { readonly at: CellRange; readonly numberFormat: string }[] = [];
  for (const [row, values] of rows.entries()) {
    for (const [column, entered] of values.entries()) {
      if (entered === null) continue;
      const at = { rowIndex: range.rowIndex + row, columnIndex: range.columnIndex + column };
      const format = sheet.grid.style(at.rowIndex, at.columnIndex).n?.pattern ?? 'General';
      const { cell, numberFormat } = enterCell(checked(entered), format, book.year);
      if (isFormula(cell) && !isFormulaSyntax(cell.formula)) {
        throw invalidArgument(`=${cell.formula} is no formula`);
      }
      entries.push({ ...at, cell: longFormReferences(book, sheet, at, cell) });
      if (numberFormat && format === 'General')
        formats.push({ at: { ...at, rowCount: 1, columnCount: 1 }, numberFormat });
    }
  }
  // Excel refuses a block that covers locked cells even where it leaves them as they are.
  checkUnlocked(sheet, range);
  growTable(book, sheet, range);
  sheet.grid.setCells(entries);
  noteColumnFormulas(book, sheet, range, entries);
  for (const { at, numberFormat } of formats) sheet.grid.addStyle(at, { n: { pattern: numberFormat } });
  for (const table of book.tablesOf(sheet)) {
    if (intersection({ ...table.range, rowCount: 1 }, range)) book.touch();
  }
  book.want(
    singleCells(
      sheet.id,
      entries.filter(({ cell }) => isFormula(cell)),
    ),
  );
  book.touchCells(sheet.id, range);
  const address = formatRange(range);
  book.emit({ kind: 'changed', sheetId: sheet.id, address, changeType: 'RangeEdited', isOwn: true });
}

/** One formula all down a column of a table makes it a calculated column, as in Excel. */
function noteColumnFormulas(
  book: ExcelBook,
  sheet: BookSheet,
  range: CellRange,
  entries: readonly CellEntry[],
): void {
  for (const table of book.tablesOf(sheet)) {
    const body = bodyRange(table);
    if (!isWithin(range, { ...body, columnIndex: range.columnIndex, columnCount: 1 })) continue;
    for (let offset = 0; offset < body.columnCount; offset++) {
      const columnIndex = body.columnIndex + offset;
      const written = entries.filter(
        (entry) =>
          entry.columnIndex === columnIndex && isWithin(body, { ...entry, rowCount: 1, columnCount: 1 }),
      );
      const formulas = new Set(written.map(({ cell }) => (isFormula(cell) ? cell.formula : undefined)));
      const [formula] = formulas;
      if (written.length === body.rowCount && formulas.size === 1 && formula !== undefined) {
        table.columnFormulas.set(offset, formula);
      }
    }
  }
}

function valueRows({ rowCount, columnCount }: CellRange, value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    return Array.from({ length: rowCount }, () => new Array<unknown>(columnCount).fill(value));
  }
  const rows = value.map((row) => (Array.isArray(row) ? row : [row]));
  if (rows.length !== rowCount || rows.some((row) => row.length !== columnCount)) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows;
}

function checked(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw invalidArgument('a cell takes a text, a number or a boolean');
  if (value.length > longestText + (value.startsWith("'") ? 1 : 0)) {
    throw invalidArgument(`a cell holds ${longestText} characters`);
  }
  return value;
}
