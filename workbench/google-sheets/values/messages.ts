import { formatA1 } from '../a1/format-a1.ts';
import type { ResolvedRange } from '../a1/resolve-range.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { ValueRange } from '../schema/messages.ts';
import { type Rendering, renderArea } from './render.ts';
import type { WrittenRange } from './write-values.ts';

/** The values of a range as the API shows them. */
export function valueRange(
  calculation: Calculation,
  { sheet, area }: Pick<ResolvedRange, 'sheet' | 'area'>,
  rendering: Rendering,
): ValueRange {
  const values = renderArea(calculation, sheet, area, rendering);
  return {
    range: formatA1(sheet.title, area),
    majorDimension: rendering.majorDimension,
    ...(values.length > 0 && { values }),
  };
}

/** What a write of values is answered with. */
export function updateMessage(
  spreadsheetId: string,
  { sheet, area, rows, columns, cells }: WrittenRange,
  included: { readonly calculation: Calculation; readonly rendering: Rendering } | null,
) {
  return {
    spreadsheetId,
    updatedRange: formatA1(sheet.title, area),
    ...(cells > 0 && { updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
    ...(included && {
      updatedData: valueRange(
        included.calculation,
        {
          sheet:
            included.calculation.document.sheets.find(({ sheetId }) => sheetId === sheet.sheetId) ?? sheet,
          area,
        },
        included.rendering,
      ),
    }),
  };
}
