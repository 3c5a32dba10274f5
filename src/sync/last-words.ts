import { sameValue } from '../merge/same-value.ts';
import { tableSide } from '../merge/table-side.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { readTable } from '../table/read-table.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { BaseTable } from './base-table.ts';
import type { SharedTable } from './shared-table.ts';

/**
 * Tells of which rows of the plan a partner has written something that has yet to come in. A row that the plan hands to
 * somebody else stays shared so long: their last words would else go with it, or could not come in any more.
 *
 * What cannot be read on either side does not count, since it cannot come in; nor do the words on a row that stands there
 * several times, since nobody knows which one they are about. Then the row is in conflict as a whole.
 *
 * @param located - The table in the partner's spreadsheet. It is read when first asked about: seldom does a row go to
 *   somebody else.
 */
export function lastWords(
  { definition }: SharedTable,
  located: LocatedTable,
  base: BaseTable,
): (row: ReadRow) => boolean {
  let theirs: { readonly table: ReturnType<typeof tableSide>; readonly at: Map<string | null, number[]> };
  return ({ rowId, faults }) => {
    theirs ??= read();
    const { table, at } = theirs;
    const [index, ...copies] = at.get(rowId) ?? [];
    if (index === undefined || copies.length > 0) return false;
    return [...table.columns].some(([name, values]) => {
      const value = values[index];
      const isKnown = value === undefined || sameValue(value, base.value(rowId ?? '', name) ?? null);
      return !isKnown && !faults.includes(name);
    });
  };

  function read() {
    const table = tableSide(definition, located, readTable(definition, located).rows);
    const at = Map.groupBy(table.rowIds.keys(), (index) => table.rowIds[index] ?? null);
    return { table, at };
  }
}
