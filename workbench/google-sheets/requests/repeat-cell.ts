import { gridRangeOf } from '../a1/grid-range.ts';
import { relocatedFormula } from '../formulas/rewrite-formula.ts';
import { requestMask } from '../mask/apply-mask.ts';
import { assertEditable } from '../state/protection.ts';
import { areaOfRequest, type RequestHandler } from './context.ts';
import { writeCell } from './write-cell.ts';

/** Writes the masked fields of one cell into every cell of a range; formulas are read anew from each. */
export const repeatCell: RequestHandler<'repeatCell'> = (context, { range, cell = {}, fields }) => {
  const mask = requestMask(fields, 'CellData');
  const { sheet, area } = areaOfRequest(context, range);
  assertEditable(context.document, context, gridRangeOf(area));
  const formula = cell.userEnteredValue?.formulaValue;
  for (let row = area.startRow; row < area.endRow; row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const given =
        formula === undefined
          ? cell
          : {
              ...cell,
              userEnteredValue: {
                formulaValue: relocatedFormula(formula, row - area.startRow, column - area.startColumn),
              },
            };
      writeCell(sheet, row, column, given, mask);
    }
  return {};
};
