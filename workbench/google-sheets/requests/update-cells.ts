import { gridRangeOf } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import { requestMask } from '../mask/apply-mask.ts';
import type { RowData } from '../schema/messages.ts';
import { assertEditable } from '../state/protection.ts';
import { areaOfRequest, type RequestContext, type RequestHandler, sheetOf } from './context.ts';
import { writeCell } from './write-cell.ts';

/** Writes rows of cells into a range, whose other cells lose the masked fields, or from a cell on. */
export const updateCells: RequestHandler<'updateCells'> = (context, { range, start, rows = [], fields }) => {
  const mask = requestMask(fields, 'CellData');
  if (start !== undefined && range === undefined) {
    const sheet = sheetOf(context, start.sheetId, 'grid');
    const { rowIndex = 0, columnIndex = 0 } = start;
    checkCorner(rowIndex, sheet.rowCount, 'row');
    checkCorner(columnIndex, sheet.columnCount, 'column');
    const width = widest(rows);
    checkFits(rowIndex + rows.length, sheet.rowCount, 'row');
    checkFits(columnIndex + width, sheet.columnCount, 'column');
    if (rows.length === 0 || width === 0) return {};
    assertEditable(context.document, context, {
      sheetId: sheet.sheetId,
      startRowIndex: rowIndex,
      endRowIndex: rowIndex + rows.length,
      startColumnIndex: columnIndex,
      endColumnIndex: columnIndex + width,
    });
    rows.forEach(({ values = [] }, row) => {
      values.forEach((cell, column) => {
        writeCell(sheet, rowIndex + row, columnIndex + column, cell, mask);
      });
    });
    return {};
  }
  return updateRange(context, { range, rows, mask });
};

function updateRange(
  context: RequestContext,
  {
    range,
    rows,
    mask,
  }: {
    range: Parameters<typeof areaOfRequest>[1];
    rows: readonly RowData[];
    mask: ReturnType<typeof requestMask>;
  },
) {
  const { sheet, area } = areaOfRequest(context, range);
  checkFits(area.startRow + rows.length, area.endRow, 'row');
  checkFits(area.startColumn + widest(rows), area.endColumn, 'column');
  assertEditable(context.document, context, gridRangeOf(area));
  for (let rowIndex = area.startRow; rowIndex < area.endRow; rowIndex += 1) {
    const values = rows[rowIndex - area.startRow]?.values;
    if (values === undefined && sheet.cellsOf(rowIndex) === undefined) continue;
    for (let columnIndex = area.startColumn; columnIndex < area.endColumn; columnIndex += 1)
      writeCell(sheet, rowIndex, columnIndex, values?.[columnIndex - area.startColumn] ?? {}, mask);
  }
  return {};
}

const widest = (rows: readonly RowData[]) =>
  rows.reduce((width, { values }) => Math.max(width, values?.length ?? 0), 0);

function checkFits(end: number, limit: number, word: 'row' | 'column'): void {
  if (end > limit)
    throw invalidArgument(
      `Attempting to write ${word}: ${limit}, beyond the last requested ${word} of: ${limit - 1}`,
    );
}

function checkCorner(index: number, count: number, word: 'row' | 'column'): void {
  if (index >= count)
    throw invalidArgument(
      `GridCoordinate.${word}Index[${index}] is after last ${word} in grid[${count - 1}]`,
    );
}
