import type { Cell } from '../grid/cell.ts';
import type { Side, SideChanges } from '../merge/merge-result.ts';
import { sameValue } from '../merge/same-value.ts';
import type { MergeValue } from '../merge/table-side.ts';
import { locateTables } from '../table/locate-table.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import { makeRowId } from '../table/row-id.ts';
import type { Change, Refusal } from '../workbook/change.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { agreedBase } from './agreed-base.ts';
import { doubtPlaces, patchBase } from './base-patch.ts';
import { planEdits } from './plan-edits.ts';
import type { PlannedEdit } from './planned-edit.ts';
import { readSide, type SideReading } from './read-side.ts';
import { refusedPlace } from './refused-place.ts';
import type { SharedTable } from './shared-table.ts';
import { struckLines, struckRefusal } from './struck-lines.ts';
import { markChanges, readMark } from './sync-mark.ts';
import type { SyncPair } from './sync-pair.ts';
import type { SyncUndo, UndoableChange } from './sync-record.ts';
import type { SyncedChange, SyncRefusal } from './sync-report.ts';
import { writeRemote } from './write-remote.ts';

export interface UndoOptions {
  readonly now?: () => Date;
  /** Changes of the plan that go with those of the undo, like the lines of a log. */
  readonly companions?: (news: UndoNews, plan: WorkbookSnapshot) => readonly Change[];
}

export interface UndoNews {
  readonly at: Date;
  readonly restored: Readonly<Record<Side, readonly SyncedChange[]>>;
  /** What the write hit by mistake and nobody could put back. */
  readonly struck: readonly SyncedChange[];
}

/** What taking the last round back came to. */
export interface UndoReport {
  /**
   * `done`: what could be put back was. `nothing`: no round is left to take back. `busy`: another program is syncing.
   * `unknown`: the connection broke while the partner's spreadsheet was written; undo once more.
   */
  readonly status: 'done' | 'nothing' | 'busy' | 'unknown';
  /** When the round was that was taken back, as an ISO moment. */
  readonly syncedAt: string | null;
  readonly restored: Readonly<Record<Side, readonly SyncedChange[]>>;
  /** What somebody changed since, and therefore stays. */
  readonly moved: readonly SyncRefusal[];
}

/**
 * Takes the last round back: each cell that it wrote gets back what it held, on both sides, as long as it still holds
 * what was written; rows that it added go, rows that it removed come back. What somebody has changed since stays, and is
 * reported. What both sides agree on is what it was before the round, so that the next one finds the same to do.
 *
 * @throws NotSentError or RejectedError when the spreadsheet cannot be reached or refuses; what the plan's workbook throws.
 */
export async function undoSync(pair: SyncPair, options: UndoOptions = {}): Promise<UndoReport> {
  const held = await pair.lease?.take();
  if (held === null) return outcome('busy', null);
  try {
    return await undo(pair, options, held?.fence ?? 0);
  } finally {
    await held?.release();
  }
}

async function undo(pair: SyncPair, options: UndoOptions, fence: number): Promise<UndoReport> {
  const { local, remote, store } = pair;
  const record = await store.load();
  if (!record?.undo) return outcome('nothing', null);
  const { undo: last } = record;
  const snapshots = { local: await local.read(), remote: await remote.read() };
  const tables = pair.tables(snapshots.local);
  const plans = {
    local: planUndo('local', tables, snapshots.local, last),
    remote: planUndo('remote', tables, snapshots.remote, last),
  };
  const moved = [...plans.local.moved, ...plans.remote.moved];
  const mark = readMark(snapshots.remote);
  const round = Math.max(mark?.round ?? 0, record.round) + 1;
  const restored: Record<Side, readonly PlannedEdit[]> = { local: [], remote: [] };
  let struck: readonly SyncedChange[] = [];
  const base = agreedBase(record, mark, { tables, remote: snapshots.remote });
  patchBase(base, last.patches);
  // Before anything is written: should the rest never be saved, what was taken back is no edit of the partner's.
  const isWritten = plans.local.edits.length + plans.remote.edits.length > 0;
  const begun = { ...record, base, intent: null };
  // A reading that is behind, and does not show yet what was taken back, is known by its older round.
  if (isWritten) await store.save(plans.remote.edits.length > 0 ? { ...begun, round } : begun);
  if (plans.remote.edits.length > 0) {
    const next = { pairId: record.pairId, round, write: makeRowId(), fence };
    const definitions = tables.map(({ definition }) => definition);
    const marks = markChanges(snapshots.remote, next);
    const written = await writeRemote(remote, {
      definitions,
      edits: plans.remote.edits,
      marks,
      mark: next,
      asRead: snapshots.remote,
    }).catch(async (error: unknown) => {
      await store.save(begun);
      throw error;
    });
    if (written.kind === 'unknown') return outcome('unknown', last);
    if (written.kind === 'overtaken') {
      await store.save(begun);
      return outcome('busy', last);
    }
    restored.remote = written.landed;
    doubtPlaces(base, [...written.doubtful, ...written.vanished]);
    struck = struckLines(definitions, written.doubtful);
    moved.push(...struck.map(struckRefusal));
    moved.push(
      ...written.strayed.flatMap(({ line }) =>
        line ? [stays('remote', line, 'its row moved just then')] : [],
      ),
    );
    moved.push(...refusals('remote', plans.remote.edits, written.refused));
  }
  const news = {
    at: options.now?.() ?? new Date(),
    restored: { local: lines(plans.local.edits), remote: lines(restored.remote) },
    struck,
  };
  const companions = options.companions?.(news, snapshots.local) ?? [];
  const changes = [...plans.local.edits.map(({ change }) => change), ...companions];
  if (changes.length > 0) {
    const { applied, refused } = await local.apply(changes, { asRead: snapshots.local });
    const done = new Set(applied);
    restored.local = plans.local.edits.filter(({ change }) => done.has(change));
    moved.push(...refusals('local', plans.local.edits, refused));
  }
  await store.save({
    ...record,
    base,
    intent: null,
    undo: null,
    round: restored.remote.length > 0 ? round : record.round,
  });
  return {
    status: 'done',
    syncedAt: last.at,
    restored: { local: lines(restored.local), remote: lines(restored.remote) },
    moved,
  };
}

interface UndoPlan {
  readonly edits: readonly PlannedEdit[];
  readonly moved: readonly SyncRefusal[];
}

function planUndo(
  side: Side,
  tables: readonly SharedTable[],
  snapshot: WorkbookSnapshot,
  last: SyncUndo,
): UndoPlan {
  const places = locateTables(
    snapshot,
    tables.map(({ definition }) => definition),
  );
  const edits: PlannedEdit[] = [];
  const moved: SyncRefusal[] = [];
  for (const [index, shared] of tables.entries()) {
    const changes = last[side].filter(({ table }) => table === shared.definition.name);
    const located = places[index]?.located;
    if (changes.length === 0) continue;
    if (!located) {
      moved.push(...changes.map((change) => stays(side, change, 'its table is no longer there')));
      continue;
    }
    const reading = readSide(side, shared, located, {
      takesPart: () => ({ fill: {} }),
      isKnown: () => true,
    });
    const plan = invert(reading, changes);
    const planned = planEdits(reading, plan.changes, () => null);
    edits.push(...planned.edits);
    moved.push(...plan.moved, ...planned.refused);
  }
  return { edits, moved };
}

type OpenChanges = { [Name in keyof SideChanges]: SideChanges[Name][number][] };

/** Row IDs that stand twice in a sheet, be it that one of their rows was cleared: nobody knows which of them is the row. */
function idsTwice({ shared, located }: SideReading): ReadonlySet<Cell> {
  const column = located.columnIndexes.get(shared.definition.rowId ?? '') ?? -1;
  const seen = new Set<Cell>();
  const twice = new Set<Cell>();
  for (const row of located.grid.rows) {
    const id = row[column] ?? null;
    if (seen.has(id)) twice.add(id);
    if (id !== null) seen.add(id);
  }
  return twice;
}

/** What has to be done on a side so that it holds again what it held. */
function invert(reading: SideReading, changes: readonly UndoableChange[]) {
  const { side, shared, table } = reading;
  const indexes = new Map(table.rowIds.map((rowId, index) => [rowId, index]));
  const twice = idsTwice(reading);
  const inverse: OpenChanges = { cells: [], added: [], removed: [], rowIds: [] };
  const moved: SyncRefusal[] = [];
  const valueAt = (name: string, rowIndex: number) => table.columns.get(name)?.[rowIndex];
  for (const change of changes.toReversed()) {
    const { rowId, name, kind } = change;
    const rowIndex = indexes.get(rowId);
    if (twice.has(rowId)) {
      moved.push(stays(side, change, 'its Row ID stands there twice'));
      continue;
    }
    if (kind === 'row-removed') {
      const values = rowOf(change.before);
      const isMissing = Object.keys(values).some(
        (column) => values[column] !== null && !table.columns.has(column),
      );
      if (isMissing) moved.push(stays(side, change, 'a column of it is no longer there'));
      else if (rowIndex === undefined) inverse.added.push({ rowId, values });
      else if (Object.keys(values).some((column) => !sameValue(valueAt(column, rowIndex), values[column])))
        moved.push(stays(side, change, 'the row is there again, and was edited'));
    } else if (kind === 'row-added') {
      if (rowIndex === undefined) continue;
      const added = rowOf(change.after);
      const isAsAdded = [...table.columns.keys()].every(
        (column) =>
          (side === 'local' && shared.calculated.includes(column)) ||
          sameValue(valueAt(column, rowIndex), added[column] ?? null),
      );
      if (isAsAdded) inverse.removed.push({ rowId, rowIndex });
      else moved.push(stays(side, change, 'the row was edited since'));
    } else if (rowIndex === undefined) moved.push(stays(side, change, 'its row is no longer there'));
    else {
      const column = name ?? '';
      const now = valueAt(column, rowIndex);
      const before = cellOf(change.before);
      if (sameValue(now, before)) continue;
      if (sameValue(now, cellOf(change.after)))
        inverse.cells.push({ rowId, rowIndex, column, expected: now, value: before });
      else moved.push(stays(side, change, 'it was changed since'));
    }
  }
  return { changes: inverse, moved };
}

function rowOf(content: SyncedChange['before']): Readonly<Record<string, MergeValue>> {
  return typeof content === 'object' && content !== null ? content : {};
}

function cellOf(content: SyncedChange['before']): MergeValue {
  return typeof content === 'object' ? null : content;
}

function stays(side: Side, { table, row, column }: SyncedChange, why: string): SyncRefusal {
  const what = column === null ? `"${row}"` : `${column} of "${row}"`;
  const where = side === 'local' ? 'the plan' : 'the partner’s spreadsheet';
  return {
    side,
    table,
    sheet: table,
    cell: null,
    row,
    sentence: `${what} stays as it is in ${where}: ${why}.`,
  };
}

function refusals(side: Side, edits: readonly PlannedEdit[], refused: readonly Refusal[]): SyncRefusal[] {
  const lineOf = new Map(edits.map(({ change, line }) => [change, line]));
  return refused.map((refusal) => {
    const line = lineOf.get(refusal.change);
    return {
      side,
      table: line?.table ?? '',
      row: line?.row ?? '',
      ...refusedPlace(refusal.change),
      sentence: refusalSentence(refusal),
    };
  });
}

function lines(edits: readonly PlannedEdit[]): SyncedChange[] {
  return edits.flatMap(({ line }) => {
    if (line === null) return [];
    const { name: _, ...shown } = line;
    return [shown];
  });
}

function outcome(status: UndoReport['status'], last: SyncUndo | null): UndoReport {
  return { status, syncedAt: last?.at ?? null, restored: { local: [], remote: [] }, moved: [] };
}
