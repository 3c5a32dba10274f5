/// <reference types="office-js" />
import type { CellRange } from '../../grid/address.ts';
import type { ResolvedSetCell } from '../resolution.ts';
import { type CellBlock, gatherBlocks } from './cell-blocks.ts';
import { encodeCell } from './encode-cell.ts';
import type { ExcelSheetView } from './excel-view.ts';
import { partsOf, type WriteStep } from './write-step.ts';

/** Sets cells of one sheet, in as few blocks as they fit in; number formats go first. */
export function writeCells(
  sheet: Excel.Worksheet,
  { name, isProtected }: Pick<ExcelSheetView, 'name' | 'isProtected'>,
  cells: readonly ResolvedSetCell[],
): WriteStep[] {
  const formats = cells.flatMap(({ rowIndex, columnIndex, change: { numberFormat } }) =>
    numberFormat === undefined ? [] : [{ rowIndex, columnIndex, value: numberFormat }],
  );
  const values = cells.map(({ rowIndex, columnIndex, change: { value } }) => ({
    rowIndex,
    columnIndex,
    value: encodeCell(value),
  }));
  const what = `cells on ${name}`;
  return [
    ...gatherBlocks(formats, isProtected).flatMap((block) =>
      blockSteps(what, block, (part) => {
        blockRange(sheet, part.range).numberFormat = part.values;
      }),
    ),
    ...gatherBlocks(values, isProtected).flatMap((block) =>
      blockSteps(what, block, (part) => {
        blockRange(sheet, part.range).values = part.values;
      }),
    ),
  ];
}

/** A step for each part of a block that is not too large for a request. */
export function blockSteps<T>(
  what: string,
  block: CellBlock<T>,
  queue: (part: CellBlock<T>) => void,
): WriteStep[] {
  return partsOf(block).map((part) => ({ what, bytes: part.bytes, queue: () => queue(part) }));
}

/** The range of a rectangle of cells. */
export function blockRange(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount);
}
