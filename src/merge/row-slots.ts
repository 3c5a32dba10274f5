import type { Side } from './merge-result.ts';
import type { TableSide } from './table-side.ts';

/** The three tables of a merge. */
export interface MergeSides {
  readonly base: TableSide;
  readonly local: TableSide;
  readonly remote: TableSide;
}

/**
 * Which rows are one: a slot for every Row ID, with the row's index in each table, -1 where it has none. Kept as numbers
 * in arrays, since an object for each of 100,000 rows would cost more than the merge itself.
 */
export class RowSlots {
  /** The Row ID of each slot. */
  readonly ids: string[] = [];
  readonly base: Int32Array;
  readonly local: Int32Array;
  readonly remote: Int32Array;
  /** Rows without a Row ID of their own. Copies join them once it is told which row is the original. */
  readonly nameless: Readonly<Record<Side, number[]>> = { local: [], remote: [] };
  /** All rows of a side that have the Row ID of a slot, where they are several. */
  readonly copies: Readonly<Record<Side, Map<number, number[]>>> = { local: new Map(), remote: new Map() };
  readonly #slotOf = new Map<string, number>();

  constructor({ base, local, remote }: MergeSides) {
    const most = base.rowIds.length + local.rowIds.length + remote.rowIds.length;
    this.base = new Int32Array(most).fill(-1);
    this.local = new Int32Array(most).fill(-1);
    this.remote = new Int32Array(most).fill(-1);
    this.#placeBase(base);
    this.#placeSide('local', local);
    this.#placeSide('remote', remote);
  }

  has(rowId: string): boolean {
    return this.#slotOf.has(rowId);
  }

  /** A new slot for a Row ID that has none. */
  add(rowId: string): number {
    const slot = this.ids.length;
    this.ids.push(rowId);
    this.#slotOf.set(rowId, slot);
    return slot;
  }

  #placeBase({ rowIds }: TableSide): void {
    for (const [rowIndex, rowId] of rowIds.entries()) {
      if (rowId === null) continue;
      const known = this.#slotOf.get(rowId);
      // A base with a Row ID twice proves nothing about that row.
      if (known === undefined) this.base[this.add(rowId)] = rowIndex;
      else this.base[known] = -1;
    }
  }

  #placeSide(side: Side, { rowIds }: TableSide): void {
    const at = this[side];
    let next = 0;
    for (let rowIndex = 0; rowIndex < rowIds.length; rowIndex++) {
      const rowId = rowIds[rowIndex] ?? null;
      if (rowId === null) {
        this.nameless[side].push(rowIndex);
        continue;
      }
      // Mostly the rows stand in the order of the base: then no Row ID need be looked up.
      const slot = this.ids[next] === rowId ? next : (this.#slotOf.get(rowId) ?? this.add(rowId));
      next = slot + 1;
      const earlier = at[slot] ?? -1;
      if (earlier < 0) at[slot] = rowIndex;
      else this.#addCopy(side, slot, earlier, rowIndex);
    }
  }

  #addCopy(side: Side, slot: number, earlier: number, rowIndex: number): void {
    const copies = this.copies[side].get(slot);
    if (copies) copies.push(rowIndex);
    else this.copies[side].set(slot, [earlier, rowIndex]);
  }
}

export const otherSide = { local: 'remote', remote: 'local' } as const;
