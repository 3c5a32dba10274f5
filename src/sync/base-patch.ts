import type { RowValues } from '../merge/merge-result.ts';
import { sameValue } from '../merge/same-value.ts';
import type { BaseTable } from './base-table.ts';

/** What is agreed on a row from now on: some of its values, or with `null` that it is gone. */
export interface BasePatch {
  readonly table: string;
  readonly rowId: string;
  readonly values: RowValues | null;
}

export type BaseTables = ReadonlyMap<string, BaseTable>;

export function patchBase(tables: BaseTables, patches: readonly BasePatch[]): void {
  for (const { table, rowId, values } of patches) tables.get(table)?.setRow(rowId, values);
}

/** The patches that make of one state of the base another one. */
export function basePatches(from: BaseTables, to: BaseTables): BasePatch[] {
  const patches: BasePatch[] = [];
  for (const table of new Set([...from.keys(), ...to.keys()])) {
    const target = to.get(table);
    const source = from.get(table);
    for (const rowId of target?.rowIds ?? []) {
      const values = target?.row(rowId) ?? {};
      const known = source?.row(rowId) ?? null;
      const changed = Object.entries(values).filter(
        ([name, value]) => known === null || !sameValue(value, known[name]),
      );
      if (known === null || changed.length > 0)
        patches.push({ table, rowId, values: Object.fromEntries(changed) });
    }
    for (const rowId of source?.rowIds ?? []) {
      if (!target?.has(rowId)) patches.push({ table, rowId, values: null });
    }
  }
  return patches;
}

/** Makes single values, or with `column: null` whole rows, such that nothing is agreed on them. */
export function doubtPlaces(
  tables: BaseTables,
  places: readonly {
    readonly table: string;
    readonly rowId: string | null;
    readonly column: string | null;
  }[],
): void {
  for (const { table, rowId, column } of places) {
    if (rowId === null || !tables.get(table)?.has(rowId)) continue;
    patchBase(tables, [{ table, rowId, values: column === null ? null : { [column]: undefined } }]);
  }
}
