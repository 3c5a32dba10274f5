import { gridRangeOf } from '../a1/grid-range.ts';
import type { GridRange } from '../schema/messages.ts';
import { insertDimensions, lengthOf } from '../state/dimensions.ts';
import { assertEditable } from '../state/protection.ts';
import { deletion, insertion } from '../state/remap.ts';
import { type Band, bandOf, reshapeBand, shiftCells } from '../state/shift-band.ts';
import { areaOfRequest, type RequestContext, type RequestHandler } from './context.ts';
import { dimensionOf } from './dimension-range.ts';

/** Adds rows or columns at the end where shifted cells would otherwise fall off the sheet. */
function makeRoom(context: RequestContext, { sheet, dimension, from, to }: Band, count: number): void {
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

/** The band of cells that a request shifts, once it is clear that they may be edited, and the stretch of it at stake. */
function shiftedBand(
  context: RequestContext,
  { range, shiftDimension }: { range?: GridRange; shiftDimension?: string },
) {
  const { sheet, area } = areaOfRequest(context, range);
  const dimension = dimensionOf(shiftDimension);
  const isRows = dimension === 'ROWS';
  const shifted = isRows ? { ...area, endRow: sheet.rowCount } : { ...area, endColumn: sheet.columnCount };
  assertEditable(context.document, context, gridRangeOf(shifted));
  const [start, end] = isRows ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  return { band: bandOf(sheet, area, dimension), start, end };
}

export const insertRange: RequestHandler<'insertRange'> = (context, request) => {
  const { band, start, end } = shiftedBand(context, request);
  const { sheet, dimension } = band;
  makeRoom(context, band, end - start);
  shiftCells(band, start, end - start);
  reshapeBand(context.document, band, insertion(sheet.sheetId, dimension, start, end - start));
  sheet.trim();
  return {};
};

export const deleteRange: RequestHandler<'deleteRange'> = (context, request) => {
  const { band, start, end } = shiftedBand(context, request);
  shiftCells(band, start, start - end);
  reshapeBand(context.document, band, deletion(band.sheet.sheetId, band.dimension, start, end));
  return {};
};
