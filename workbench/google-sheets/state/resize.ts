import type { Document } from './document.ts';
import { assertEditable, type Writer } from './protection.ts';
import { deletion } from './remap.ts';
import { reshape } from './reshape.ts';
import type { Sheet } from './sheet.ts';

/** Makes a sheet larger or smaller at its end; what falls outside is gone. */
export function resize(
  context: Writer & { readonly document: Document },
  sheet: Sheet,
  rowCount: number,
  columnCount: number,
): void {
  const { sheetId } = sheet;
  if (rowCount < sheet.rowCount) {
    assertEditable(context.document, context, { sheetId, startRowIndex: rowCount });
    reshape(context.document, deletion(sheetId, 'ROWS', rowCount, sheet.rowCount));
  }
  if (columnCount < sheet.columnCount) {
    assertEditable(context.document, context, { sheetId, startColumnIndex: columnCount });
    reshape(context.document, deletion(sheetId, 'COLUMNS', columnCount, sheet.columnCount));
  }
  sheet.parts.grid = { ...sheet.parts.grid, rowCount, columnCount };
  sheet.trim();
}
