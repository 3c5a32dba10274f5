import type { Side } from './merge-result.ts';
import { commonColumns, contentKey, likeness } from './row-content.ts';
import { type MergeSides, otherSide, type RowSlots } from './row-slots.ts';
import type { TableSide } from './table-side.ts';

/** A row to compare copies with. */
interface ReferenceRow {
  readonly table: TableSide;
  readonly rowIndex: number;
}

/**
 * Tells which of several rows with one Row ID is the row itself: the one most like the base, else like the other side's.
 * The rest are rows without a Row ID of their own.
 */
export function settleCopies(slots: RowSlots, sides: MergeSides): void {
  settleSide(slots, sides, 'local');
  settleSide(slots, sides, 'remote');
}

function settleSide(slots: RowSlots, sides: MergeSides, side: Side): void {
  const table = sides[side];
  const names = [...table.columns.keys()].sort();
  for (const [slot, rowIndexes] of slots.copies[side]) {
    const reference = referenceOf(slots, sides, side, slot);
    const shared = reference ? commonColumns(table, reference.table) : [];
    const ranked = rowIndexes
      .map((rowIndex) => ({
        rowIndex,
        likeness: reference ? likeness(table, rowIndex, reference.table, reference.rowIndex, shared) : 0,
        content: contentKey(table, rowIndex, names),
      }))
      // By content where all else is equal: the order of the rows must not matter.
      .sort((one, other) => other.likeness - one.likeness || (one.content < other.content ? -1 : 1));
    const [original, ...rest] = ranked;
    slots[side][slot] = original?.rowIndex ?? -1;
    slots.nameless[side].push(...rest.map(({ rowIndex }) => rowIndex));
  }
}

/** The other side's row tells only where it has no copies itself: else the outcome would depend on who is asked first. */
function referenceOf(slots: RowSlots, sides: MergeSides, side: Side, slot: number): ReferenceRow | undefined {
  const inBase = slots.base[slot] ?? -1;
  if (inBase >= 0) return { table: sides.base, rowIndex: inBase };
  const other = otherSide[side];
  const inOther = slots[other][slot] ?? -1;
  if (inOther < 0 || slots.copies[other].has(slot)) return undefined;
  return { table: sides[other], rowIndex: inOther };
}
