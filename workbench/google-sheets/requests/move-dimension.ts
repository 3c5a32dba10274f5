import { invalidArgument } from '../api-error.ts';
import { lengthOf, moveDimensions } from '../state/dimensions.ts';
import { assertEditable } from '../state/protection.ts';
import type { RequestHandler } from './context.ts';
import { rangeOfStretch, stretchOf, wordOf } from './dimension-range.ts';

/** Moves rows or columns; the destination is counted before they are taken out. */
export const moveDimension: RequestHandler<'moveDimension'> = (context, { source, destinationIndex = 0 }) => {
  const stretch = stretchOf(context, source);
  const { sheet, dimension, start, end } = stretch;
  const length = lengthOf(sheet, dimension);
  if (end > length)
    throw invalidArgument(
      `source.endIndex[${end}] is after last ${wordOf(dimension)} in grid[${length - 1}]`,
    );
  if (destinationIndex < 0 || destinationIndex > length)
    throw invalidArgument(
      `destinationIndex[${destinationIndex}] is after last ${wordOf(dimension)} in grid[${length - 1}]`,
    );
  if (destinationIndex >= start && destinationIndex <= end) return {};
  assertEditable(context.document, context, rangeOfStretch(stretch));
  moveDimensions(context.document, sheet, dimension, start, end, destinationIndex);
  return {};
};
