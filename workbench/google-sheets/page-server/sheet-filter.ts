import type { BasicFilter, GridRange, RequestMessage } from '../schema/messages.ts';
import type { Sheet } from '../state/sheet.ts';

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

/** The request that filters a sheet by the texts that are hidden in each column. */
export function filterRequest(
  sheet: Sheet,
  hidden: Readonly<Record<string, readonly string[]>>,
): RequestMessage {
  const entries = Object.entries(hidden).filter(([, texts]) => texts.length > 0);
  return {
    setBasicFilter: {
      filter: {
        ...sheet.parts.basicFilter,
        range: sheet.parts.basicFilter?.range ?? newRange(sheet),
        criteria: Object.fromEntries(
          entries.map(([column, texts]) => [column, { hiddenValues: [...texts] }]),
        ),
        filterSpecs: entries.map(([column, texts]) => ({
          columnIndex: Number(column),
          filterCriteria: { hiddenValues: [...texts] },
        })),
      },
    },
  };
}
