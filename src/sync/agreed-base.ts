import { type BaseTables, patchBase } from './base-patch.ts';
import { BaseTable } from './base-table.ts';
import type { SyncMark } from './sync-mark.ts';
import type { SyncRecord } from './sync-record.ts';

/** What both sides have agreed on, with what the last write came to where that was not known. */
export function agreedBase(record: SyncRecord | null, mark: SyncMark | null): BaseTables {
  const base = new Map([...(record?.base ?? [])].map(([table, side]) => [table, new BaseTable(side)]));
  const intent = record?.intent;
  if (intent && mark?.write === intent.id) patchBase(base, intent.patches);
  return base;
}
