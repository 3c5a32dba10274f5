import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import type { TableName } from './model-tables.ts';
import { comparable, tableIn } from './sheet-table.ts';

/** A value in its place, as a text to look up. */
export function heldKey(table: string, rowId: string, column: string, value: unknown): string {
  return `${table}\n${rowId}\n${column}\n${JSON.stringify(value ?? null)}`;
}

/** Stands for the Row ID of rows that have none of their own. */
export const nameless = '*';

/** Stands for the Row ID of any row. */
export const anyRow = '?';

/** All that a workbook holds each value in its place. */
export function heldValues(
  snapshot: WorkbookSnapshot,
  tables: readonly TableName[],
  isPlan: boolean,
): Set<string> {
  const held = new Set<string>();
  for (const name of tables) {
    const table = tableIn(snapshot, name);
    if (!table) continue;
    const single = table.byId();
    for (const rowIndex of table.filled) {
      const id = table.idOf(rowIndex);
      const isSingle = id !== null && single.has(id);
      for (const column of table.columns.keys()) {
        const value = comparable(table.cell(rowIndex, column), column, isPlan);
        if (value === undefined) continue;
        if (id !== null) held.add(heldKey(name, id, column, value));
        if (!isSingle) held.add(heldKey(name, nameless, column, value));
        held.add(heldKey(name, anyRow, column, value));
      }
    }
  }
  return held;
}
