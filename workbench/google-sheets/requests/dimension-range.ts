import { invalidArgument } from '../api-error.ts';
import type { DimensionRange, GridRange } from '../schema/messages.ts';
import { lengthOf } from '../state/dimensions.ts';
import type { Dimension, Sheet } from '../state/sheet.ts';
import { type RequestContext, sheetOf } from './context.ts';

/** A stretch of rows or columns of a sheet. */
export interface Stretch {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

/** The dimension that a request names. @throws ApiError where it names none. */
export function dimensionOf(dimension: string | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalidArgument('No dimension specified.');
}

/** The rows or columns that a request names; open ends reach the sheet's own. @throws ApiError where they are not valid. */
export function stretchOf(context: RequestContext, range: DimensionRange | undefined): Stretch {
  if (range === undefined) throw invalidArgument('Must specify a range.');
  const sheet = sheetOf(context, range.sheetId, 'grid');
  const dimension = dimensionOf(range.dimension);
  const { startIndex: start = 0, endIndex: end = lengthOf(sheet, dimension) } = range;
  if (start < 0) throw invalidArgument(`range.startIndex[${start}] must not be negative.`);
  if (end <= start) throw invalidArgument(`range.endIndex[${end}] must be after range.startIndex[${start}].`);
  return { sheet, dimension, start, end };
}

/** A stretch as a range of cells. */
export const rangeOfStretch = ({ sheet, dimension, start, end }: Stretch): GridRange => ({
  sheetId: sheet.sheetId,
  ...(dimension === 'ROWS'
    ? { startRowIndex: start, endRowIndex: end }
    : { startColumnIndex: start, endColumnIndex: end }),
});

export const wordOf = (dimension: Dimension): 'row' | 'column' => (dimension === 'ROWS' ? 'row' : 'column');
