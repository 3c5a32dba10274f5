/// <reference types="office-js" />
import type { CellRange } from '../../grid/address.ts';
import type { ResolvedSetCell } from '../resolve-changes.ts';
import { gatherBlocks } from './cell-blocks.ts';
import { encodeCell } from './encode-cell.ts';

/** Queues cells of one sheet to be set, in as few blocks as they fit in; number formats go first. */
export function writeCells(
  sheet: Excel.Worksheet,
  cells: readonly ResolvedSetCell[],
  isProtected: boolean,
): void {
  const formats = cells.flatMap(({ rowIndex, columnIndex, change: { numberFormat } }) =>
    numberFormat === undefined ? [] : [{ rowIndex, columnIndex, value: numberFormat }],
  );
  for (const { range, values } of gatherBlocks(formats, isProtected))
    blockRange(sheet, range).numberFormat = values;
  const values = cells.map(({ rowIndex, columnIndex, change: { value } }) => ({
    rowIndex,
    columnIndex,
    value: encodeCell(value),
  }));
  for (const block of gatherBlocks(values, isProtected)) blockRange(sheet, block.range).values = block.values;
}

/** The range of a rectangle of cells. */
export function blockRange(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount);
}
