import type { ICellData, IDocumentData, Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { enterCell } from '../../excel/book/entered-cell.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { longFormReferences } from '../../excel/book/long-form-references.ts';
import { toCellData } from '../../excel/univer/cell-data.ts';

/** Above what the grid does by itself with typed text. */
const first = 1_000;

/** Reads what a person types into a cell as Excel does: dates the British way, text where the cell's format is text. */
export function readTypedCells(book: ExcelBook): void {
  const interceptors = book.engine.univer.__getInjector().get(SheetInterceptorService);
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (typed, { subUnitId, row, col }) => (typed ? entered(book, typed, subUnitId, row, col) : typed),
  });
}

function entered(book: ExcelBook, typed: ICellData, sheetId: string, row: number, column: number): ICellData {
  const text = typedText(typed);
  if (text === undefined) return typed;
  const sheet = book.sheet(sheetId);
  const format = formatAt(book, sheetId, row, column);
  const { cell, numberFormat } = enterCell(text, format, book.year);
  const at = { rowIndex: row, columnIndex: column };
  const data = toCellData(longFormReferences(book, sheet, at, cell));
  const before = sheet.grid.style(row, column);
  const pattern = numberFormat && format === 'General' ? numberFormat : format;
  const isKept = pattern === (before.n?.pattern ?? 'General');
  return { ...data, ...(isKept ? { s: typed.s ?? null } : { s: { ...before, n: { pattern } } }) };
}

/** A cell right below a table takes the format of the row above, which the table gives it in a moment. */
function formatAt(book: ExcelBook, sheetId: string, row: number, column: number): string {
  const sheet = book.sheet(sheetId);
  const own = sheet.grid.style(row, column).n?.pattern;
  if (own !== undefined) return own;
  const isBelow = book.tablesOf(sheet).some(({ range, totalsRowCount }) => {
    const isInside = column >= range.columnIndex && column < range.columnIndex + range.columnCount;
    return totalsRowCount === 0 && isInside && row === range.rowIndex + range.rowCount;
  });
  return (isBelow ? sheet.grid.style(row - 1, column).n?.pattern : undefined) ?? 'General';
}

/** What stood in the editor; `undefined` where it is nothing that was typed. */
function typedText({ f, p, v }: ICellData): string | undefined {
  if (typeof f === 'string' && f !== '') return f;
  const written = documentText(p);
  if (written !== undefined) return written;
  return v === undefined || v === null ? '' : String(v);
}

function documentText(document: Nullable<IDocumentData>): string | undefined {
  const stream = document?.body?.dataStream;
  return stream?.replace(/\r\n$/, '').replaceAll('\r', '\n');
}
