import { cellsEqual } from '../../grid/cell.ts';
import type { TableDefinition } from '../define-table.ts';
import { keyOf } from '../key-of.ts';
import type { ReadRow } from '../table-row.ts';
import { SessionRow } from './session-row.ts';

/** The rows of a table after it was read again. */
export interface CarriedRows {
  readonly rows: SessionRow[];
  /** Rows with something pending that are no longer found: their changes are still sent, to be refused by name. */
  readonly orphans: SessionRow[];
}

/**
 * Holds the rows of a session against a new reading: each row stays the same object, with what is pending on it, as
 * long as it is found again: by its Row ID, else by its key, else, when something is pending, by its unchanged place
 * and cells. An inserted row whose Row ID is found has landed.
 */
export function carryOver(
  definition: TableDefinition,
  previous: readonly SessionRow[],
  read: readonly ReadRow[],
): CarriedRows {
  const index = new RowIndex(definition, read);
  const claimed = new Map<ReadRow, SessionRow>();
  const inserted: SessionRow[] = [];
  const orphans: SessionRow[] = [];
  for (const row of previous) {
    const match = row.read ? index.find(row.read, row.isPending) : index.findInserted(row);
    if (match && !claimed.has(match)) {
      claimed.set(match, row);
      row.insertion = null;
      row.rebase(match);
    } else if (row.insertion && !row.hasLanded) inserted.push(row);
    else if (row.read && row.isPending) orphans.push(row);
  }
  const rows = read.map((row) => claimed.get(row) ?? new SessionRow(row, row.values));
  return { rows: [...rows, ...inserted], orphans };
}

/** Finds rows by what is unique about them. */
export class RowIndex {
  readonly #definition: TableDefinition;
  readonly #ids: ReadonlyMap<string, ReadRow | null>;
  readonly #keys: ReadonlyMap<string, ReadRow | null>;
  readonly #places: ReadonlyMap<number, ReadRow>;

  constructor(definition: TableDefinition, rows: readonly ReadRow[]) {
    this.#definition = definition;
    this.#ids = uniqueBy(rows, (row) => row.rowId);
    this.#keys = uniqueBy(rows, (row) => keyOf(definition, row));
    this.#places = new Map(rows.map((row) => [row.rowIndex, row]));
  }

  /** A row that was inserted, where it stands now. Its key tells only once it was written: others may have used it. */
  findInserted(row: SessionRow): ReadRow | undefined {
    if (row.rowId !== null) return this.#ids.get(row.rowId) ?? undefined;
    const key = row.hasLanded ? keyOf(this.#definition, row) : null;
    return (key === null ? null : this.#keys.get(key)) ?? undefined;
  }

  /** Whether no other row has the row's key. */
  hasUniqueKey(row: ReadRow): boolean {
    const key = keyOf(this.#definition, row);
    return key !== null && this.#keys.get(key) === row;
  }

  find(row: ReadRow, byPlace: boolean): ReadRow | undefined {
    if (row.rowId !== null) return this.#ids.get(row.rowId) ?? undefined;
    const key = keyOf(this.#definition, row);
    if (key !== null) return this.#keys.get(key) ?? undefined;
    if (!byPlace) return undefined;
    const there = this.#places.get(row.rowIndex);
    const before = row.cells;
    const isSame = there?.cells.every((cell, offset) => cellsEqual(cell, before[offset] ?? null));
    return isSame ? there : undefined;
  }
}

function uniqueBy(
  rows: readonly ReadRow[],
  nameOf: (row: ReadRow) => string | null,
): Map<string, ReadRow | null> {
  const found = new Map<string, ReadRow | null>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) found.set(name, found.has(name) ? null : row);
  }
  return found;
}
