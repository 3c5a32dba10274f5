import { formatValue } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { FilterCriteria } from '../schema/messages.ts';
import { meetsCondition } from './meets-condition.ts';
import type { Sheet } from './sheet.ts';

/** Hides the rows that the basic filter of a sheet leaves out, and shows all others that a filter had hidden. */
export function applyFilter(calculation: Calculation, sheet: Sheet): void {
  const filter = sheet.parts.basicFilter;
  const criteria = new Map<number, FilterCriteria>();
  for (const [column, entry] of Object.entries(filter?.criteria ?? {})) criteria.set(Number(column), entry);
  for (const { columnIndex = 0, filterCriteria } of filter?.filterSpecs ?? [])
    if (filterCriteria) criteria.set(columnIndex, filterCriteria);
  const { startRowIndex = 0, endRowIndex = sheet.rowCount } = filter?.range ?? {};
  sheet.parts.rowMetadata = sheet.parts.rowMetadata.map((entry) => {
    const { hiddenByFilter: _, ...rest } = entry ?? {};
    return entry && rest;
  });
  if (criteria.size === 0) return;
  for (let row = startRowIndex + 1; row < Math.min(endRowIndex, sheet.rowCount); row += 1)
    if ([...criteria].some(([column, entry]) => isHidden(calculation, sheet, row, column, entry)))
      sheet.parts.rowMetadata[row] = { ...sheet.parts.rowMetadata[row], hiddenByFilter: true };
}

function isHidden(
  calculation: Calculation,
  sheet: Sheet,
  row: number,
  column: number,
  { hiddenValues, condition }: FilterCriteria,
): boolean {
  if (hiddenValues !== undefined && hiddenValues.length > 0) {
    const cell = sheet.cell(row, column);
    const value = cell && calculation.valueOf(sheet, row, column, cell);
    const locale = calculation.document.properties.locale ?? 'en_US';
    const text = cell && value ? formatValue(value, calculation.formatOf(sheet, cell), locale) : '';
    if (hiddenValues.includes(text)) return true;
  }
  if (condition === undefined) return false;
  const place = { sheet, row, column, firstRow: row, firstColumn: column };
  return !meetsCondition(calculation, condition, place);
}
