import { invalidArgument } from '../api-error.ts';
import { formatValue } from '../formats/format-value.ts';
import { Calculation } from '../formulas/calculation.ts';
import { requestMask, withMasked } from '../mask/apply-mask.ts';
import type { DimensionProperties } from '../schema/messages.ts';
import { lengthOf } from '../state/dimensions.ts';
import type { RequestHandler } from './context.ts';
import { stretchOf, wordOf } from './dimension-range.ts';
import { textWidth } from './text-width.ts';

export const updateDimensionProperties: RequestHandler<'updateDimensionProperties'> = (
  context,
  { range, properties = {}, fields },
) => {
  const mask = requestMask(fields, 'DimensionProperties');
  const { sheet, dimension, start, end } = stretchOf(context, range);
  const length = lengthOf(sheet, dimension);
  if (start >= length)
    throw invalidArgument(
      `range.startIndex[${start}] is after last ${wordOf(dimension)} in grid[${length - 1}]`,
    );
  const metadata = dimension === 'ROWS' ? sheet.parts.rowMetadata : sheet.parts.columnMetadata;
  for (let at = start; at < Math.min(end, length); at += 1) {
    const updated: DimensionProperties = withMasked<DimensionProperties>(
      metadata[at] ?? {},
      properties,
      mask,
    );
    metadata[at] = Object.keys(updated).length === 0 ? undefined : updated;
  }
  return {};
};

/** Makes columns as wide as their longest text; rows go back to their own height. */
export const autoResizeDimensions: RequestHandler<'autoResizeDimensions'> = (context, { dimensions }) => {
  const { sheet, dimension, start, end } = stretchOf(context, dimensions);
  const { rowMetadata, columnMetadata } = sheet.parts;
  if (dimension === 'ROWS') {
    for (let row = start; row < Math.min(end, sheet.rowCount); row += 1) {
      const { pixelSize: _, ...rest } = rowMetadata[row] ?? {};
      rowMetadata[row] = rest;
    }
    return {};
  }
  const calculation = new Calculation(context.document, context.now);
  const locale = context.document.properties.locale ?? 'en_US';
  for (let column = start; column < Math.min(end, sheet.columnCount); column += 1) {
    let widest = 0;
    for (let row = 0; row < sheet.usedRowCount; row += 1) {
      const cell = sheet.cell(row, column);
      const value = cell && calculation.valueOf(sheet, row, column, cell);
      if (!cell || !value) continue;
      const text = formatValue(value, calculation.formatOf(sheet, cell), locale);
      const { fontSize = 10, bold = false } = cell.userEnteredFormat?.textFormat ?? {};
      widest = Math.max(widest, textWidth(text, fontSize, bold));
    }
    if (widest > 0) columnMetadata[column] = { ...columnMetadata[column], pixelSize: widest };
  }
  return {};
};
