import { holdsCell } from '../a1/grid-range.ts';
import { patternOf } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { CellFormat } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';
import { meetsCondition } from '../state/meets-condition.ts';
import { defaultFormat } from '../state/new-document.ts';
import type { Sheet } from '../state/sheet.ts';

/** One format laid over another: what the upper one says wins, text formats field by field. */
const laidOver = (below: CellFormat, above: CellFormat): CellFormat => ({
  ...below,
  ...above,
  ...(above.textFormat && { textFormat: { ...below.textFormat, ...above.textFormat } }),
});

/** The formats of the conditional rules that a cell meets, the first rule's last, so that it lies on top. */
function conditional(
  calculation: Calculation,
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
): CellFormat[] {
  const formats: CellFormat[] = [];
  for (const { ranges = [], booleanRule } of sheet.parts.conditionalFormats) {
    const range = ranges.find((candidate) => holdsCell(candidate, rowIndex, columnIndex));
    if (range === undefined || !booleanRule?.condition || !booleanRule.format) continue;
    const [first = range] = ranges;
    const place = {
      sheet,
      row: rowIndex,
      column: columnIndex,
      firstRow: first.startRowIndex ?? 0,
      firstColumn: first.startColumnIndex ?? 0,
    };
    if (meetsCondition(calculation, booleanRule.condition, place)) formats.unshift(booleanRule.format);
  }
  return formats;
}

/** How a cell looks: the default format, over it what was given to the cell, over that the conditional formats it meets. */
export function effectiveFormat(
  calculation: Calculation,
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  cell: Cell,
): CellFormat {
  const { properties } = calculation.document;
  const base = laidOver(properties.defaultFormat ?? defaultFormat, { hyperlinkDisplayType: 'PLAIN_TEXT' });
  const numberFormat = calculation.formatOf(sheet, cell);
  const pattern = patternOf(numberFormat, properties.locale ?? 'en_US');
  const given = laidOver(cell.userEnteredFormat ?? {}, {
    ...(numberFormat && { numberFormat: { ...numberFormat, ...(pattern !== null && { pattern }) } }),
  });
  return conditional(calculation, sheet, rowIndex, columnIndex).reduce(laidOver, laidOver(base, given));
}
