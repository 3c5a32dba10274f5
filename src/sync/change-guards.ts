import type { CellEdit, MergeResult, Side } from '../merge/merge-result.ts';
import type { Readings, Settled } from './settle-conflicts.ts';
import type { SyncGuard } from './sync-report.ts';

/** As many rows at once are asked about, however large the table is. */
const manyRemovals = 10;
/** Fewer changes than these are a day's work, whatever part of the table they are. */
const manyChanges = 10;
/** As many different values of a column that change rows among them are no coincidence. */
const manyMixed = 3;
/** A column that was cleared in this many rows, and in most of them, was hardly cleared on purpose. */
const manyCleared = 3;

const whose: Readonly<Record<Side, string>> = { local: 'the plan', remote: 'the partner’s spreadsheet' };
const otherOne: Readonly<Record<Side, Side>> = { local: 'remote', remote: 'local' };

/**
 * What looks like an accident: many rows removed or changed at once, a column cleared, Row IDs erased. Rows that people
 * settled one by one are no accident.
 *
 * @param agreed - How many rows both sides had agreed on.
 */
export function changeGuards(
  readings: Readings,
  merge: MergeResult,
  { open }: Pick<Settled, 'open'>,
  agreed: number,
): SyncGuard[] {
  const { definition } = readings.local.shared;
  const table = definition.name;
  const guards: SyncGuard[] = [];
  for (const side of ['local', 'remote'] as const) {
    const { removed, cells } = merge.changes[side];
    const from = otherOne[side];
    const rows = Math.max(agreed, 1);
    // Rows that are kept since somebody edited them are missing all the same.
    const kept = open.filter((one) => one.reason === 'removed-and-edited' && one[from] === null);
    const missing = removed.length + kept.length;
    if (removed.length > 0 && (missing >= manyRemovals || missing > rows / 2)) {
      const kin = [...removed, ...kept].filter(({ rowId }) => readings[from].allRowIds.has(rowId)).length;
      const but = kept.length > 0 ? ', but for those that were edited there' : '';
      const sentence = removalSentence({ table, from, side, missing, kin, agreed, but });
      guards.push({ code: 'mass-removal', side: from, table, sentence, canConfirm: true });
    }
    const changed = new Set(cells.map(({ rowId }) => rowId)).size;
    const cleared = Map.groupBy(
      cells.filter(({ value }) => value === null),
      ({ column }) => column,
    );
    const mixed = mixedColumn(cells);
    const clearedColumn = [...cleared].find(
      ([, some]) => some.length >= manyCleared && some.length > rows / 2,
    );
    if (clearedColumn) {
      const [name, some] = clearedColumn;
      const header = definition.columns[name]?.header ?? name;
      const sentence = `"${header}" was cleared in ${counted(some.length)} of ${table} in ${whose[from]}. If that is right, go on, and it is cleared in ${whose[side]} too; if not, restore it there and sync again.`;
      guards.push({ code: 'mass-change', side: from, table, sentence, canConfirm: true });
    } else if (mixed) {
      const header = definition.columns[mixed.column]?.header ?? mixed.column;
      const sentence = `The values of "${header}" stand in other rows than before in ${counted(mixed.rows)} of ${table} in ${whose[from]}, as when a part of the sheet was sorted by itself. If that is right, go on; if not, undo it there and sync again.`;
      guards.push({ code: 'mass-change', side: from, table, sentence, canConfirm: true });
    } else if (changed >= manyChanges && changed > rows / 2) {
      const sentence = `${counted(changed)} of ${table} were changed in ${whose[from]}, of ${agreed}. If that is right, go on; if a column was sorted or pasted by itself, restore it there and sync again.`;
      guards.push({ code: 'mass-change', side: from, table, sentence, canConfirm: true });
    }
  }
  const erased = open.filter(({ reason }) => reason === 'row-id-erased');
  if (erased.length > 0) {
    const held = merge.held.find((one) => one.kind === 'row');
    const side = held?.kind === 'row' ? held.side : 'remote';
    const sentence = `Row IDs of ${table} were erased or changed in ${whose[side]}, so that ${counted(erased.length)} can no longer be told from new ones. Undo that there if you can, or type them again: ${lostIds(erased)}. Or go on: these rows are left as they are on both sides until their Row IDs are back.`;
    guards.push({ code: 'row-ids-erased', side, table, sentence, canConfirm: true });
  }
  return guards;
}

/** A column in which the changed rows hold what others of them held: each value is still there, in another row. */
function mixedColumn(cells: readonly CellEdit[]): { readonly column: string; readonly rows: number } | null {
  for (const [column, edits] of Map.groupBy(cells, (cell) => cell.column)) {
    const before = edits.map(({ expected }) => JSON.stringify(expected ?? null)).sort();
    const after = edits.map(({ value }) => JSON.stringify(value ?? null)).sort();
    const isMixed = before.every((text, index) => text === after[index]);
    if (isMixed && new Set(before).size >= manyMixed) return { column, rows: edits.length };
  }
  return null;
}

/** Rows that are gone from a side, or stand there still and are not this partner's any more, as when they were handed on. */
function removalSentence({
  table,
  from,
  side,
  missing,
  kin,
  agreed,
  but,
}: {
  readonly table: string;
  readonly from: Side;
  readonly side: Side;
  readonly missing: number;
  /** How many of them stand there still. */
  readonly kin: number;
  readonly agreed: number;
  readonly but: string;
}): string {
  const one = missing === 1;
  const [are, they, them] = one ? ['is', 'it is', 'it'] : ['are', 'they are', 'them'];
  const whole = `${counted(missing)} of ${table}`;
  const go = `If that is right, go on, and ${they} removed from ${whose[side]} too${but}`;
  if (kin === 0)
    return `${whole} ${are} missing in ${whose[from]}, of ${agreed} that were agreed on. ${go}; if not, restore ${them} there and sync again.`;
  const others =
    kin === missing ? '' : ` (${counted(missing - kin)} ${missing - kin === 1 ? 'is' : 'are'} missing)`;
  const what = `${whole} ${are} another organisation’s in ${whose[from]} now${others}, of ${agreed} that were agreed on.`;
  return `${what} ${go}. If the organisation was only renamed, give it the new name in all tables and on the sheet Partners; if it was a mistake, put its name back; then sync again.`;
}

function counted(rows: number): string {
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
}

const mostNamed = 5;

/** Which Row ID belongs to which row, for whoever types it again. */
function lostIds(erased: Settled['open']): string {
  const named = erased.slice(0, mostNamed).map(({ row, rowId }) => `${rowId} for "${row}"`);
  const more = erased.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
