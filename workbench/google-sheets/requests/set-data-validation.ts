import { gridRangeOf } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import { settledCell } from '../state/cell.ts';
import { assertEditable } from '../state/protection.ts';
import { areaOfRequest, type RequestHandler } from './context.ts';

/** Sets or clears the rule for what may be typed into the cells of a range. */
export const setDataValidation: RequestHandler<'setDataValidation'> = (context, { range, rule }) => {
  const { sheet, area } = areaOfRequest(context, range);
  if (rule !== undefined && rule.condition?.type === undefined)
    throw invalidArgument('A data validation rule needs a condition with a type.');
  assertEditable(context.document, context, gridRangeOf(area));
  for (let row = area.startRow; row < area.endRow; row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const { dataValidation: _, ...cell } = sheet.cell(row, column) ?? {};
      sheet.setCell(row, column, settledCell({ ...cell, ...(rule && { dataValidation: rule }) }));
    }
  return {};
};
