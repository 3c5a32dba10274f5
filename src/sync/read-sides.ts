import type { RowValues } from '../merge/merge-result.ts';
import { locateTables } from '../table/locate-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import type { BaseTable } from './base-table.ts';
import { holdMoved } from './hold-moved.ts';
import { type LastWords, lastWords } from './last-words.ts';
import { readSide, type SideReading, type TakesPart } from './read-side.ts';
import type { Readings } from './settle-conflicts.ts';
import type { Admission, SharedTable } from './shared-table.ts';
import { structureGuards } from './structure-guards.ts';
import type { SyncGuard } from './sync-report.ts';

/** The three readings of a round. */
export interface Snapshots {
  /** The plan before the partner's spreadsheet was read, and after. */
  readonly before: WorkbookSnapshot;
  readonly local: WorkbookSnapshot;
  readonly remote: WorkbookSnapshot;
}

/** Both sides of every table that was found on both, and what is wrong with the others. */
export interface SidesRead {
  readonly readings: readonly Readings[];
  readonly guards: readonly SyncGuard[];
  /** Whether rows take part that are somebody else's by now, for the partner's last words, or may do so next time. */
  readonly hasLeaving: boolean;
}

export function readSides(
  tables: readonly SharedTable[],
  { before, local, remote }: Snapshots,
  baseOf: (table: string) => BaseTable,
): SidesRead {
  const definitions = tables.map(({ definition }) => definition);
  const places = {
    before: locateTables(before, definitions),
    local: locateTables(local, definitions),
    remote: locateTables(remote, definitions),
  };
  const guards: SyncGuard[] = [];
  const readings: Readings[] = [];
  let hasLeaving = false;
  for (const [index, shared] of tables.entries()) {
    const base = baseOf(shared.definition.name);
    for (const side of ['local', 'remote'] as const) {
      const place = places[side][index] ?? { located: null, issues: [] };
      guards.push(...structureGuards(side, shared, place, base));
    }
    const found = {
      before: places.before[index]?.located,
      local: places.local[index]?.located,
      remote: places.remote[index]?.located,
    };
    if (!found.local || !found.remote) continue;
    const isKnown = (rowId: string) => base.has(rowId);
    const isAgreed = (rowId: string, column: string) => (base.value(rowId, column) ?? null) !== null;
    const theirIds = rowIdsIn(shared, found.remote);
    const words = lastWords(shared, found.remote, base);
    const isOurs = sharedRows(shared, isKnown, words);
    const ours = (located: LocatedTable, takesPart: TakesPart) =>
      readSide('local', shared, located, {
        takesPart,
        isKnown: (rowId) => isKnown(rowId) || theirIds.has(rowId),
        isAgreed,
      });
    const second = ours(found.local, isOurs);
    // A row that came to be shared in between was another one's before, and moved as well.
    const secondIds = new Set(second.table.rowIds);
    const wasThere: TakesPart = (row, values, all) =>
      row.rowId !== null && secondIds.has(row.rowId) ? nothingToFill : isOurs(row, values, all);
    const first = found.before ? ours(found.before, wasThere) : second;
    const takesPart = admittedRows(shared, second, isKnown);
    const ourIds = new Set(second.table.rowIds);
    const theirs = readSide('remote', shared, found.remote, {
      takesPart,
      isKnown: (rowId) => isKnown(rowId) || ourIds.has(rowId),
      isAgreed,
    });
    readings.push({ local: holdMoved(first, second), remote: theirs });
    hasLeaving ||= words.metCopies || second.rows.some((row) => isLeaving(shared, row));
  }
  return { readings, guards, hasLeaving };
}

/** The Row IDs that stand in a sheet, whatever else its rows hold. */
function rowIdsIn({ definition }: SharedTable, { grid, range, columnIndexes }: LocatedTable): Set<string> {
  const column = columnIndexes.get(definition.rowId ?? '') ?? -1;
  const body = grid.rows.slice(range.rowIndex + 1, range.rowIndex + range.rowCount);
  return new Set(
    body.flatMap((row) => {
      const id = row[column];
      return typeof id === 'string' && id.trim() !== '' ? [id.trim()] : [];
    }),
  );
}

const nothingToFill: Admission = { fill: {} };

/**
 * Rows of the plan that are the partner's. One of which that can no longer be read is not taken away for it, nor one that
 * went to somebody else as long as the partner's last words have to come in.
 */
function sharedRows(shared: SharedTable, isKnown: (rowId: string) => boolean, words: LastWords): TakesPart {
  return (row, values, all) => {
    const { rowId } = row;
    if (shared.isShared(values)) return nothingToFill;
    if (rowId === null || !isKnown(rowId)) return null;
    if (isInDoubt(shared, row)) return nothingToFill;
    if ('fill' in shared.admit(values) || !words.has(row)) return null;
    // Of a row and its copy nobody knows which one the words are about.
    return all.some((other) => other !== row && other.rowId === rowId) ? null : nothingToFill;
  };
}

/** Whether a row that takes part is somebody else's by now. */
function isLeaving(shared: SharedTable, row: ReadRow): boolean {
  return !shared.isShared(row.values as RowValues) && !isInDoubt(shared, row);
}

/** Whether nobody can tell whose a row is. */
function isInDoubt({ sharedBy }: SharedTable, { faults }: ReadRow): boolean {
  return sharedBy.some((name) => faults.includes(name));
}

/** Rows of the partner's spreadsheet: those that were agreed on or that the plan shares, and new ones that may come in. */
function admittedRows(
  shared: SharedTable,
  plan: SideReading,
  isKnown: (rowId: string) => boolean,
): TakesPart {
  const sharedIds = new Set(plan.table.rowIds);
  const indexes = new Map(plan.table.rowIds.map((rowId, index) => [rowId, index]));
  let likeliest: ReadonlyMap<string, ReadRow> | null = null;
  return (row, values, all) => {
    const { rowId } = row;
    const admission = shared.admit(values);
    likeliest ??= likeliestRows(shared, all);
    // A copy that was given to somebody else is none of the row that it was copied from.
    const isCopy = 'because' in admission && rowId !== null && likeliest.get(rowId) !== row;
    if (isCopy) return admission;
    if (rowId !== null && (isKnown(rowId) || sharedIds.has(rowId))) {
      const ours = plan.rows[indexes.get(rowId) ?? -1];
      // A blank is not filled with their name where the plan has handed the row to somebody else.
      const isOthers = ours !== undefined && isLeaving(shared, ours);
      return 'fill' in admission && !isOthers
        ? { fill: knownIn(plan, indexes.get(rowId), admission.fill) }
        : nothingToFill;
    }
    if (rowId !== null && plan.allRowIds.has(rowId)) {
      return {
        because:
          'its Row ID is that of a row of the plan that is not shared with this partner. Clear the Row ID if it is a new row',
      };
    }
    return admission;
  };
}

/** Without what the plan holds and nobody can read: there both sides keep theirs. */
function knownIn({ table }: SideReading, at: number | undefined, fill: RowValues): RowValues {
  const isHeld = (name: string) =>
    at !== undefined && table.columns.has(name) && table.columns.get(name)?.[at] === undefined;
  return Object.fromEntries(Object.entries(fill).filter(([name]) => !isHeld(name)));
}

/** Of the rows with one Row ID the one that may come in; by content where several may or none, so that no order counts. */
function likeliestRows(shared: SharedTable, all: readonly ReadRow[]): ReadonlyMap<string, ReadRow> {
  const found = new Map<string, ReadRow>();
  const rank = ({ values }: ReadRow) =>
    `${'fill' in shared.admit(values as RowValues) ? 0 : 1}${JSON.stringify(values)}`;
  for (const row of all) {
    const other = row.rowId === null ? undefined : found.get(row.rowId);
    if (row.rowId !== null && (other === undefined || rank(row) < rank(other))) found.set(row.rowId, row);
  }
  return found;
}
