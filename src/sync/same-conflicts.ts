import { sameValue } from '../merge/same-value.ts';
import type { MergeValue } from '../merge/table-side.ts';
import type { SyncConflict, SyncedContent } from './sync-report.ts';

/** Whether two lists tell of the same conflicts, with the same values on both sides, in whatever order. */
export function sameConflicts(some: readonly SyncConflict[], others: readonly SyncConflict[]): boolean {
  const known = new Map(others.map((conflict) => [conflict.key, conflict]));
  return (
    some.length === known.size &&
    some.every((one) => {
      const other = known.get(one.key);
      return other !== undefined && one.reason === other.reason && sameSides(one, other);
    })
  );
}

/** Whether both sides of a conflict hold what they held. */
export function sameSides(
  one: Pick<SyncConflict, 'local' | 'remote'>,
  other: Pick<SyncConflict, 'local' | 'remote'>,
): boolean {
  return sameContent(one.local, other.local) && sameContent(one.remote, other.remote);
}

function sameContent(one: SyncedContent, other: SyncedContent): boolean {
  if (!isRow(one) || !isRow(other)) return !isRow(one) && !isRow(other) && sameValue(one, other);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameValue(one[name], other[name]));
}

function isRow(content: SyncedContent): content is Readonly<Record<string, MergeValue>> {
  return typeof content === 'object' && content !== null;
}
