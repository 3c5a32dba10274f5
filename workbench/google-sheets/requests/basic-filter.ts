import { gridRangeOf } from '../a1/grid-range.ts';
import { Calculation } from '../formulas/calculation.ts';
import { applyFilter } from '../state/apply-filter.ts';
import { sortRows } from '../state/sort-rows.ts';
import { areaOfRequest, type RequestHandler, sheetOf } from './context.ts';

export const setBasicFilter: RequestHandler<'setBasicFilter'> = (context, { filter = {} }) => {
  const { sheet, area } = areaOfRequest(context, filter.range);
  sheet.parts.basicFilter = { ...filter, range: gridRangeOf(area) };
  const calculation = new Calculation(context.document, context.now);
  if (filter.sortSpecs !== undefined)
    sortRows(calculation, sheet, { ...area, startRow: area.startRow + 1 }, filter.sortSpecs);
  applyFilter(new Calculation(context.document, context.now), sheet);
  return {};
};

export const clearBasicFilter: RequestHandler<'clearBasicFilter'> = (context, { sheetId }) => {
  const sheet = sheetOf(context, sheetId);
  sheet.parts.basicFilter = undefined;
  applyFilter(new Calculation(context.document, context.now), sheet);
  return {};
};
