import { gridRangeOf } from '../a1/grid-range.ts';
import { insertDimensions, lengthOf } from '../state/dimensions.ts';
import { assertEditable } from '../state/protection.ts';
import { deletion, insertion } from '../state/remap.ts';
import type { Dimension, Sheet } from '../state/sheet.ts';
import { bandOf, reshapeBand, shiftCells } from '../state/shift-band.ts';
import { areaOfRequest, type RequestContext, type RequestHandler } from './context.ts';
import { dimensionOf } from './dimension-range.ts';

/** Adds rows or columns at the end where shifted cells would otherwise fall off the sheet. */
function makeRoom(
  context: RequestContext,
  sheet: Sheet,
  dimension: Dimension,
  count: number,
  from: number,
  to: number,
): void {
  const length = lengthOf(sheet, dimension);
  const used =
    dimension === 'ROWS'
      ? sheet.usedRowCount
      : Array.from(
          { length: Math.min(to, sheet.usedRowCount) },
          (_, row) => sheet.cellsOf(row)?.length ?? 0,
        ).reduce((most, width, row) => (row >= from ? Math.max(most, width) : most), 0);
  const missing = used + count - length;
  if (missing > 0) insertDimensions(context.document, sheet, dimension, length, missing, null);
}

export const insertRange: RequestHandler<'insertRange'> = (context, { range, shiftDimension }) => {
  const { sheet, area } = areaOfRequest(context, range);
  const dimension = dimensionOf(shiftDimension);
  const [start, end] =
    dimension === 'ROWS' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const moved =
    dimension === 'ROWS' ? { ...area, endRow: sheet.rowCount } : { ...area, endColumn: sheet.columnCount };
  assertEditable(context.document, context, gridRangeOf(moved));
  const band = bandOf(sheet, area, dimension);
  makeRoom(context, sheet, dimension, end - start, band.from, band.to);
  shiftCells(band, start, end - start);
  reshapeBand(context.document, band, insertion(sheet.sheetId, dimension, start, end - start));
  sheet.trim();
  return {};
};

export const deleteRange: RequestHandler<'deleteRange'> = (context, { range, shiftDimension }) => {
  const { sheet, area } = areaOfRequest(context, range);
  const dimension = dimensionOf(shiftDimension);
  const [start, end] =
    dimension === 'ROWS' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const moved =
    dimension === 'ROWS' ? { ...area, endRow: sheet.rowCount } : { ...area, endColumn: sheet.columnCount };
  assertEditable(context.document, context, gridRangeOf(moved));
  const band = bandOf(sheet, area, dimension);
  shiftCells(band, start, start - end);
  reshapeBand(context.document, band, deletion(sheet.sheetId, dimension, start, end));
  return {};
};
