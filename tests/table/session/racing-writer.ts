import { openTables } from '../../../src/table/session/open-tables.ts';
import { FileChangedError } from '../../../src/workbook/xlsx/errors.ts';
import { openXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { stockTable } from './library.ts';

/** Inserts rows one by one, each with a commit of its own, as often as others get in between; says how many were made. */
export async function insertRows(path: string, writer: string, count: number): Promise<number> {
  let applied = 0;
  for (let index = 0; index < count; index++) {
    const book = await openTables(openXlsxFile(path));
    book.table(stockTable).insert({ code: `${writer} ${index}`, count: index });
    for (;;) {
      try {
        applied += (await book.commit()).applied.length;
        break;
      } catch (error) {
        if (!(error instanceof FileChangedError)) throw error;
        await book.refresh();
      }
    }
  }
  return applied;
}
