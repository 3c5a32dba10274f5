import { sameValue } from '../merge/same-value.ts';
import type { LocatedTable } from '../table/located-table.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { BaseTable } from './base-table.ts';
import { readSide } from './read-side.ts';
import type { SharedTable } from './shared-table.ts';

/** Tells what a partner's spreadsheet says of rows of the plan that has yet to come in. */
export interface LastWords {
  readonly has: (row: ReadRow) => boolean;
  /**
   * Whether a row was asked about that stands there several times: nobody knows which one is meant until the copies have
   * Row IDs of their own.
   */
  readonly metCopies: boolean;
}

/**
 * What a partner has written on rows that the plan hands to somebody else. Such a row stays shared until that has come in:
 * it would else go with the row.
 *
 * What cannot be read on either side does not count: it cannot come in, so the row is in conflict as a whole.
 *
 * @param located - The table in the partner's spreadsheet. It is read when first asked about: seldom does a row go to
 *   somebody else.
 */
export function lastWords(shared: SharedTable, located: LocatedTable, base: BaseTable): LastWords {
  let theirs: ReturnType<typeof read> | null = null;
  let metCopies = false;
  return {
    get metCopies() {
      return metCopies;
    },
    has: ({ rowId, faults }) => {
      theirs ??= read();
      const { columns, at } = theirs;
      const [index, ...copies] = at.get(rowId) ?? [];
      metCopies ||= copies.length > 0;
      if (index === undefined || copies.length > 0) return false;
      return [...columns].some(([name, values]) => {
        const value = values[index];
        const isKnown = value === undefined || sameValue(value, base.value(rowId ?? '', name) ?? null);
        return !isKnown && !faults.includes(name);
      });
    },
  };

  function read() {
    const everyRow = { takesPart: () => ({ fill: {} }), isKnown: (rowId: string) => base.has(rowId) };
    const { rowIds, columns } = readSide('remote', shared, located, everyRow).table;
    return { columns, at: Map.groupBy(rowIds.keys(), (index) => rowIds[index] ?? null) };
  }
}
