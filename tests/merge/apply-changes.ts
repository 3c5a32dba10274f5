import type { SideChanges } from '../../src/merge/merge-result.ts';
import type { TableSide } from '../../src/merge/table-side.ts';
import { type ColumnName, columnNames, rowsOf, side, type Task } from './tasks.ts';

/** A side after its changes. A change that does not find what it expects is a fault of the merge. */
export function applyChanges(table: TableSide, changes: SideChanges): TableSide {
  const rows: (Task | null)[] = rowsOf(table);
  const at = (rowIndex: number): Task => {
    const row = rows[rowIndex];
    if (!row) throw new Error(`no row ${rowIndex}`);
    return row;
  };
  for (const { rowIndex, expected, rowId } of changes.rowIds) {
    if (at(rowIndex).id !== expected) throw new Error(`row ${rowIndex} does not have the Row ID ${expected}`);
    rows[rowIndex] = { ...at(rowIndex), id: rowId };
  }
  for (const { rowIndex, rowId, column, expected, value } of changes.cells) {
    const row = at(rowIndex);
    if (row.id !== rowId || !Object.is(row[column as ColumnName], expected)) {
      throw new Error(`${rowId}.${column} is not ${String(expected)}`);
    }
    rows[rowIndex] = { ...row, [column]: value };
  }
  for (const { rowIndex, rowId } of changes.removed) {
    if (at(rowIndex).id !== rowId) throw new Error(`row ${rowIndex} is not ${rowId}`);
    rows[rowIndex] = null;
  }
  const added = changes.added.map(({ rowId, values }): Task => ({ id: rowId, ...values }));
  return side(
    [...rows.filter((row) => row !== null), ...added],
    columnNames.filter((name) => table.columns.has(name)),
  );
}
