import { fillDown } from './model-book.ts';
import { headersOf, type TableName } from './model-tables.ts';
import type { Person } from './people.ts';
import { set } from './set-cell.ts';
import { SheetTable } from './sheet-table.ts';

/** Puts headers, tabs and Row IDs right, as people do when they are told. What was in a lost column is not there again. */
export function putRight({ book, isPartner }: Person): void {
  for (const sheet of book.sheets) {
    if (sheet.home === null) continue;
    sheet.name = sheet.home;
    const table = new SheetTable(sheet.home, sheet);
    const width = sheet.rows[table.headerRow]?.length ?? 0;
    while (sheet.rows.length <= table.headerRow) sheet.rows.push([]);
    const missing = headersOf(sheet.home).filter((header) => !sheet.rows[table.headerRow]?.includes(header));
    const renamed = new Map<number, string>();
    for (const [index, cell] of (sheet.rows[table.headerRow] ?? []).entries()) {
      const back = headersByName(sheet.home).get(String(cell).replace(/^Our /, ''));
      if (back !== undefined && missing.includes(back)) renamed.set(index, back);
    }
    for (const [index, header] of renamed) set(sheet, table.headerRow, index, header);
    const lost = missing.filter((header) => ![...renamed.values()].includes(header));
    for (const [offset, header] of lost.entries()) set(sheet, table.headerRow, width + offset, header);
  }
  if (!isPartner) fillDown(book);
}

function headersByName(table: TableName): ReadonlyMap<string, string> {
  const empty = new SheetTable(table, { rows: [headersOf(table)] });
  return new Map([...empty.columns].map(([name, index]) => [name, headersOf(table)[index] ?? '']));
}
