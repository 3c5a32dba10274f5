import { invalidArgument } from '../api-error.ts';
import { deleteDimensions, lengthOf } from '../state/dimensions.ts';
import { assertEditable } from '../state/protection.ts';
import type { RequestHandler } from './context.ts';
import { rangeOfStretch, stretchOf, wordOf } from './dimension-range.ts';

/** Deletes rows or columns. */
export const deleteDimension: RequestHandler<'deleteDimension'> = (context, { range }) => {
  const stretch = stretchOf(context, range);
  const { sheet, dimension, start } = stretch;
  const length = lengthOf(sheet, dimension);
  const word = wordOf(dimension);
  if (start >= length)
    throw invalidArgument(
      `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${start} but there are only ${length} ${word}s.`,
    );
  const end = Math.min(stretch.end, length);
  if (start === 0 && end === length) throw invalidArgument(`You can't delete all the ${word}s on the sheet.`);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.parts.grid;
  const frozen = dimension === 'ROWS' ? frozenRowCount : frozenColumnCount;
  if (frozen > 0 && start <= frozen && end === length)
    throw invalidArgument(`You can't delete all the non-frozen ${word}s.`);
  assertEditable(context.document, context, rangeOfStretch({ ...stretch, end }));
  deleteDimensions(context.document, sheet, dimension, start, end);
  return {};
};
