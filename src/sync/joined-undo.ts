import type { SyncUndo, UndoableChange } from './sync-record.ts';
import type { SyncedContent } from './sync-report.ts';

/** The undo of two rounds that people take for one: what it puts back is what stood before the first. */
export function joinedUndo(first: SyncUndo, second: SyncUndo): SyncUndo {
  return {
    at: second.at,
    local: joinedChanges([...first.local, ...second.local]),
    remote: joinedChanges([...first.remote, ...second.remote]),
    // In this order the older ones are what stays.
    patches: [...second.patches, ...first.patches],
  };
}

/** Several changes of one cell as one, and those of a row that was added or removed as part of that. */
function joinedChanges(changes: readonly UndoableChange[]): UndoableChange[] {
  const joined = new Map<string, UndoableChange>();
  for (const change of changes) {
    const key = placeKey(change.table, change.rowId, change.name);
    const added = joined.get(placeKey(change.table, change.rowId, null));
    const known = joined.get(key);
    if (change.kind === 'cell' && added?.kind === 'row-added') {
      const after = { ...rowOf(added.after), [change.name ?? '']: cellOf(change.after) };
      joined.set(placeKey(change.table, change.rowId, null), { ...added, after });
    } else if (change.kind === 'row-removed') {
      const cells = [...joined].filter(
        ([, { table, rowId }]) => table === change.table && rowId === change.rowId,
      );
      const before = cells.map(([, cell]) => [cell.name ?? '', cellOf(cell.before)]);
      for (const [place] of cells) joined.delete(place);
      joined.set(key, { ...change, before: { ...rowOf(change.before), ...Object.fromEntries(before) } });
    } else joined.set(key, known ? { ...change, before: known.before } : change);
  }
  return [...joined.values()];
}

function placeKey(table: string, rowId: string, name: string | null): string {
  return JSON.stringify([table, rowId, name]);
}

function rowOf(content: SyncedContent) {
  return typeof content === 'object' && content !== null ? content : {};
}

function cellOf(content: SyncedContent) {
  return typeof content === 'object' ? null : content;
}
