import { invalidArgument } from '../api-error.ts';
import { insertDimensions, lengthOf } from '../state/dimensions.ts';
import { type RequestHandler, sheetOf } from './context.ts';
import { dimensionOf } from './dimension-range.ts';

/** Adds blank rows or columns at the end of a sheet. */
export const appendDimension: RequestHandler<'appendDimension'> = (context, request) => {
  const sheet = sheetOf(context, request.sheetId, 'grid');
  const dimension = dimensionOf(request.dimension);
  const { length = 0 } = request;
  if (length < 1) throw invalidArgument('length must be greater than zero.');
  const end = lengthOf(sheet, dimension);
  insertDimensions(context.document, sheet, dimension, end, length, end - 1);
  return {};
};
