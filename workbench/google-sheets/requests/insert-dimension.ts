import { invalidArgument } from '../api-error.ts';
import { insertDimensions, lengthOf } from '../state/dimensions.ts';
import { assertInsertable } from '../state/protection.ts';
import type { RequestHandler } from './context.ts';
import { stretchOf, wordOf } from './dimension-range.ts';

/** Inserts blank rows or columns, which take after those before or after them. */
export const insertDimension: RequestHandler<'insertDimension'> = (context, { range, inheritFromBefore }) => {
  const { sheet, dimension, start, end } = stretchOf(context, range);
  const length = lengthOf(sheet, dimension);
  if (start > length)
    throw invalidArgument(
      `range.startIndex[${start}] is after last ${wordOf(dimension)} in grid[${length - 1}]`,
    );
  if (inheritFromBefore === true && start === 0)
    throw invalidArgument('inheritFromBefore cannot be true when inserting at the very beginning.');
  if (inheritFromBefore !== true && start === length)
    throw invalidArgument('inheritFromBefore cannot be false when inserting at the very end.');
  assertInsertable(context, sheet, dimension, start);
  insertDimensions(
    context.document,
    sheet,
    dimension,
    start,
    end - start,
    inheritFromBefore === true ? start - 1 : start,
  );
  return {};
};
