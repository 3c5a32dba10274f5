import type { RowIdEdit, Side } from './merge-result.ts';
import { commonColumns, contentKey, isTelling } from './row-content.ts';
import { type MergeSides, otherSide, type RowSlots } from './row-slots.ts';
import type { TableSide } from './table-side.ts';

/** Makes a Row ID that is not taken. */
export type NewRowId = (isTaken: (rowId: string) => boolean) => string;

/** What became of the rows of a side that had no Row ID of their own. */
export interface NamedRows {
  readonly rowIds: readonly RowIdEdit[];
  /** Rows that may be one of the removed ones: nobody can tell but a person. */
  readonly doubtful: readonly number[];
}

/**
 * Finds the rows whose Row ID was erased: they hold exactly what a row holds that the side lacks. What is left is new,
 * unless rows that the other side has are missing here: then any of it may be one of these, edited.
 */
export function nameRows(
  slots: RowSlots,
  sides: MergeSides,
  appendOnly: boolean,
  newRowId: NewRowId,
): Readonly<Record<Side, NamedRows>> {
  const adopted = { local: adoptRows(slots, sides, 'local'), remote: adoptRows(slots, sides, 'remote') };
  // Only when both sides have found what is theirs is it known what is missing.
  const named = (side: Side): NamedRows => {
    const { rowIds, rest } = adopted[side];
    if (!appendOnly && rest.length > 0 && lacksRows(slots, side)) return { rowIds, doubtful: rest };
    const added = rest.map((rowIndex): RowIdEdit => {
      const rowId = newRowId((id) => slots.has(id));
      slots[side][slots.add(rowId)] = rowIndex;
      return { rowIndex, expected: sides[side].rowIds[rowIndex] ?? null, rowId };
    });
    return { rowIds: [...rowIds, ...added], doubtful: [] };
  };
  return { local: named('local'), remote: named('remote') };
}

function adoptRows(slots: RowSlots, sides: MergeSides, side: Side) {
  const table = sides[side];
  const names = [...table.columns.keys()].sort();
  const content = new Map(
    slots.nameless[side].map((rowIndex) => [rowIndex, contentKey(table, rowIndex, names)]),
  );
  const free = new Set(
    // By content: the order of the rows must not matter.
    [...content]
      .sort(([, one], [, other]) => (one < other ? -1 : Number(one > other)))
      .map(([index]) => index),
  );
  const rowIds: RowIdEdit[] = [];
  for (const from of ['base', otherSide[side]] as const) {
    if (free.size === 0) break;
    for (const [slot, rowIndex] of matches(slots, sides[from], from, table, side, free)) {
      slots[side][slot] = rowIndex;
      free.delete(rowIndex);
      rowIds.push({ rowIndex, expected: table.rowIds[rowIndex] ?? null, rowId: slots.ids[slot] ?? '' });
    }
  }
  return { rowIds, rest: [...free] };
}

/** Pairs of a slot that the side lacks and a free row that holds the same, in the order of the Row IDs. */
function matches(
  slots: RowSlots,
  reference: TableSide,
  from: 'base' | Side,
  table: TableSide,
  side: Side,
  free: ReadonlySet<number>,
): readonly (readonly [slot: number, rowIndex: number])[] {
  const names = commonColumns(table, reference);
  if (names.length === 0) return [];
  const rowsOf = Map.groupBy(
    [...free].filter((rowIndex) => isTelling(table, rowIndex, names)),
    (rowIndex) => contentKey(table, rowIndex, names),
  );
  const lacking = slots.ids.flatMap((rowId, slot) => {
    const isInBase = (slots.base[slot] ?? -1) >= 0;
    const isWanted = (slots[side][slot] ?? -1) < 0 && (slots[from][slot] ?? -1) >= 0;
    return isWanted && isInBase === (from === 'base') ? [{ rowId, slot }] : [];
  });
  lacking.sort((one, other) => (one.rowId < other.rowId ? -1 : 1));
  const wanted = Map.groupBy(lacking, ({ slot }) => contentKey(reference, slots[from][slot] ?? -1, names));
  return [...wanted].flatMap(([content, alike]) => {
    const found = rowsOf.get(content) ?? [];
    // Of two rows that hold the same, one removed and one unnamed, nobody can tell which is gone.
    if (from === 'base' && found.length < alike.length) return [];
    return alike.flatMap(({ slot }, index) => {
      const rowIndex = found[index];
      return rowIndex === undefined ? [] : [[slot, rowIndex] as const];
    });
  });
}

function lacksRows(slots: RowSlots, side: Side): boolean {
  const other = slots[otherSide[side]];
  return slots.ids.some(
    (_, slot) => (slots.base[slot] ?? -1) >= 0 && (slots[side][slot] ?? -1) < 0 && (other[slot] ?? -1) >= 0,
  );
}
