import type { Conflict, MergeResult, RowValues, Side, SideChanges } from '../merge/merge-result.ts';
import { otherSide } from '../merge/row-slots.ts';
import { sameValue } from '../merge/same-value.ts';
import type { MergeValue } from '../merge/table-side.ts';
import { codecOfColumn } from '../table/codec-of-column.ts';
import { textCodec } from '../table/text-codec.ts';
import { maxTextLength } from '../workbook/change.ts';
import type { SideReading } from './read-side.ts';
import { rowLabel } from './row-label.ts';
import { sameSides } from './same-conflicts.ts';
import type { Pick, Resolution, ResolvedConflict, SyncConflict } from './sync-report.ts';

export interface Readings {
  readonly local: SideReading;
  readonly remote: SideReading;
}

/** What a merge comes to after people have settled some of its conflicts. */
export interface Settled {
  readonly changes: Readonly<Record<Side, SideChanges>>;
  readonly open: readonly SyncConflict[];
  readonly resolved: readonly ResolvedConflict[];
  /** Cells that are set on both sides, by `rowId` and column: they are agreed once both have landed. */
  readonly setOnBoth: ReadonlySet<string>;
}

/**
 * Settles conflicts as people picked.
 *
 * @param shown - The conflicts as people saw them: a pick counts only as long as both sides still hold that.
 */
export function settleConflicts(
  readings: Readings,
  merge: MergeResult,
  shown: readonly SyncConflict[],
  resolutions: readonly Resolution[],
): Settled {
  const seen = new Map(shown.map((conflict) => [conflict.key, conflict]));
  const picks = new Map(resolutions.map(({ key, pick }) => [key, pick]));
  const changes = {
    local: copyOf(merge.changes.local),
    remote: copyOf(merge.changes.remote),
  };
  const open: SyncConflict[] = [];
  const resolved: ResolvedConflict[] = [];
  const setOnBoth = new Set<string>();
  for (const conflict of merge.conflicts) {
    const told = describe(readings, conflict);
    const pick = picks.get(told.key);
    const before = seen.get(told.key);
    const isAsSeen = before && sameSides(before, told);
    if (pick === undefined || !isAsSeen || !told.picks.includes(pick)) {
      open.push(told);
      continue;
    }
    settle(readings, conflict, pick, changes);
    if (pick === 'both')
      setOnBoth.add(`${conflict.rowId}\n${conflict.kind === 'cell' ? conflict.column : ''}`);
    const { table, rowId, row, column, local, remote } = told;
    resolved.push({ table, rowId, row, column, pick, local, remote });
  }
  return { changes, open, resolved, setOnBoth };
}

type OpenChanges = { [Name in keyof SideChanges]: SideChanges[Name][number][] };

function copyOf({ cells, added, removed, rowIds }: SideChanges): OpenChanges {
  return { cells: [...cells], added: [...added], removed: [...removed], rowIds: [...rowIds] };
}

function settle(
  readings: Readings,
  conflict: Conflict,
  pick: Pick,
  changes: Record<Side, OpenChanges>,
): void {
  const { rowId } = conflict;
  // A row that gets its Row ID in this very round is found by that.
  const indexOn = (side: Side) =>
    changes[side].rowIds.find((edit) => edit.rowId === rowId)?.rowIndex ??
    readings[side].table.rowIds.indexOf(rowId);
  const indexes = { local: indexOn('local'), remote: indexOn('remote') };
  if (conflict.kind === 'cell') {
    const value = pick === 'both' ? bothTexts(conflict.local, conflict.remote) : conflict[pick];
    for (const side of ['local', 'remote'] as const) {
      const expected = conflict[side];
      if (sameValue(expected, value)) continue;
      changes[side].cells.push({ rowId, rowIndex: indexes[side], column: conflict.column, expected, value });
    }
    return;
  }
  if (pick === 'both') return;
  const wanted = conflict[pick];
  const other = otherSide[pick];
  if (wanted === null) changes[other].removed.push({ rowId, rowIndex: indexes[other] });
  else changes[other].added.push({ rowId, values: wanted });
}

/** The plan's text first, the partner's in a line below it. */
function bothTexts(local: MergeValue, remote: MergeValue): MergeValue {
  return [local, remote].filter((text) => text !== null && text !== undefined && text !== '').join('\n');
}

function describe({ local, remote }: Readings, conflict: Conflict): SyncConflict {
  const { definition } = local.shared;
  const { rowId, kind, reason, base } = conflict;
  const found = [local, remote].flatMap(({ rows }) => rows.find((row) => row.rowId === rowId) ?? [])[0];
  const column = kind === 'cell' ? conflict.column : null;
  return {
    key: [definition.name, rowId, ...(column === null ? [] : [column])].join('/'),
    kind,
    reason,
    table: definition.name,
    rowId,
    row: found ? rowLabel(found) : labelOf(conflict, definition.key ?? []),
    column: column === null ? null : (definition.columns[column]?.header ?? column),
    base,
    local: conflict.local,
    remote: conflict.remote,
    picks: picksOf(conflict, local),
  };
}

function labelOf(conflict: Conflict, key: readonly string[]): string {
  if (conflict.kind === 'cell') return conflict.rowId;
  const values: RowValues = conflict.local ?? conflict.remote ?? conflict.base;
  return (
    key
      .map((name) => values[name] ?? '')
      .join(' ')
      .trim() || conflict.rowId
  );
}

function picksOf(conflict: Conflict, { shared, allRowIds }: SideReading): Pick[] {
  if (conflict.kind === 'row') {
    // Nobody has seen what could not be read, so the row is not removed for as long as it holds that.
    const isKnown = (values: RowValues | null) => !Object.values(values ?? {}).includes(undefined);
    // A row that the plan has handed to another partner comes in no second time.
    const mayComeIn = !allRowIds.has(conflict.rowId) && 'fill' in shared.admit(conflict.remote ?? {});
    const sides: Side[] = ['local', 'remote'];
    return sides.filter((pick) => {
      if (conflict[pick] === null) return isKnown(conflict[otherSide[pick]]);
      return pick === 'local' || mayComeIn;
    });
  }
  const { definition, calculated, sharedBy } = shared;
  if (calculated.includes(conflict.column)) return ['local'];
  const { local, remote } = conflict;
  const column = definition.columns[conflict.column];
  // Dates are texts here too, a choice is one of its words, and a name is no two names: only commentary can be both.
  const isName = [...sharedBy, ...(definition.key ?? [])].includes(conflict.column);
  const isCommentary = column !== undefined && !isName && codecOfColumn(column) === textCodec;
  const areTexts = isCommentary && typeof local === 'string' && typeof remote === 'string';
  const fits = areTexts && local.length + remote.length < maxTextLength;
  return fits && conflict.reason !== 'append-only' ? ['local', 'remote', 'both'] : ['local', 'remote'];
}
