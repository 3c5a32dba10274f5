import { type Cell, cellsEqual } from '../grid/cell.ts';
import type { LocatedTable } from '../table/located-table.ts';
import type { PlannedEdit } from './planned-edit.ts';

/** Whether a table is just what the edits make of the reading: then nobody did anything in between, and nothing slipped. */
export function isAsWritten(read: LocatedTable, now: LocatedTable, edits: readonly PlannedEdit[]): boolean {
  const rows = read.grid.rows.map((row) => [...row]);
  const gone = new Set<number>();
  const added: Cell[][] = [];
  for (const { change } of edits) {
    if (change.kind === 'remove-row') gone.add(change.rowIndex);
    else if (change.kind === 'append-row')
      added.push([...new Array<Cell>(read.range.columnIndex).fill(null), ...change.cells]);
    else if (change.kind === 'set-cell') {
      const row = rows[change.rowIndex];
      if (!row) return false;
      while (row.length < change.columnIndex) row.push(null);
      row[change.columnIndex] = change.value;
    }
  }
  const end = read.range.rowIndex + read.range.rowCount;
  const wanted = [
    ...rows.slice(0, end).filter((_, rowIndex) => !gone.has(rowIndex)),
    ...added,
    ...rows.slice(end),
  ];
  return wanted.length >= now.grid.rows.length
    ? wanted.every((row, index) => sameRow(row, now.grid.rows[index] ?? []))
    : now.grid.rows.every((row, index) => sameRow(row, wanted[index] ?? []));
}

function sameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  for (let column = 0; column < Math.max(one.length, other.length); column++) {
    if (!cellsEqual(one[column] ?? null, other[column] ?? null)) return false;
  }
  return true;
}
