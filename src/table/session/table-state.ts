import type { Cell } from '../../grid/cell.ts';
import { cellsEqual } from '../../grid/cell.ts';
import type { Issue } from '../../issue/issue.ts';
import type { Change, RowAnchor } from '../../workbook/change.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import type { TableDefinition } from '../define-table.ts';
import { RowNotInTableError, TablePlaceError } from '../errors.ts';
import { locateTable } from '../locate-table.ts';
import type { LocatedTable } from '../located-table.ts';
import { readTable } from '../read-table.ts';
import { makeRowId } from '../row-id.ts';
import type { ReadRow } from '../table-row.ts';
import { carryOver, RowIndex } from './carry-over.ts';
import { appendRow, removeRow, setCell } from './make-change.ts';
import { newCells, patchCells } from './new-cells.ts';
import { SessionRow } from './session-row.ts';

/** A change that waits for a commit, and what to do once it was made or refused. */
export interface PendingEdit {
  readonly table: TableDefinition;
  readonly row: SessionRow;
  readonly change: Change;
  readonly settle: (outcome: 'applied' | 'refused') => void;
}

/** The mechanics of an open table: rows as read with what is pending on them, and the changes that follow from it. */
export class TableState {
  readonly definition: TableDefinition;
  located: LocatedTable | null = null;
  issues: readonly Issue[] = [];
  #rows: SessionRow[] = [];
  #orphans: SessionRow[] = [];
  #index: RowIndex;
  #members = new Set<SessionRow>();
  #byId = new Map<string, SessionRow>();

  constructor(definition: TableDefinition, snapshot: WorkbookSnapshot) {
    this.definition = definition;
    this.#index = new RowIndex(definition, []);
    this.reload(snapshot);
  }

  /** The rows, inserted ones last, without those that are to be removed. */
  rows(): SessionRow[] {
    return this.#rows.filter((row) => !row.removal && this.#members.has(row));
  }

  byId(rowId: string): SessionRow | undefined {
    const row = this.#byId.get(rowId);
    return row?.removal ? undefined : row;
  }

  /** Takes what the workbook holds now, and keeps what is pending. */
  reload(snapshot: WorkbookSnapshot): void {
    const { located, issues } = locateTable(snapshot, this.definition);
    const reading = located ? readTable(this.definition, located) : { rows: [], issues: [] };
    const read = reading.rows as readonly unknown[] as readonly ReadRow[];
    this.located = located;
    this.issues = [...issues, ...reading.issues];
    this.#index = new RowIndex(this.definition, read);
    const { rows, orphans } = carryOver(
      this.definition,
      [...this.#rows.filter((row) => this.#members.has(row)), ...this.#orphans],
      read,
    );
    this.#rows = rows;
    this.#orphans = orphans;
    this.#members = new Set(rows);
    this.#byId = new Map();
    for (const row of rows)
      if (row.rowId !== null && !this.#byId.has(row.rowId)) this.#byId.set(row.rowId, row);
  }

  insert(given: Readonly<Record<string, unknown>>): SessionRow {
    const located = this.#place();
    const { cells, values } = newCells(this.definition, located, given);
    const { rowId } = this.definition;
    let id: string | null = null;
    if (rowId !== undefined && located.columnIndexes.has(rowId)) {
      id = makeRowId((taken) => this.#byId.has(taken));
      cells.set(rowId, id);
      values[rowId] = id;
    }
    const row = new SessionRow(null, values, id);
    row.insertion = appendRow(located, cells);
    this.#rows.push(row);
    this.#members.add(row);
    if (id !== null) this.#byId.set(id, row);
    return row;
  }

  update(row: SessionRow, given: Readonly<Record<string, unknown>>): void {
    this.#mustHave(row);
    const located = this.#place();
    const { read } = row;
    if (read === null) {
      const merged = { ...row.values };
      const { rowId } = this.definition;
      if (rowId !== undefined) delete merged[rowId];
      for (const [name, { computed }] of Object.entries(this.definition.columns))
        if (computed) delete merged[name];
      for (const [name, value] of Object.entries(given)) if (value !== undefined) merged[name] = value;
      const { cells, values } = newCells(this.definition, located, merged);
      if (rowId !== undefined && row.rowId !== null) {
        cells.set(rowId, row.rowId);
        values[rowId] = row.rowId;
      }
      row.setNewValues(values, appendRow(located, cells));
      return;
    }
    const patch = patchCells(this.definition, located, given);
    for (const [name, { cell, value }] of patch) {
      const pending = row.edits.get(name)?.change;
      const change = pending ? { ...pending, value: cell } : this.#setCell(read, name, cell);
      row.setEdit(name, cellsEqual(change.expected, cell) ? null : { value, change });
    }
  }

  remove(row: SessionRow): void {
    this.#mustHave(row);
    if (row.read) row.removal = removeRow(row.read, this.#anchor(row.read));
    else this.#drop(row);
  }

  /** The changes that wait: cells, then rows to remove, then rows to add. */
  pending(): PendingEdit[] {
    const edits: PendingEdit[] = [];
    const table = this.definition;
    for (const row of [...this.#rows, ...this.#orphans]) {
      if (row.removal) continue;
      for (const [name, edit] of row.edits) {
        edits.push({ table, row, change: edit.change, settle: () => row.setEdit(name, null) });
      }
    }
    for (const row of [...this.#rows, ...this.#orphans]) {
      const { removal } = row;
      if (removal) edits.push({ table, row, change: removal, settle: () => row.forgetPending() });
    }
    for (const row of this.#rows) {
      const { insertion } = row;
      if (!insertion || row.hasLanded) continue;
      const settle = (outcome: 'applied' | 'refused') => {
        if (outcome === 'applied') row.hasLanded = true;
        else this.#drop(row);
      };
      edits.push({ table, row, change: insertion, settle });
    }
    return edits;
  }

  /** Forgets all that is pending. */
  discard(): void {
    for (const row of this.#rows) {
      if (row.insertion) this.#drop(row);
      else row.forgetPending();
    }
    this.#orphans = [];
  }

  #setCell(read: ReadRow, name: string, cell: Cell) {
    return setCell(this.definition, read, name, cell, this.#anchor(read));
  }

  /** What finds the row again: its Row ID; without one a key of a single column, when no other row has it. */
  #anchor(row: ReadRow): { readonly anchor?: RowAnchor } {
    const { rowId, key = [] } = this.definition;
    const byKey = key.length === 1 && this.#index.hasUniqueKey(row) ? key[0] : undefined;
    const name = row.rowId === null ? byKey : rowId;
    const columnIndex = name === undefined ? undefined : row.located.columnIndexes.get(name);
    if (name === undefined || columnIndex === undefined) return {};
    return { anchor: { columnIndex, value: row.cell(name) } };
  }

  #drop(row: SessionRow): void {
    row.insertion = null;
    this.#members.delete(row);
    if (row.rowId !== null) this.#byId.delete(row.rowId);
  }

  #mustHave(row: SessionRow): void {
    if (this.#members.has(row) && !row.removal) return;
    const name = row.rowKey === null ? '' : ` ("${row.rowKey}")`;
    throw new RowNotInTableError(
      `The row${name} is not in the table ${this.definition.name}, or no longer. Find it again first.`,
    );
  }

  #place(): LocatedTable {
    if (this.located) return this.located;
    const { name, sheet = name } = this.definition;
    throw new TablePlaceError(
      `The workbook has no table or sheet called "${sheet}" to write to. Add it with its header row, then refresh.`,
    );
  }
}
