/// <reference types="office-js" />
import { type ExcelAccess, runBatch } from '../../src/workbook/excel/run-batch.ts';

/**
 * Takes sheets away, with all that is on them: one round trip. A sheet that is gone already is no fault.
 *
 * @throws CellBeingEditedError or ExcelRequestError as Excel answers; then none was taken away but those before the fault.
 */
export async function removeSheets(access: ExcelAccess, names: readonly string[]): Promise<void> {
  await runBatch(access, async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of sheets) sheet.load('isNullObject');
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
