import type { TableDefinition } from '../table/define-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { ReadRow } from '../table/table-row.ts';

/**
 * The rows of which nothing is left but the Row ID: somebody cleared their cells. To a reader of the table they are no
 * rows, but a row that was cleared is not one that was removed.
 */
export function clearedRows(
  definition: TableDefinition,
  located: LocatedTable,
  read: readonly ReadRow[],
): ReadRow[] {
  const { rowId = '' } = definition;
  const column = located.columnIndexes.get(rowId);
  if (column === undefined) return [];
  const { rowIndex: header, rowCount } = located.range;
  const known = new Set(read.map(({ rowIndex }) => rowIndex));
  const faults = Object.keys(definition.columns).filter((name) => name !== rowId);
  const cleared: ReadRow[] = [];
  const end = Math.min(header + rowCount, located.grid.rows.length);
  for (let rowIndex = header + 1; rowIndex < end; rowIndex++) {
    if (known.has(rowIndex)) continue;
    const id = located.grid.rows[rowIndex]?.[column];
    if (typeof id === 'string' && id.trim() !== '')
      cleared.push(new ReadRow(definition, located, rowIndex, { [rowId]: id.trim() }, faults));
  }
  return cleared;
}
