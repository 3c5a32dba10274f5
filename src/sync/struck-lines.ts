import { type Cell, cellValue, isCellError } from '../grid/cell.ts';
import type { MergeValue } from '../merge/table-side.ts';
import { headerKey, type TableDefinition } from '../table/define-table.ts';
import type { Repair } from './repair-strays.ts';
import type { SyncedChange, SyncRefusal } from './sync-report.ts';

/**
 * What a write hit by mistake and nobody could put back, with what stood there: it is told and logged, since no side may
 * hold it any more.
 */
export function struckLines(
  definitions: readonly TableDefinition[],
  places: readonly Repair[],
): SyncedChange[] {
  return places.map(({ change, table, rowId, column }): SyncedChange => {
    const definition = definitions.find(({ name }) => name === table);
    const place = { table, rowId: rowId ?? '', row: rowId ?? 'a row without a Row ID' };
    if (change.kind === 'append-row') {
      const names = new Map(
        Object.entries(definition?.columns ?? {}).map(([name, { header }]) => [headerKey(header), name]),
      );
      const values = change.target.headers.map((header, offset): [string, MergeValue] => [
        names.get(headerKey(header)) ?? header,
        contentOf(change.cells[offset] ?? null),
      ]);
      const before = Object.fromEntries(values.filter(([name]) => name !== definition?.rowId));
      return { ...place, column: null, kind: 'row-removed', before, after: null };
    }
    const isCell = change.kind === 'set-cell';
    const header = column === null ? null : (definition?.columns[column]?.header ?? column);
    return {
      ...place,
      column: header,
      kind: 'cell',
      before: isCell ? contentOf(change.value) : null,
      after: isCell ? contentOf(change.expected) : null,
    };
  });
}

/** The same as a sentence for people. */
export function struckRefusal({ table, row, column }: SyncedChange): SyncRefusal {
  const what = column === null ? row : `${column} of ${row}`;
  const sentence = `${what} was written over by mistake, since rows or columns moved just then, and could not be put back. What stood there is in the log of this sync: look whether it is missing.`;
  return { side: 'remote', table, sheet: table, cell: null, row, sentence };
}

/** A cell as people typed it: a formula as its text, an error by its code. */
function contentOf(cell: Cell): MergeValue {
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return `=${cell.formula}`;
  const value = cellValue(cell);
  return isCellError(value) ? value.error : value;
}
