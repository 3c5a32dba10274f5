import { isFormula } from '../grid/cell.ts';
import type { Conflict, MergeResult, RowValues, Side, SideChanges } from '../merge/merge-result.ts';
import { otherSide } from '../merge/row-slots.ts';
import { sameValue } from '../merge/same-value.ts';
import type { MergeValue } from '../merge/table-side.ts';
import { codecOfColumn } from '../table/codec-of-column.ts';
import { textCodec } from '../table/text-codec.ts';
import { maxTextLength } from '../workbook/change.ts';
import { unfoundRow } from './plan-edits.ts';
import type { SideReading } from './read-side.ts';
import { rowLabel } from './row-label.ts';
import { sameSides } from './same-conflicts.ts';
import type { Pick, Resolution, ResolvedConflict, SyncConflict, SyncRefusal } from './sync-report.ts';

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
  /** Picks that nothing could be done about, since their row cannot be told from another one. */
  readonly refused: readonly SyncRefusal[];
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
  const picks = new Map(resolutions.map((resolution) => [resolution.key, resolution]));
  const changes = {
    local: copyOf(merge.changes.local),
    remote: copyOf(merge.changes.remote),
  };
  const open: SyncConflict[] = [];
  const resolved: ResolvedConflict[] = [];
  const setOnBoth = new Set<string>();
  const refused: SyncRefusal[] = [];
  for (const conflict of merge.conflicts) {
    const told = describe(readings, conflict, merge);
    const { pick, seen: shownAs } = picks.get(told.key) ?? {};
    const before = shownAs ?? seen.get(told.key);
    const isAsSeen = before && sameSides(before, told);
    const indexes = {
      local: rowAt(readings.local, conflict, merge),
      remote: rowAt(readings.remote, conflict, merge),
    };
    if (completes(conflict, readings) && stands(conflict, indexes)) {
      settle(conflict, 'remote', indexes, changes);
      continue;
    }
    if (pick === undefined || !isAsSeen || !told.picks.includes(pick) || !stands(conflict, indexes)) {
      open.push(told);
      continue;
    }
    const unfound = (['local', 'remote'] as const).flatMap((side) =>
      indexes[side] < 0 ? [] : (unfoundRow(readings[side], indexes[side]) ?? []),
    );
    if (unfound.length > 0) {
      open.push(told);
      refused.push(...unfound);
      continue;
    }
    settle(conflict, pick, indexes, changes);
    if (pick === 'both')
      setOnBoth.add(`${conflict.rowId}\n${conflict.kind === 'cell' ? conflict.column : ''}`);
    const { table, rowId, row, column, local, remote } = told;
    resolved.push({ table, rowId, row, column, pick, local, remote });
  }
  return { changes, open, resolved, setOnBoth, refused };
}

type OpenChanges = { [Name in keyof SideChanges]: SideChanges[Name][number][] };

function copyOf({ cells, added, removed, rowIds }: SideChanges): OpenChanges {
  return { cells: [...cells], added: [...added], removed: [...removed], rowIds: [...rowIds] };
}

/** The row that a conflict is about on a side, -1 where it has none: of several with one Row ID that which holds what it says. */
function rowAt({ side, table }: SideReading, conflict: Conflict, { changes }: MergeResult): number {
  const { rowId } = conflict;
  const edits = changes[side].rowIds;
  // A row that gets its Row ID in this very round is found by that, and one that gets another is none of it.
  const given = edits.find((edit) => edit.rowId === rowId);
  if (given) return given.rowIndex;
  const others = new Set(edits.map(({ rowIndex }) => rowIndex));
  const holds = (rowIndex: number) => {
    if (conflict.kind === 'cell')
      return sameValue(table.columns.get(conflict.column)?.[rowIndex], conflict[side]);
    const values = conflict[side];
    return (
      values !== null &&
      Object.entries(values).every(([name, value]) => sameValue(table.columns.get(name)?.[rowIndex], value))
    );
  };
  const found = table.rowIds.flatMap((id, rowIndex) =>
    id === rowId && !others.has(rowIndex) && holds(rowIndex) ? [rowIndex] : [],
  );
  return found[0] ?? -1;
}

/**
 * Whether a partner has filled a cell that was blank when its row came in, or could not be read then: nothing in the plan
 * stands against it.
 */
function completes(conflict: Conflict, { local }: Readings): boolean {
  if (conflict.kind !== 'cell' || !['append-only', 'never-agreed'].includes(conflict.reason)) return false;
  const owner = local.shared.definition.columns[conflict.column]?.owner ?? 'board';
  return (
    owner !== 'board' &&
    (conflict.base ?? null) === null &&
    conflict.local === null &&
    (conflict.remote ?? null) !== null
  );
}

/** Whether the rows are there that a conflict speaks of. */
function stands(conflict: Conflict, indexes: Readonly<Record<Side, number>>): boolean {
  const sides: Side[] = ['local', 'remote'];
  return sides.every((side) => (conflict.kind === 'row' && conflict[side] === null) || indexes[side] >= 0);
}

function settle(
  conflict: Conflict,
  pick: Pick,
  indexes: Readonly<Record<Side, number>>,
  changes: Record<Side, OpenChanges>,
): void {
  const { rowId } = conflict;
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

function describe({ local, remote }: Readings, conflict: Conflict, merge: MergeResult): SyncConflict {
  const { definition } = local.shared;
  const { rowId, kind, reason, base } = conflict;
  const found = [local, remote].flatMap((side) => side.rows[rowAt(side, conflict, merge)] ?? [])[0];
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
    picks: picksOf(conflict, { local, remote }, merge),
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

function picksOf(conflict: Conflict, readings: Readings, merge: MergeResult): Pick[] {
  const { shared, allRowIds } = readings.local;
  const rowOn = (side: Side) => readings[side].rows[rowAt(readings[side], conflict, merge)];
  if (conflict.kind === 'row') {
    // Nobody has seen what could not be read, or stands beside the table: then the row is not removed.
    const mayGo = (side: Side) =>
      !Object.values(conflict[side] ?? {}).includes(undefined) && (rowOn(side)?.extra.size ?? 0) === 0;
    // A row that the plan has handed to another partner comes in no second time.
    const mayComeIn = !allRowIds.has(conflict.rowId) && 'fill' in shared.admit(conflict.remote ?? {});
    const sides: Side[] = ['local', 'remote'];
    return sides.filter((pick) => {
      if (conflict[pick] === null) return mayGo(otherSide[pick]);
      // It may stand on the other side without its Row ID: kept here, it would soon be there twice.
      if (conflict.reason === 'row-id-erased') return false;
      return pick === 'local' || mayComeIn;
    });
  }
  const { definition, calculated, sharedBy } = shared;
  const isFormulaHere = isFormula(rowOn('local')?.cell(conflict.column) ?? null);
  if (calculated.includes(conflict.column) || isFormulaHere) return ['local'];
  const { local, remote } = conflict;
  const column = definition.columns[conflict.column];
  // Dates are texts here too, a choice is one of its words, and a name is no two names: only commentary can be both.
  const isName = [...sharedBy, ...(definition.key ?? [])].includes(conflict.column);
  const isCommentary = column !== undefined && !isName && codecOfColumn(column) === textCodec;
  const areTexts = isCommentary && typeof local === 'string' && typeof remote === 'string';
  const fits = areTexts && local.length + remote.length < maxTextLength;
  return fits && conflict.reason !== 'append-only' ? ['local', 'remote', 'both'] : ['local', 'remote'];
}
