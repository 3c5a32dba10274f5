import { type Cell, cellsEqual } from '../grid/cell.ts';
import { gridCell } from '../grid/grid.ts';
import type { TableDefinition } from '../table/define-table.ts';
import { locateTables } from '../table/locate-table.ts';
import type { AppendRow, Change, SetCell } from '../workbook/change.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { isAsWritten } from './as-written.ts';
import type { PlannedEdit } from './planned-edit.ts';
import { bodyRows, columnsOf, TableTwice } from './stray-rows.ts';

/** What did not land where it was meant to. */
export interface Strays {
  /** Edits that are not where they should be. */
  readonly missed: readonly PlannedEdit[];
  /** What puts back what they hit instead. */
  readonly repairs: readonly Repair[];
  /** Rows that are gone since the reading, and that no edit wanted to go, where something was missed. */
  readonly vanished: readonly GoneRow[];
}

/** A row that is no longer there. */
export interface GoneRow {
  readonly table: string;
  readonly rowId: string;
  readonly column: null;
}

/** A change that puts right what a write hit by mistake. */
export interface Repair {
  readonly change: Change;
  readonly table: string;
  /** The row that was hit, and the column's name; `null` where it has none, or all of the row is meant. */
  readonly rowId: string | null;
  readonly column: string | null;
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
  const repairs: Repair[] = [];
  const vanished: GoneRow[] = [];
  const before = locateTables(asRead, definitions);
  const now = locateTables(after, definitions);
  for (const [index, definition] of definitions.entries()) {
    const edits = landed.filter(({ table }) => table === definition.name);
    const read = before[index]?.located;
    const written = now[index]?.located;
    if (edits.length === 0 || !read) continue;
    if (!written) {
      // What cannot be seen counts for nothing: if it did land, the next round finds both sides the same.
      missed.push(...edits);
      continue;
    }
    if (isAsWritten(read, written, edits)) continue;
    const strays = new TableStrays(definition, new TableTwice(definition.rowId ?? '', read, written), edits);
    missed.push(...strays.missed);
    repairs.push(...strays.repairs());
    vanished.push(...strays.vanished());
  }
  return { missed, repairs, vanished };
}

class TableStrays {
  readonly missed: readonly PlannedEdit[];
  readonly #definition: TableDefinition;
  readonly #table: TableTwice;
  readonly #edits: readonly PlannedEdit[];

  constructor(definition: TableDefinition, table: TableTwice, edits: readonly PlannedEdit[]) {
    this.#definition = definition;
    this.#table = table;
    this.#edits = edits;
    this.missed = edits.filter((edit) => !this.#isThere(edit));
  }

  #isThere({ change, rowId }: PlannedEdit): boolean {
    const { rowsAfter, idColumn } = this.#table;
    if (change.kind === 'remove-row') return rowId === null || !rowsAfter.has(rowId);
    if (change.kind === 'append-row') {
      const rowIndex = rowsAfter.get(rowId ?? '');
      return rowIndex !== undefined && this.#rowOf(change, rowIndex).every(({ isAskew }) => !isAskew);
    }
    if (change.kind !== 'set-cell') return true;
    if (rowId === null) return this.#isGiven(change);
    const column = this.#table.columnNow(change.columnIndex);
    if (column < 0 || column === idColumn) return false;
    return this.#table
      .rowsWith(rowId)
      .some((rowIndex) => cellsEqual(gridCell(this.#table.after.grid, rowIndex, column), change.value));
  }

  /** Whether a Row ID stands in the row that it was given to. */
  #isGiven({ value, rowIndex }: SetCell): boolean {
    const written = new Set(
      this.#edits.flatMap(({ change }) =>
        change.kind === 'set-cell' && change.rowIndex === rowIndex ? [change.columnIndex] : [],
      ),
    );
    return this.#table
      .rowsWith(typeof value === 'string' ? value : '')
      .some((now) => this.#table.likeness(rowIndex, now, written) >= 0.5);
  }

  repairs(): Repair[] {
    // Somebody may have deleted the very row that was to go, so that nothing is missed, and the next one went for it.
    const isRemoval = this.#edits.some(({ change }) => change.kind === 'remove-row');
    if (this.missed.length === 0 && !isRemoval) return [];
    const changes = this.missed.map(({ change }) => change);
    const cells = changes.filter((change) => change.kind === 'set-cell');
    const rows = changes.filter((change) => change.kind === 'append-row');
    return [
      ...this.#headersHit(cells),
      ...this.#cellsHit(cells),
      ...rows.flatMap((row) => this.#rowAskew(row)),
      ...(isRemoval ? this.#rowsLost() : []),
    ];
  }

  vanished(): GoneRow[] {
    if (this.missed.length === 0) return [];
    const { rowsBefore, rowsAfter } = this.#table;
    const wanted = new Set(
      this.#edits.map(({ change, rowId }) => (change.kind === 'remove-row' ? rowId : null)),
    );
    return [...rowsBefore.keys()].flatMap((rowId) =>
      rowsAfter.has(rowId) || wanted.has(rowId)
        ? []
        : [{ table: this.#definition.name, rowId, column: null }],
    );
  }

  /** Cells that hold what was meant for others. */
  #cellsHit(missed: readonly SetCell[]): Repair[] {
    const { before, after } = this.#table;
    const hitColumns = new Set(missed.map(({ columnIndex }) => columnIndex));
    return bodyRows(after).flatMap((rowIndex) => {
      const origin = this.#table.originOf(rowIndex);
      return columnsOf(after).flatMap((columnIndex): Repair[] => {
        const found = gridCell(after.grid, rowIndex, columnIndex);
        const isWritten = missed.some(
          ({ value }) => cellsEqual(value, found) && (value !== null || hitColumns.has(columnIndex)),
        );
        if (!isWritten || this.#isMeant(rowIndex, columnIndex, found)) return [];
        const column = this.#table.columnBefore(columnIndex);
        const old = origin === undefined || column < 0 ? null : gridCell(before.grid, origin, column);
        return cellsEqual(old, found) ? [] : [this.#setBack(rowIndex, columnIndex, found, old)];
      });
    });
  }

  /** Whether an edit wanted just this cell to hold that. */
  #isMeant(rowIndex: number, columnIndex: number, found: Cell): boolean {
    const { rowsAfter } = this.#table;
    return this.#edits.some(({ change, rowId }) => {
      if (change.kind === 'append-row') return rowsAfter.get(rowId ?? '') === rowIndex;
      if (change.kind !== 'set-cell' || !cellsEqual(change.value, found)) return false;
      if (this.#table.columnNow(change.columnIndex) !== columnIndex) return false;
      return rowId === null ? this.#isGiven(change) : this.#table.rowsWith(rowId).includes(rowIndex);
    });
  }

  /** Headers that were written over where somebody inserted rows above them. */
  #headersHit(missed: readonly SetCell[]): Repair[] {
    const { before, after } = this.#table;
    const row = after.range.rowIndex;
    return missed.flatMap(({ columnIndex, value, sheet }): Repair[] => {
      const header = before.headers[columnIndex - before.range.columnIndex] ?? '';
      const found = gridCell(after.grid, row, columnIndex);
      const isHit = header !== '' && !after.headers.includes(header) && cellsEqual(found, value);
      if (!isHit) return [];
      const change: SetCell = {
        kind: 'set-cell',
        sheet: after.sheet === '' ? sheet : after.sheet,
        rowIndex: row,
        columnIndex,
        expected: found,
        value: header,
      };
      return [{ change, table: this.#definition.name, rowId: null, column: null }];
    });
  }

  /** A row that came in while somebody moved columns: each of its cells is put below its own header. */
  #rowAskew(row: AppendRow): Repair[] {
    const { before, after } = this.#table;
    const idOffset =
      (before.columnIndexes.get(this.#definition.rowId ?? '') ?? -1) - before.range.columnIndex;
    const id = row.cells[idOffset] ?? null;
    const rowIndex = bodyRows(after).find((index) =>
      after.grid.rows[index]?.some((cell) => cellsEqual(cell, id)),
    );
    if (id === null || rowIndex === undefined) return [];
    return this.#rowOf(row, rowIndex).flatMap(({ columnIndex, found, wanted, isAskew }) =>
      isAskew ? [this.#setBack(rowIndex, columnIndex, found, wanted)] : [],
    );
  }

  /** Askew is what stands where the write put it, and belongs elsewhere: anything else was typed since. */
  #rowOf({ cells }: AppendRow, rowIndex: number) {
    const { before, after } = this.#table;
    return columnsOf(after).map((columnIndex) => {
      const column = this.#table.columnBefore(columnIndex);
      const wanted = column < 0 ? null : (cells[column - before.range.columnIndex] ?? null);
      const found = gridCell(after.grid, rowIndex, columnIndex);
      const written = cells[columnIndex - before.range.columnIndex] ?? null;
      const isAskew = cellsEqual(found, written) && !cellsEqual(found, wanted);
      return { columnIndex, found, wanted, isAskew };
    });
  }

  /** Rows that went instead of those that were to go. */
  #rowsLost(): Repair[] {
    const { before, after } = this.#table;
    const wanted = new Set(
      this.#edits.flatMap(({ change, rowId }) => (change.kind === 'remove-row' ? [rowId] : [])),
    );
    const ids = new Map([...this.#table.rowsBefore].map(([rowId, rowIndex]) => [rowIndex, rowId]));
    return this.#table.gone().flatMap((rowIndex): Repair[] => {
      const rowId = ids.get(rowIndex) ?? null;
      if (rowId !== null && wanted.has(rowId)) return [];
      const cells = columnsOf(after).map((columnIndex) => {
        const column = this.#table.columnBefore(columnIndex);
        return column < 0 ? null : gridCell(before.grid, rowIndex, column);
      });
      const change: AppendRow = { kind: 'append-row', target: after.target, cells };
      return [{ change, table: this.#definition.name, rowId, column: null }];
    });
  }

  #setBack(rowIndex: number, columnIndex: number, expected: Cell, value: Cell): Repair {
    const { sheet, target, columnIndexes, grid } = this.#table.after;
    const { idColumn } = this.#table;
    const id = gridCell(grid, rowIndex, idColumn);
    const isAnchored = columnIndex !== idColumn && typeof id === 'string' && this.#table.rowsAfter.has(id);
    const change: SetCell = {
      kind: 'set-cell',
      sheet,
      rowIndex,
      columnIndex,
      expected,
      value,
      target,
      ...(isAnchored && { anchor: { columnIndex: idColumn, value: id } }),
    };
    const origin = this.#table.originOf(rowIndex);
    const known = [...this.#table.rowsBefore].find(([, index]) => index === origin)?.[0];
    const rowId = known ?? (isAnchored ? id : null);
    const column = [...columnIndexes].find(([, index]) => index === columnIndex)?.[0] ?? null;
    return { change, table: this.#definition.name, rowId, column };
  }
}
