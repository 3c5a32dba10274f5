import type { Cell } from '../../../src/grid/cell.ts';
import { memoryOfSnapshot } from '../../../src/workbook/memory/memory-of-snapshot.ts';
import type { SheetSnapshot } from '../../../src/workbook/workbook.ts';
import type { MemoryDesk } from './memory-desk.ts';

/** Does to a spreadsheet what people do with a mouse: its sheets are made anew from what stands there. */
export async function remake(
  desk: MemoryDesk,
  spreadsheetId: string,
  edit: (sheets: readonly SheetSnapshot[]) => readonly SheetSnapshot[],
): Promise<void> {
  const snapshot = await desk.open(spreadsheetId).read();
  desk.books.set(spreadsheetId, memoryOfSnapshot({ ...snapshot, sheets: edit(snapshot.sheets) }));
}

/** An edit of one sheet; Excel tables become plain blocks, as in most Google Sheets. */
export function onSheet(name: string, edit: (rows: Cell[][]) => Cell[][]) {
  return (sheets: readonly SheetSnapshot[]): SheetSnapshot[] =>
    sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const rows = edit(sheet.grid.rows.map((row) => [...row]));
      return { ...sheet, tables: [], grid: { ...sheet.grid, rows } };
    });
}

/** Where the body of a tab begins: title, help, tip and headers stand above. */
export const firstBodyRow = 4;
