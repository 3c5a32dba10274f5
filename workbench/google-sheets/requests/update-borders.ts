import { gridRangeOf } from '../a1/grid-range.ts';
import type { Border, Borders } from '../schema/messages.ts';
import { settledCell } from '../state/cell.ts';
import { withColourPair } from '../state/colour-pairs.ts';
import { assertEditable } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import { areaOfRequest, type RequestHandler } from './context.ts';

type Side = keyof Borders & ('top' | 'bottom' | 'left' | 'right');

/** Sets or, with the style NONE, takes away one side of a cell's border. */
function setSide(sheet: Sheet, row: number, column: number, side: Side, border: Border): void {
  const cell = sheet.cell(row, column) ?? {};
  const { borders = {}, ...format } = cell.userEnteredFormat ?? {};
  const { [side]: _, ...others } = borders;
  const after: Borders =
    border.style === undefined || border.style === 'NONE'
      ? others
      : { ...others, [side]: withColourPair({}, border, 'color') };
  const userEnteredFormat = { ...format, ...(Object.keys(after).length > 0 && { borders: after }) };
  sheet.setCell(row, column, settledCell({ ...cell, userEnteredFormat }));
}

export const updateBorders: RequestHandler<'updateBorders'> = (context, request) => {
  const { range, top, bottom, left, right, innerHorizontal, innerVertical } = request;
  const { sheet, area } = areaOfRequest(context, range);
  assertEditable(context.document, context, gridRangeOf(area));
  for (let row = area.startRow; row < area.endRow; row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const sides: [Side, Border | undefined][] = [
        ['top', row === area.startRow ? top : innerHorizontal],
        ['bottom', row === area.endRow - 1 ? bottom : innerHorizontal],
        ['left', column === area.startColumn ? left : innerVertical],
        ['right', column === area.endColumn - 1 ? right : innerVertical],
      ];
      for (const [side, border] of sides) if (border) setSide(sheet, row, column, side, border);
    }
  return {};
};
