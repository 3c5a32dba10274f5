import type { Calculation } from '../formulas/calculation.ts';
import type { CellFormat } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';
import { defaultFormat } from '../state/new-document.ts';
import type { Sheet } from '../state/sheet.ts';

/** One format laid over another: what the upper one says wins, text formats field by field. */
const laidOver = (below: CellFormat, above: CellFormat): CellFormat => ({
  ...below,
  ...above,
  ...(above.textFormat && { textFormat: { ...below.textFormat, ...above.textFormat } }),
});

/** How a cell looks: the spreadsheet's default format, and over it what was given to the cell. */
export function effectiveFormat(
  calculation: Calculation,
  _sheet: Sheet,
  _rowIndex: number,
  _columnIndex: number,
  cell: Cell,
): CellFormat {
  const base = laidOver(calculation.document.properties.defaultFormat ?? defaultFormat, {
    hyperlinkDisplayType: 'PLAIN_TEXT',
  });
  return cell.userEnteredFormat ? laidOver(base, cell.userEnteredFormat) : base;
}
