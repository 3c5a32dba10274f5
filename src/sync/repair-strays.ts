import { type Cell, cellsEqual } from '../grid/cell.ts';
import { gridCell } from '../grid/grid.ts';
import type { TableDefinition } from '../table/define-table.ts';
import { locateTables } from '../table/locate-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import type { Change, SetCell } from '../workbook/change.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import type { PlannedEdit } from './planned-edit.ts';

/** What did not land where it was meant to. */
export interface Strays {
  /** Edits that are not where they should be. */
  readonly missed: readonly PlannedEdit[];
  /** What puts back what they hit instead. */
  readonly repairs: readonly Change[];
}

/**
 * Holds a spreadsheet right after a write against what was to be written. Where a host addresses rows by their number,
 * somebody who sorts or inserts in the moment between reading and writing moves the rows away from under the write. It
 * then hit other rows, whose content is known from the reading: that is put back, and what missed its row waits for
 * the next round.
 *
 * @param asRead - The reading that the edits were made from.
 * @param after - The sheets right after the write.
 */
export function findStrays(
  definitions: readonly TableDefinition[],
  asRead: WorkbookSnapshot,
  after: WorkbookSnapshot,
  landed: readonly PlannedEdit[],
): Strays {
  const missed: PlannedEdit[] = [];
  const repairs: Change[] = [];
  const before = locateTables(asRead, definitions);
  const now = locateTables(after, definitions);
  for (const [index, definition] of definitions.entries()) {
    const edits = landed.filter(({ table }) => table === definition.name);
    const read = before[index]?.located;
    const written = now[index]?.located;
    if (edits.length === 0 || !read || !written) continue;
    const strays = new TableStrays(definition, read, written, edits);
    missed.push(...strays.missed);
    repairs.push(...strays.repairs());
  }
  return { missed, repairs };
}

class TableStrays {
  readonly missed: readonly PlannedEdit[];
  readonly #idName: string;
  readonly #before: LocatedTable;
  readonly #after: LocatedTable;
  readonly #rowsBefore: ReadonlyMap<string, number>;
  readonly #rowsAfter: ReadonlyMap<string, number>;
  readonly #edits: readonly PlannedEdit[];

  constructor(
    definition: TableDefinition,
    before: LocatedTable,
    after: LocatedTable,
    edits: readonly PlannedEdit[],
  ) {
    this.#idName = definition.rowId ?? '';
    this.#before = before;
    this.#after = after;
    this.#edits = edits;
    this.#rowsBefore = rowsById(before, this.#idName);
    this.#rowsAfter = rowsById(after, this.#idName);
    this.missed = edits.filter((edit) => !this.#isThere(edit));
  }

  #isThere({ change, rowId }: PlannedEdit): boolean {
    if (change.kind === 'remove-row') return rowId === null || !this.#rowsAfter.has(rowId);
    if (change.kind === 'append-row') return rowId === null || this.#rowsAfter.has(rowId);
    if (change.kind !== 'set-cell') return true;
    const id = rowId ?? (typeof change.value === 'string' ? change.value : '');
    const rowIndex = this.#rowsAfter.get(id);
    if (rowIndex === undefined) return false;
    // A Row ID that was given to a row says nothing of where it landed: the anchor's cell does.
    if (rowId === null) return this.#holdsAnchor(change, rowIndex);
    return cellsEqual(
      gridCell(this.#after.grid, rowIndex, this.#columnNow(change.columnIndex)),
      change.value,
    );
  }

  #holdsAnchor({ anchor }: SetCell, rowIndex: number): boolean {
    if (!anchor) return true;
    const column = this.#columnNow(anchor.columnIndex);
    return cellsEqual(gridCell(this.#after.grid, rowIndex, column), anchor.value);
  }

  repairs(): Change[] {
    if (this.missed.length === 0) return [];
    const meant = new Set(this.#edits.map(({ change, rowId }) => key(rowId, change)));
    const columns = new Set(
      this.missed.flatMap(({ change }) => (change.kind === 'set-cell' ? [change.columnIndex] : [])),
    );
    const values = this.missed.flatMap(({ change }) => (change.kind === 'set-cell' ? [change.value] : []));
    const cells = [...this.#rowsBefore].flatMap(([rowId, rowIndex]): Change[] => {
      const nowAt = this.#rowsAfter.get(rowId);
      if (nowAt === undefined) return [];
      return [...columns].flatMap((columnIndex): Change[] => {
        const value = gridCell(this.#before.grid, rowIndex, columnIndex);
        const found = gridCell(this.#after.grid, nowAt, this.#columnNow(columnIndex));
        const isHit =
          !cellsEqual(found, value) &&
          !meant.has(`${rowId}\n${columnIndex}`) &&
          values.some((written) => cellsEqual(written, found));
        return isHit ? [this.#setBack(nowAt, this.#columnNow(columnIndex), found, value)] : [];
      });
    });
    return [...cells, ...this.#lostIds(), ...this.#lostRows()];
  }

  /** Rows whose Row ID was written over by that of another one. */
  #lostIds(): Change[] {
    const column = this.#after.columnIndexes.get(this.#idName) ?? -1;
    const given = this.missed.flatMap(({ change, rowId }) =>
      change.kind === 'set-cell' && rowId === null && typeof change.value === 'string' ? [change.value] : [],
    );
    return given.flatMap((id): Change[] => {
      const hitAt = this.#rowsAfter.get(id);
      if (hitAt === undefined) return [];
      const owner = [...this.#rowsBefore].find(
        ([rowId, rowIndex]) => !this.#rowsAfter.has(rowId) && this.#isSameRow(rowIndex, hitAt),
      );
      return owner ? [this.#setBack(hitAt, column, id, owner[0])] : [];
    });
  }

  /** Rows that went instead of those that were to go. */
  #lostRows(): Change[] {
    const removed = this.#edits.filter(({ change }) => change.kind === 'remove-row');
    if (!this.missed.some(({ change }) => change.kind === 'remove-row')) return [];
    const wanted = new Set(removed.map(({ rowId }) => rowId));
    return [...this.#rowsBefore].flatMap(([rowId, rowIndex]): Change[] => {
      if (this.#rowsAfter.has(rowId) || wanted.has(rowId)) return [];
      const { range, target } = this.#after;
      const cells = new Array<Cell>(range.columnCount).fill(null);
      for (let offset = 0; offset < this.#before.range.columnCount; offset++) {
        const column = this.#columnNow(this.#before.range.columnIndex + offset);
        if (column >= range.columnIndex)
          cells[column - range.columnIndex] = gridCell(
            this.#before.grid,
            rowIndex,
            this.#before.range.columnIndex + offset,
          );
      }
      return [{ kind: 'append-row', target, cells }];
    });
  }

  #isSameRow(before: number, after: number): boolean {
    return [...this.#before.columnIndexes].every(
      ([name, column]) =>
        name === this.#idName ||
        cellsEqual(
          gridCell(this.#before.grid, before, column),
          gridCell(this.#after.grid, after, this.#columnNow(column)),
        ),
    );
  }

  #setBack(rowIndex: number, columnIndex: number, expected: Cell, value: Cell): SetCell {
    const { sheet, target, columnIndexes, grid } = this.#after;
    const idColumn = columnIndexes.get(this.#idName) ?? -1;
    const id = gridCell(grid, rowIndex, idColumn);
    const anchor = columnIndex === idColumn ? {} : { anchor: { columnIndex: idColumn, value: id } };
    return { kind: 'set-cell', sheet, rowIndex, columnIndex, expected, value, target, ...anchor };
  }

  /** Where a column of the reading stands now; -1 for one that is gone. */
  #columnNow(columnIndex: number): number {
    for (const [name, column] of this.#before.columnIndexes) {
      if (column === columnIndex) return this.#after.columnIndexes.get(name) ?? -1;
    }
    const header = this.#before.headers[columnIndex - this.#before.range.columnIndex] ?? '';
    const offset = this.#after.headers.indexOf(header);
    return header === '' || offset < 0 ? -1 : this.#after.range.columnIndex + offset;
  }
}

function key(rowId: string | null, change: Change): string {
  return `${rowId ?? ''}\n${change.kind === 'set-cell' ? change.columnIndex : ''}`;
}

function rowsById({ grid, range, columnIndexes }: LocatedTable, idName: string): ReadonlyMap<string, number> {
  const column = columnIndexes.get(idName) ?? -1;
  const rows = new Map<string, number>();
  for (let rowIndex = range.rowIndex + 1; rowIndex < range.rowIndex + range.rowCount; rowIndex++) {
    const id = gridCell(grid, rowIndex, column);
    if (typeof id === 'string' && id !== '' && !rows.has(id)) rows.set(id, rowIndex);
  }
  return rows;
}
