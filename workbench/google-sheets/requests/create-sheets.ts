import { invalidArgument } from '../api-error.ts';
import type { Spreadsheet } from '../schema/messages.ts';
import type { Document } from '../state/document.ts';
import { addSheet } from './add-sheet.ts';
import type { RequestContext } from './context.ts';
import { addNamedRange } from './named-ranges.ts';
import { updateCells } from './update-cells.ts';

/**
 * Gives a new spreadsheet the sheets, cells, rules and named ranges that a call of `create` asks for, in place of the blank
 * one.
 *
 * @throws ApiError where a part is not valid.
 */
export function createSheets(
  document: Document,
  asked: Spreadsheet,
  { ids }: Pick<RequestContext, 'ids'>,
): void {
  const context = { document, account: { email: '' }, owner: '', ids, now: 0 };
  const { sheets = [], namedRanges = [] } = asked;
  if (sheets.length > 0) document.sheets = [];
  for (const [place, { properties = {}, data = [], ...overlays }] of sheets.entries()) {
    const { index: _, ...rest } = properties;
    const first = place === 0 && rest.sheetId === undefined ? { sheetId: 0 } : {};
    addSheet(context, { properties: { title: `Sheet${place + 1}`, ...first, ...rest } });
    const sheet = document.sheets.at(-1);
    if (sheet === undefined) throw invalidArgument('A sheet could not be added.');
    for (const { startRow = 0, startColumn = 0, rowData = [], rowMetadata, columnMetadata } of data) {
      const start = { sheetId: sheet.sheetId, rowIndex: startRow, columnIndex: startColumn };
      updateCells(context, { start, rows: rowData, fields: '*' });
      rowMetadata?.forEach((entry, row) => {
        sheet.parts.rowMetadata[startRow + row] = entry;
      });
      columnMetadata?.forEach((entry, column) => {
        sheet.parts.columnMetadata[startColumn + column] = entry;
      });
    }
    sheet.parts.merges = overlays.merges ?? [];
    sheet.parts.conditionalFormats = overlays.conditionalFormats ?? [];
    sheet.parts.basicFilter = overlays.basicFilter;
    sheet.parts.protectedRanges = overlays.protectedRanges ?? [];
  }
  for (const namedRange of namedRanges) addNamedRange(context, { namedRange });
}
