/// <reference types="office-js" />
import type { CellRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import type { TableChange } from '../resolve-changes.ts';
import { encodeCell } from './encode-cell.ts';
import type { ExcelSheetView } from './excel-view.ts';
import type { ExcelAccess } from './run-batch.ts';
import { blockRange } from './write-cells.ts';

export interface TableWriter {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly view: ExcelSheetView;
  readonly access: ExcelAccess;
}

/** Queues what becomes of the rows of a table: rows are taken out from the bottom up, then new ones go below. */
export function writeTableRows(writer: TableWriter, change: TableChange): void {
  const { table, removed, appended, reusesFirst } = change;
  const bodyRows = table.range.rowCount - 1;
  const first = table.range.rowIndex + 1;
  // A table keeps one row: the first appended one takes the place of the last that goes.
  const keepsOne = table.name !== null && removed.size === bodyRows && appended.length > 0;
  const gone = [...removed].toSorted((one, other) => other - one);
  if (keepsOne) gone.pop();
  for (const rowIndex of gone) removeRow(writer, change, rowIndex);
  const left = bodyRows - gone.length;
  const takesFirst = keepsOne || reusesFirst;
  const taken = takesFirst ? appended[0] : undefined;
  const others = appended.slice(taken ? 1 : 0);
  const rowAt = (rowIndex: number, rowCount: number): CellRange => ({ ...table.range, rowIndex, rowCount });
  if (taken) {
    const range = blockRange(writer.sheet, rowAt(first, 1));
    range.values = [entries(writer, change, taken, keepsOne ? '' : null)];
  }
  if (others.length > 0) appendRows(writer, change, others, rowAt(first + left, others.length));
}

function removeRow({ context, sheet }: TableWriter, { table }: TableChange, rowIndex: number): void {
  if (table.name === null) {
    blockRange(sheet, { ...table.range, rowIndex, rowCount: 1 }).delete('Up');
    return;
  }
  const rows = context.workbook.tables.getItem(table.name).rows;
  rows.getItemAt(rowIndex - table.range.rowIndex - 1).delete();
}

function appendRows(
  writer: TableWriter,
  change: TableChange,
  rows: readonly (readonly Cell[])[],
  range: CellRange,
): void {
  const { context, sheet, access } = writer;
  const { table } = change;
  const values = rows.map((row) => entries(writer, change, row, null));
  if (table.name !== null && table.totalsRowCount > 0) {
    // Only Excel itself can make room above a totals row.
    context.workbook.tables.getItem(table.name).rows.add(
      undefined,
      values.map((row) => row.map((value) => value ?? '')),
    );
    return;
  }
  const block = blockRange(sheet, range);
  const formats = rowFormats(writer, change);
  if (formats.some((format) => format !== 'General')) block.numberFormat = rows.map(() => formats);
  block.values = values;
  // Where tables can be given a new range they are, so that they take in rows also where Excel does not by itself.
  if (table.name !== null && access.isSetSupported('ExcelApi', '1.13')) {
    const rowCount = range.rowIndex + range.rowCount - table.range.rowIndex;
    context.workbook.tables.getItem(table.name).resize(blockRange(sheet, { ...table.range, rowCount }));
  }
}

/** The number formats of the last body row, which new rows take on. */
function rowFormats({ view }: TableWriter, { table: { range } }: TableChange): string[] {
  const last = range.rowIndex + range.rowCount - 1;
  return Array.from({ length: range.columnCount }, (_, offset) =>
    view.numberFormat(last, range.columnIndex + offset),
  );
}

/** What to enter for a row: columns that are calculated get their formula where the row has nothing. */
function entries(
  { view }: TableWriter,
  { table: { name, range } }: TableChange,
  row: readonly Cell[],
  blank: '' | null,
): (string | number | boolean | null)[] {
  return Array.from({ length: range.columnCount }, (_, offset) => {
    const cell = row[offset] ?? null;
    if (cell !== null) return encodeCell(cell);
    const formula = name === null ? undefined : view.columnFormula(name, offset);
    return formula === undefined ? blank : `=${formula}`;
  });
}
