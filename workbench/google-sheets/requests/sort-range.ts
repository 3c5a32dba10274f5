import { gridRangeOf } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import { Calculation } from '../formulas/calculation.ts';
import { assertEditable } from '../state/protection.ts';
import { sortRows } from '../state/sort-rows.ts';
import { areaOfRequest, type RequestHandler } from './context.ts';

export const sortRange: RequestHandler<'sortRange'> = (context, { range, sortSpecs = [] }) => {
  const { sheet, area } = areaOfRequest(context, range);
  if (sortSpecs.length === 0) throw invalidArgument('Must specify at least one sort spec.');
  for (const { dimensionIndex = 0 } of sortSpecs)
    if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn)
      throw invalidArgument(`SortSpec.dimensionIndex[${dimensionIndex}] is not within the range.`);
  assertEditable(context.document, context, gridRangeOf(area));
  sortRows(new Calculation(context.document, context.now), sheet, area, sortSpecs);
  return {};
};
