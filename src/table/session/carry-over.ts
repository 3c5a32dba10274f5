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

/** Finds rows by what is unique about them. Each index is made when it is first asked: most sessions need one only. */
export class RowIndex {
  readonly #definition: TableDefinition;
  readonly #rows: readonly ReadRow[];
  #idIndex: UniqueRows | null = null;
  #keyIndex: UniqueRows | null = null;
  #placeIndex: ReadonlyMap<number, ReadRow> | null = null;

  constructor(definition: TableDefinition, rows: readonly ReadRow[]) {
    this.#definition = definition;
    this.#rows = rows;
  }

  /** A row that was inserted, where it stands now. Its key tells only once it was written: others may have used it. */
  findInserted(row: SessionRow): ReadRow | undefined {
    if (row.rowId !== null) return this.#byId(row.rowId);
    const key = row.hasLanded ? keyOf(this.#definition, row) : null;
    return key === null ? undefined : this.#byKey(key);
  }

  /** Whether no other row has the row's key. */
  hasUniqueKey(row: ReadRow): boolean {
    const key = keyOf(this.#definition, row);
    return key !== null && this.#byKey(key) === row;
  }

  find(row: ReadRow, byPlace: boolean): ReadRow | undefined {
    if (row.rowId !== null) return this.#byId(row.rowId);
    const key = keyOf(this.#definition, row);
    if (key !== null) return this.#byKey(key);
    if (!byPlace) return undefined;
    const there = this.#at(row.rowIndex);
    const before = row.cells;
    const isSame = there?.cells.every((cell, offset) => cellsEqual(cell, before[offset] ?? null));
    return isSame ? there : undefined;
  }

  #byId(rowId: string): ReadRow | undefined {
    this.#idIndex ??= uniqueBy(this.#rows, (row) => row.rowId);
    return this.#idIndex.get(rowId) ?? undefined;
  }

  #byKey(key: string): ReadRow | undefined {
    this.#keyIndex ??= uniqueBy(this.#rows, (row) => keyOf(this.#definition, row));
    return this.#keyIndex.get(key) ?? undefined;
  }

  #at(rowIndex: number): ReadRow | undefined {
    this.#placeIndex ??= new Map(this.#rows.map((row) => [row.rowIndex, row]));
    return this.#placeIndex.get(rowIndex);
  }
}

/** Rows by a name; `null` for a name that several rows have. */
type UniqueRows = ReadonlyMap<string, ReadRow | null>;

function uniqueBy(rows: readonly ReadRow[], nameOf: (row: ReadRow) => string | null): UniqueRows {
  const found = new Map<string, ReadRow | null>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) found.set(name, found.has(name) ? null : row);
  }
  return found;
}
