import { requestMask } from '../mask/apply-mask.ts';
import { insertDimensions } from '../state/dimensions.ts';
import { assertEditable } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import { type RequestHandler, sheetOf } from './context.ts';
import { writeCell } from './write-cell.ts';

/** The row after the last that holds a value. */
function endOfData(sheet: Sheet): number {
  for (let row = sheet.usedRowCount - 1; row >= 0; row -= 1)
    if (sheet.cellsOf(row)?.some((cell) => cell?.userEnteredValue !== undefined)) return row + 1;
  return 0;
}

/** Writes rows after the last with data, adding rows and columns to the sheet where they are missing. */
export const appendCells: RequestHandler<'appendCells'> = (context, { sheetId, rows = [], fields }) => {
  const mask = requestMask(fields, 'CellData');
  const sheet = sheetOf(context, sheetId, 'grid');
  const start = endOfData(sheet);
  const width = rows.reduce((most, { values }) => Math.max(most, values?.length ?? 0), 0);
  const missingRows = start + rows.length - sheet.rowCount;
  const missingColumns = width - sheet.columnCount;
  const { document } = context;
  if (missingRows > 0)
    insertDimensions(document, sheet, 'ROWS', sheet.rowCount, missingRows, sheet.rowCount - 1);
  if (missingColumns > 0)
    insertDimensions(document, sheet, 'COLUMNS', sheet.columnCount, missingColumns, sheet.columnCount - 1);
  if (rows.length > 0 && width > 0)
    assertEditable(document, context, {
      sheetId: sheet.sheetId,
      startRowIndex: start,
      endRowIndex: start + rows.length,
      startColumnIndex: 0,
      endColumnIndex: width,
    });
  rows.forEach(({ values = [] }, row) => {
    values.forEach((cell, column) => {
      writeCell(sheet, start + row, column, cell, mask);
    });
  });
  return {};
};
