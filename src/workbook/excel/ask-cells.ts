/// <reference types="office-js" />
import { type CellRange, parseRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import { decodeCell } from './decode-cell.ts';
import type { SheetFacts } from './excel-facts.ts';
import type { ExcelAccess } from './run-batch.ts';

/** The cells of a sheet from A1 on, as Excel told them. */
export interface SheetCells {
  readonly rows: readonly (readonly Cell[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

const noCells: SheetCells = { rows: [], numberFormats: [] };

/** Asks for all cells of a sheet that hold something; the answer can be read after the next `context.sync`. */
export function askCells({ workbook }: Excel.RequestContext, { id }: SheetFacts): () => SheetCells {
  const used = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas,valueTypes,numberFormat');
  return () => (used.isNullObject ? noCells : placeCells(used, used.rowIndex, used.columnIndex));
}

/** The cells of a range, with blanks above and left of it. */
export function placeCells(
  {
    values,
    formulas,
    valueTypes,
    numberFormat,
  }: Pick<Excel.Range, 'values' | 'formulas' | 'valueTypes' | 'numberFormat'>,
  rowIndex: number,
  columnIndex: number,
): SheetCells {
  const margin = new Array<null>(columnIndex).fill(null);
  const general = new Array<string>(columnIndex).fill('General');
  const rows: Cell[][] = Array.from({ length: rowIndex }, () => []);
  const numberFormats: string[][] = Array.from({ length: rowIndex }, () => []);
  for (const [row, line] of values.entries()) {
    const cells = line.map((value: unknown, column: number) =>
      decodeCell({ value, formula: formulas[row]?.[column], type: valueTypes[row]?.[column] }),
    );
    rows.push([...margin, ...cells]);
    numberFormats.push([...general, ...(numberFormat[row] ?? [])]);
  }
  return { rows, numberFormats };
}

/** Asks which cells of a protected sheet are locked; cells beyond the used ones are. */
export function askLocks(
  { workbook }: Excel.RequestContext,
  { id }: SheetFacts,
): () => (row: number, column: number) => boolean {
  const used = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex');
  const properties = used.getCellProperties({ format: { protection: true } });
  return () => {
    if (used.isNullObject) return () => true;
    const { rowIndex, columnIndex } = used;
    const cells = properties.value;
    return (row, column) => cells[row - rowIndex]?.[column - columnIndex]?.format?.protection?.locked ?? true;
  };
}

/** Asks for the merged cells of a sheet, where this Excel can tell them. */
export function askMerged(
  { workbook }: Excel.RequestContext,
  { id }: SheetFacts,
  { isSetSupported }: ExcelAccess,
): () => CellRange[] {
  if (!isSetSupported('ExcelApi', '1.13')) return () => [];
  const merged = workbook.worksheets.getItem(id).getRange().getMergedAreasOrNullObject();
  merged.load('address');
  return () => (merged.isNullObject ? [] : parseAreas(merged.address));
}

/** The ranges of an address of several areas; the sheet's name before each may itself hold commas. */
function parseAreas(address: string): CellRange[] {
  return [...address.matchAll(/!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?=,|$)/g)].map(
    ([, area = '']) => parseRange(area),
  );
}
