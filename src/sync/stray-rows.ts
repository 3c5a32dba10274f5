import { type Cell, cellsEqual } from '../grid/cell.ts';
import { gridCell } from '../grid/grid.ts';
import type { LocatedTable } from '../table/located-table.ts';

/** A table before and after a write, and which of its rows and columns are the same. */
export class TableTwice {
  readonly before: LocatedTable;
  readonly after: LocatedTable;
  /** Row of the sheet by Row ID; none for one that stands twice. */
  readonly rowsBefore: ReadonlyMap<string, number>;
  readonly rowsAfter: ReadonlyMap<string, number>;
  readonly #idName: string;
  /** For each row after the write the one that it was; none for a row that is new. */
  readonly #origins = new Map<number, number>();

  constructor(idName: string, before: LocatedTable, after: LocatedTable) {
    this.before = before;
    this.after = after;
    this.#idName = idName;
    this.rowsBefore = rowsById(before, idName);
    this.rowsAfter = rowsById(after, idName);
    this.#matchRows();
  }

  /** The column of the Row ID after the write; -1 where it is gone. */
  get idColumn(): number {
    return this.after.columnIndexes.get(this.#idName) ?? -1;
  }

  /** Which row a row was before the write. */
  originOf(rowIndex: number): number | undefined {
    return this.#origins.get(rowIndex);
  }

  /** Rows that stood there before the write and are gone. */
  gone(): number[] {
    const kept = new Set(this.#origins.values());
    return bodyRows(this.before).filter((rowIndex) => !kept.has(rowIndex) && isFilled(this.before, rowIndex));
  }

  /** Where a column of the reading stands now; -1 for one that is gone. */
  columnNow(columnIndex: number): number {
    for (const [name, column] of this.before.columnIndexes) {
      if (column === columnIndex) return this.after.columnIndexes.get(name) ?? -1;
    }
    return columnOf(this.before, columnIndex, this.after);
  }

  /** Where a column of the sheet as it is now stood when it was read; -1 for a new one. */
  columnBefore(columnIndex: number): number {
    for (const [name, column] of this.after.columnIndexes) {
      if (column === columnIndex) return this.before.columnIndexes.get(name) ?? -1;
    }
    return columnOf(this.after, columnIndex, this.before);
  }

  /** All rows with a Row ID after the write. */
  rowsWith(rowId: string): number[] {
    return bodyRows(this.after).filter(
      (rowIndex) => gridCell(this.after.grid, rowIndex, this.idColumn) === rowId,
    );
  }

  /**
   * In how much two rows agree: 1 where all that either holds is the same, but for the Row ID.
   *
   * @param written - Columns of the reading that do not count, since they were written.
   */
  likeness(beforeIndex: number, afterIndex: number, written: ReadonlySet<number> = new Set()): number {
    let filled = 0;
    let same = 0;
    for (const columnIndex of columnsOf(this.before)) {
      const now = this.columnNow(columnIndex);
      if (now < 0 || now === this.idColumn || written.has(columnIndex)) continue;
      const old = gridCell(this.before.grid, beforeIndex, columnIndex);
      const found = gridCell(this.after.grid, afterIndex, now);
      if (old === null && found === null) continue;
      filled += 1;
      if (cellsEqual(old, found)) same += 1;
    }
    return filled === 0 ? (written.size > 0 ? 1 : 0) : same / filled;
  }

  #matchRows(): void {
    const taken = new Set<number>();
    for (const [rowId, rowIndex] of this.rowsAfter) {
      const origin = this.rowsBefore.get(rowId);
      if (origin === undefined) continue;
      this.#origins.set(rowIndex, origin);
      taken.add(origin);
    }
    const free = bodyRows(this.before).filter((row) => !taken.has(row) && isFilled(this.before, row));
    if (free.length === 0) return;
    for (const rowIndex of bodyRows(this.after)) {
      if (this.#origins.has(rowIndex)) continue;
      const likely = free
        .filter((origin) => !taken.has(origin))
        .map((origin) => ({ origin, likeness: this.likeness(origin, rowIndex) }))
        .sort((one, other) => other.likeness - one.likeness)[0];
      if (!likely || likely.likeness < 0.5) continue;
      this.#origins.set(rowIndex, likely.origin);
      taken.add(likely.origin);
    }
  }
}

export function bodyRows({ range, grid }: LocatedTable): number[] {
  const end = Math.min(range.rowIndex + range.rowCount, grid.rows.length);
  return Array.from({ length: Math.max(0, end - range.rowIndex - 1) }, (_, row) => range.rowIndex + 1 + row);
}

export function columnsOf({ range }: LocatedTable): number[] {
  return Array.from({ length: range.columnCount }, (_, offset) => range.columnIndex + offset);
}

function isFilled(table: LocatedTable, rowIndex: number): boolean {
  return columnsOf(table).some((column) => gridCell(table.grid, rowIndex, column) !== null);
}

function columnOf(from: LocatedTable, columnIndex: number, to: LocatedTable): number {
  const header = from.headers[columnIndex - from.range.columnIndex] ?? '';
  const offset = to.headers.indexOf(header);
  return header === '' || offset < 0 ? -1 : to.range.columnIndex + offset;
}

function rowsById(table: LocatedTable, idName: string): ReadonlyMap<string, number> {
  const column = table.columnIndexes.get(idName) ?? -1;
  const rows = new Map<string, number>();
  const twice = new Set<Cell>();
  for (const rowIndex of bodyRows(table)) {
    const id = gridCell(table.grid, rowIndex, column);
    if (typeof id !== 'string' || id === '') continue;
    if (rows.has(id)) twice.add(id);
    else rows.set(id, rowIndex);
  }
  for (const id of twice) if (typeof id === 'string') rows.delete(id);
  return rows;
}
