/// <reference types="office-js" />
import { type ExcelAccess, runBatch } from '../../src/workbook/excel/run-batch.ts';

/**
 * Shows a cell to the person: its sheet comes to the front and the cell is selected. One round trip.
 *
 * @param cell - A1 address without the sheet; `null` for the sheet alone.
 * @throws CellBeingEditedError or ExcelRequestError as Excel answers, `ItemNotFound` where there is no such sheet.
 */
export async function activateCell(access: ExcelAccess, sheet: string, cell: string | null): Promise<void> {
  await runBatch(access, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell ?? 'A1').select();
    await context.sync();
  });
}
