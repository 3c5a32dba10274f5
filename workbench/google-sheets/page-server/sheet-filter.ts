import { formatValue } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { BasicFilter, GridRange } from '../schema/messages.ts';
import type { Sheet } from '../state/sheet.ts';

/** The text that a cell shows. */
export function shownText(
  calculation: Calculation,
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
): string {
  const cell = sheet.cell(rowIndex, columnIndex);
  const value = cell && calculation.valueOf(sheet, rowIndex, columnIndex, cell);
  if (!cell || !value) return '';
  return formatValue(
    value,
    calculation.formatOf(sheet, cell),
    calculation.document.properties.locale ?? 'en_US',
  );
}

/** Which texts a filter hides, by column. */
export function hiddenTexts(filter: BasicFilter | undefined): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const [column, { hiddenValues }] of Object.entries(filter?.criteria ?? {}))
    if (hiddenValues && hiddenValues.length > 0) found[column] = hiddenValues;
  for (const { columnIndex = 0, filterCriteria } of filter?.filterSpecs ?? []) {
    const values = filterCriteria?.hiddenValues;
    if (values && values.length > 0) found[String(columnIndex)] = values;
  }
  return found;
}

/** The header row is the last of the frozen ones, else the first: what stands below it is sorted and filtered. */
export const firstBodyRow = (sheet: Sheet): number => Math.max(1, sheet.parts.grid.frozenRowCount ?? 0);

function newRange(sheet: Sheet): GridRange {
  return {
    sheetId: sheet.sheetId,
    startRowIndex: firstBodyRow(sheet) - 1,
    endRowIndex: sheet.rowCount,
    startColumnIndex: 0,
    endColumnIndex: sheet.columnCount,
  };
}

/** Filters a sheet, or takes the filter away, and hides the rows that it says. */
export function filterSheet(
  calculation: Calculation,
  sheet: Sheet,
  hidden: Readonly<Record<string, readonly string[]>> | null,
): void {
  const before = sheet.parts.basicFilter;
  const range = before?.range ?? newRange(sheet);
  const entries = Object.entries(hidden ?? {}).filter(([, texts]) => texts.length > 0);
  sheet.parts.basicFilter =
    hidden === null
      ? undefined
      : {
          ...before,
          range,
          criteria: Object.fromEntries(
            entries.map(([column, texts]) => [column, { hiddenValues: [...texts] }]),
          ),
          filterSpecs: entries.map(([column, texts]) => ({
            columnIndex: Number(column),
            filterCriteria: { hiddenValues: [...texts] },
          })),
        };
  const sets = entries.map(([column, texts]) => [Number(column), new Set(texts)] as const);
  const { rowMetadata } = sheet.parts;
  const end = Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount);
  for (let row = (range.startRowIndex ?? 0) + 1; row < end; row += 1) {
    const isHidden = sets.some(([column, texts]) => texts.has(shownText(calculation, sheet, row, column)));
    const { hiddenByFilter: was, ...rest } = rowMetadata[row] ?? {};
    if ((was === true) === isHidden) continue;
    while (rowMetadata.length < row) rowMetadata.push(undefined);
    rowMetadata[row] = isHidden ? { ...rest, hiddenByFilter: true } : rest;
  }
}
