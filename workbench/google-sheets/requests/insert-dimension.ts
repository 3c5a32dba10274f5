import { invalidArgument } from '../api-error.ts';
import { insertDimensions, lengthOf } from '../state/dimensions.ts';
import { assertEditable } from '../state/protection.ts';
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
  // A protection of the place where rows go: they go into it only where it reaches over both neighbours.
  if (start > 0 && start < length) {
    const side = (index: number) =>
      dimension === 'ROWS'
        ? { startRowIndex: index, endRowIndex: index + 1 }
        : { startColumnIndex: index, endColumnIndex: index + 1 };
    const { sheetId } = sheet;
    for (const protection of sheet.parts.protectedRanges) {
      const { document } = context;
      const only = { ...document, sheets: document.sheets.slice() };
      if (coversBoth(protection.range, dimension, start))
        assertEditable(only, context, { sheetId, ...protection.range, ...side(start) });
    }
  }
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

function coversBoth(
  range: {
    startRowIndex?: number;
    endRowIndex?: number;
    startColumnIndex?: number;
    endColumnIndex?: number;
  } = {},
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
): boolean {
  const [from = 0, to = Number.POSITIVE_INFINITY] =
    dimension === 'ROWS'
      ? [range.startRowIndex, range.endRowIndex]
      : [range.startColumnIndex, range.endColumnIndex];
  return from < start && start < to;
}
