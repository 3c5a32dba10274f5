/// <reference types="office-js" />
import type { CellRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import type { TableChange } from '../resolution.ts';
import type { CellBlock } from './cell-blocks.ts';
import { encodeCell } from './encode-cell.ts';
import type { ExcelSheetView } from './excel-view.ts';
import type { ExcelAccess } from './run-batch.ts';
import { blockRange } from './write-cells.ts';
import { bytesAnAction, bytesOf, partsOf, type WriteStep } from './write-step.ts';

/** What writing to the tables of a sheet needs. */
export interface TableWriter {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly view: ExcelSheetView;
  readonly access: ExcelAccess;
}

/** What becomes of the rows of a table: rows are taken out from the bottom up, then new ones go below. */
export function writeTableRows(writer: TableWriter, change: TableChange): WriteStep[] {
  const { table, removed, appended, reusesFirst } = change;
  const bodyRows = table.range.rowCount - 1;
  const first = table.range.rowIndex + 1;
  // A table keeps one row: the first appended one takes the place of the last that goes.
  const keepsOne = table.name !== null && removed.size === bodyRows && appended.length > 0;
  const gone = [...removed].toSorted((one, other) => other - one);
  if (keepsOne) gone.pop();
  const left = bodyRows - gone.length;
  const takesFirst = keepsOne || reusesFirst;
  const taken = takesFirst ? appended[0] : undefined;
  const others = appended.slice(taken ? 1 : 0);
  const rowAt = (rowIndex: number, rowCount: number): CellRange => ({ ...table.range, rowIndex, rowCount });
  const steps = gone.map((rowIndex) => ({
    what: `rows removed from ${nameOf(writer, change)}`,
    bytes: 2 * bytesAnAction,
    queue: () => removeRow(writer, change, rowIndex),
  }));
  if (taken) {
    const values = [entries(writer, change, taken, keepsOne ? '' : null)];
    steps.push({
      what: `rows added to ${nameOf(writer, change)}`,
      bytes: bytesOf(values),
      queue: () => {
        blockRange(writer.sheet, rowAt(first, 1)).values = values;
      },
    });
  }
  if (others.length > 0)
    steps.push(...appendRows(writer, change, others, rowAt(first + left, others.length)));
  return steps;
}

function nameOf({ view }: TableWriter, { table }: TableChange): string {
  return table.name ?? view.name;
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
): WriteStep[] {
  const values = rows.map((row) => entries(writer, change, row, null));
  const formats = rowFormats(writer, change);
  const isFormatted = formats.some((format) => format !== 'General');
  return byRows({ range, values }).map(
    (part): WriteStep => ({
      what: `rows added to ${nameOf(writer, change)}`,
      bytes: part.bytes + (isFormatted ? bytesOf(part.values.map(() => formats)) : 0) + 2 * bytesAnAction,
      queue: () => appendPart(writer, change, part, isFormatted ? formats : undefined),
    }),
  );
}

/** Parts of whole rows: a table takes in no half ones. */
function byRows<T>(block: CellBlock<T>): (CellBlock<T> & { readonly bytes: number })[] {
  const rows = block.values.map((row) => [row]);
  const { rowIndex, rowCount } = block.range;
  return partsOf({ range: { rowIndex, rowCount, columnIndex: 0, columnCount: 1 }, values: rows }).map(
    ({ bytes, range, values }) => ({
      bytes,
      range: { ...block.range, rowIndex: range.rowIndex, rowCount: range.rowCount },
      values: values.flatMap((row) => row.filter((cells) => cells !== null)),
    }),
  );
}

function appendPart(
  { context, sheet, access }: TableWriter,
  { table }: TableChange,
  { range, values }: CellBlock<string | number | boolean>,
  formats: readonly string[] | undefined,
): void {
  if (table.name !== null && table.totalsRowCount > 0) {
    // Only Excel itself can make room above a totals row.
    context.workbook.tables.getItem(table.name).rows.add(
      undefined,
      values.map((row) => row.map((value) => value ?? '')),
    );
    return;
  }
  const block = blockRange(sheet, range);
  if (formats) block.numberFormat = values.map(() => [...formats]);
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
