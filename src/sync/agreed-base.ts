import { sameValue } from '../merge/same-value.ts';
import type { MergeValue, TableSide } from '../merge/table-side.ts';
import { locateTables } from '../table/locate-table.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { type BasePatch, type BaseTables, patchBase } from './base-patch.ts';
import { BaseTable } from './base-table.ts';
import { readSide } from './read-side.ts';
import type { SharedTable } from './shared-table.ts';
import type { SyncMark } from './sync-mark.ts';
import type { SyncRecord } from './sync-record.ts';

/** The spreadsheet as it stands now. */
interface Found {
  readonly tables: readonly SharedTable[];
  readonly remote: WorkbookSnapshot;
}

/**
 * What both sides have agreed on, with what the last write came to where that was not known.
 *
 * That its mark is there tells that the write was made, not that it landed where it was meant to, nor what became of it
 * since. So it counts only where it still stands; where it does not, nobody knows what was agreed, and people are asked.
 */
export function agreedBase(record: SyncRecord | null, mark: SyncMark | null, found: Found): BaseTables {
  const base = new Map([...(record?.base ?? [])].map(([table, side]) => [table, new BaseTable(side)]));
  const intent = record?.intent;
  if (!intent || mark?.write !== intent.id) return base;
  const places = locateTables(
    found.remote,
    found.tables.map(({ definition }) => definition),
  );
  for (const [index, shared] of found.tables.entries()) {
    const { name } = shared.definition;
    const table = base.get(name);
    const located = places[index]?.located;
    if (!table || !located) continue;
    const everyone = { takesPart: () => ({ fill: {} }), isKnown: () => true };
    const now = readSide('remote', shared, located, everyone).table;
    recover(
      base,
      table,
      new BaseTable(now),
      intent.patches.filter((patch) => patch.table === name),
    );
  }
  return base;
}

function recover(tables: BaseTables, base: BaseTable, now: BaseTable, patches: readonly BasePatch[]): void {
  const missed: MergeValue[] = [];
  let isRowMissed = false;
  for (const patch of patches) {
    const { rowId, values } = patch;
    const row = now.row(rowId);
    if (values === null || row === null) {
      const landed = values === null && row === null;
      if (landed) patchBase(tables, [patch]);
      else if (values === null) isRowMissed = true;
      else missed.push(...Object.values(values));
      continue;
    }
    const known = Object.entries(values).map(([name, value]): [string, MergeValue] => {
      const stands = value === undefined || !(name in row) || sameValue(row[name], value);
      if (!stands) missed.push(value);
      return [name, stands ? value : undefined];
    });
    patchBase(tables, [{ ...patch, values: Object.fromEntries(known) }]);
  }
  if (missed.length > 0) doubtHits(base, now, missed);
  if (isRowMissed) {
    // A row that is gone may have gone instead of the one that should.
    for (const rowId of [...base.rowIds]) if (!now.has(rowId)) base.setRow(rowId, null);
  }
}

/** Cells that hold what was meant for others may have been hit by mistake. */
function doubtHits(base: BaseTable, now: TableSide & BaseTable, missed: readonly MergeValue[]): void {
  for (const rowId of base.rowIds) {
    const row = now.row(rowId);
    for (const [name, value] of Object.entries(row ?? {})) {
      const isHit = missed.some((one) => sameValue(one, value));
      if (isHit && !sameValue(base.value(rowId, name), value)) base.setValue(rowId, name, undefined);
    }
  }
}
