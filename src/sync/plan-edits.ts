import { type Cell, cellsEqual, isFormula } from '../grid/cell.ts';
import type { AddedRow, CellEdit, RowIdEdit, RowValues, SideChanges } from '../merge/merge-result.ts';
import type { MergeValue } from '../merge/table-side.ts';
import { writtenValue } from '../table/column-writer.ts';
import { appendRow, removeRow, setCell } from '../table/session/make-change.ts';
import { clip } from '../table/shown-text.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { Change, RowAnchor } from '../workbook/change.ts';
import type { Effect, PlannedEdit } from './planned-edit.ts';
import type { BlankFill, SideReading } from './read-side.ts';
import { rowLabel } from './row-label.ts';
import type { UndoableChange } from './sync-record.ts';
import type { SyncRefusal } from './sync-report.ts';

/** Gives the effect of an edit: several edits may share one. */
export type EffectOf = (rowId: string, column: string | null) => Effect | null;

/** The edits of a side, and those that cannot be. */
export interface PlannedSide {
  readonly edits: readonly PlannedEdit[];
  readonly refused: readonly SyncRefusal[];
}

/** Turns what a merge wants of one side into changes of its workbook, each held to what was read. */
export function planEdits(reading: SideReading, changes: SideChanges, effectOf: EffectOf): PlannedSide {
  const planner = new EditPlanner(reading, effectOf);
  const { rows } = reading;
  const isFormulaAt = ({ rowIndex, column }: CellEdit) => isFormula(rows[rowIndex]?.cell(column) ?? null);
  const [formulas, writable] = partition(changes.cells, isFormulaAt);
  const [lost, cells] = partition(writable, ({ rowIndex }) => !planner.isFound(rowIndex));
  // What people noted in columns of their own would go with the row, and is on no other side.
  const [noted, removable] = partition(
    changes.removed,
    ({ rowIndex }) => (rows[rowIndex]?.extra.size ?? 0) > 0,
  );
  const [unsafe, plain] = partition(removable, ({ rowIndex }) => !planner.isFound(rowIndex));
  const notFound = new Set([...lost, ...unsafe].map(({ rowIndex }) => rowIndex));
  // A row that goes is found as it was read.
  const going = new Set(plain.map(({ rowIndex }) => rowIndex));
  const stays = ({ rowIndex }: { readonly rowIndex: number }) => !going.has(rowIndex);
  return {
    edits: [
      ...changes.rowIds.filter(stays).map((edit) => planner.rowId(edit)),
      ...reading.fills.filter(stays).map((fill) => planner.fill(fill, rowIdOf(reading, changes, fill))),
      ...cells.map((edit) => planner.cell(edit)),
      ...plain.map(({ rowId, rowIndex }) => planner.removed(rowId, rowIndex)),
      ...changes.added.map((row) => planner.added(row)),
    ],
    refused: [
      ...formulas.map((edit) => planner.notWritten(edit)),
      ...noted.map(({ rowIndex }) => planner.notRemoved(rowIndex)),
      ...[...notFound].map((rowIndex) => planner.notFound(rowIndex)),
    ],
  };
}

/** Why a row cannot be changed: nothing tells it from another one. `null` for one that can. */
export function unfoundRow(reading: SideReading, rowIndex: number): SyncRefusal | null {
  const planner = new EditPlanner(reading, () => null);
  return planner.isFound(rowIndex) ? null : planner.notFound(rowIndex);
}

/** The Row ID of a row, be it that it gets it in this very round. */
export function rowIdOf(
  { table }: SideReading,
  { rowIds }: SideChanges,
  { rowIndex }: BlankFill,
): string | null {
  const given = rowIds.find((edit) => edit.rowIndex === rowIndex);
  return given?.rowId ?? table.rowIds[rowIndex] ?? null;
}

function partition<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

class EditPlanner {
  readonly #reading: SideReading;
  readonly #effectOf: EffectOf;
  readonly #idCounts = new Map<string, number>();

  constructor(reading: SideReading, effectOf: EffectOf) {
    this.#reading = reading;
    this.#effectOf = effectOf;
    const { located, shared } = reading;
    const column = located.columnIndexes.get(shared.definition.rowId ?? '') ?? -1;
    for (const row of located.grid.rows) {
      const id = row[column];
      if (typeof id === 'string') this.#idCounts.set(id, (this.#idCounts.get(id) ?? 0) + 1);
    }
  }

  cell({ rowId, rowIndex, column, expected, value }: CellEdit): PlannedEdit {
    const row = this.#row(rowIndex);
    const line = {
      ...this.#place(rowId, rowLabel(row), column),
      kind: 'cell' as const,
      before: expected,
      after: value,
    };
    const change = this.#set(row, column, this.#encode(column, value));
    return this.#planned(change, rowId, line, this.#effectOf(rowId, column));
  }

  fill({ rowIndex, column, value }: BlankFill, rowId: string | null): PlannedEdit {
    const row = this.#row(rowIndex);
    const effect = rowId === null ? null : this.#effectOf(rowId, column);
    return this.#planned(this.#set(row, column, this.#encode(column, value)), rowId, null, effect);
  }

  rowId({ rowIndex, rowId }: RowIdEdit): PlannedEdit {
    const name = this.#reading.shared.definition.rowId ?? '';
    const change = this.#set(this.#row(rowIndex), name, rowId);
    return this.#planned(change, null, null, this.#effectOf(rowId, name));
  }

  removed(rowId: string, rowIndex: number): PlannedEdit {
    const row = this.#row(rowIndex);
    const before = this.#values(row.values);
    const line = {
      ...this.#place(rowId, rowLabel(row), null),
      kind: 'row-removed' as const,
      before,
      after: null,
    };
    return this.#planned(removeRow(row, this.#anchor(row)), rowId, line, this.#effectOf(rowId, null));
  }

  notWritten({ rowIndex, column }: CellEdit): SyncRefusal {
    const row = this.#row(rowIndex);
    const { side, shared, located } = this.#reading;
    const sentence =
      'The cell holds a formula, which is not written over. Type its result instead, then sync again.';
    return {
      side,
      table: shared.definition.name,
      sheet: located.sheet,
      cell: row.address(column),
      row: rowLabel(row),
      sentence,
    };
  }

  /** Whether a row can be told from all others, so that a change finds it wherever it is by then. */
  isFound(rowIndex: number): boolean {
    return this.#anchor(this.#row(rowIndex)).anchor !== undefined;
  }

  notFound(rowIndex: number): SyncRefusal {
    const row = this.#row(rowIndex);
    const { side, shared, located } = this.#reading;
    const sentence = `"${rowLabel(row)}" was not changed, since another row has its Row ID and holds the same. If it is still so after the next sync, clear the Row ID of the copy.`;
    return {
      side,
      table: shared.definition.name,
      sheet: located.sheet,
      cell: null,
      row: rowLabel(row),
      sentence,
    };
  }

  notRemoved(rowIndex: number): SyncRefusal {
    const row = this.#row(rowIndex);
    const { side, shared, located } = this.#reading;
    const sentence = `"${rowLabel(row)}" was removed on the other side, and stays here, since there are notes in columns beside the table’s own. Clear them, or delete the row by hand.`;
    return {
      side,
      table: shared.definition.name,
      sheet: located.sheet,
      cell: null,
      row: rowLabel(row),
      sentence,
    };
  }

  added({ rowId, values }: AddedRow): PlannedEdit {
    const { shared, located, side } = this.#reading;
    const { definition, calculated } = shared;
    const cells = new Map<string, Cell>();
    // Where the partner's sheet lacks the column, whose row it is can only be said here.
    const admission = side === 'local' ? shared.admit(values) : { fill: {} };
    const blanksFilled = Object.fromEntries(
      Object.entries('fill' in admission ? admission.fill : {}).filter(
        ([name]) => (values[name] ?? null) === null,
      ),
    );
    for (const [name, value] of Object.entries(blanksFilled)) cells.set(name, this.#encode(name, value));
    for (const [name, value] of Object.entries(values)) {
      if (cells.has(name) || (side === 'local' && calculated.includes(name))) continue;
      cells.set(name, this.#encode(name, value));
    }
    if (definition.rowId !== undefined) cells.set(definition.rowId, rowId);
    const label = (definition.key ?? [])
      .map((name) => values[name] ?? '')
      .join(' ')
      .trim();
    const first = Object.values(values).find((value) => typeof value === 'string' && value !== '');
    const line = {
      ...this.#place(rowId, clip(label === '' ? String(first ?? rowId) : label), null),
      kind: 'row-added' as const,
      before: null,
      after: this.#values({ ...values, ...blanksFilled }),
    };
    return this.#planned(appendRow(located, cells), rowId, line, this.#effectOf(rowId, null));
  }

  #planned(
    change: Change,
    rowId: string | null,
    line: UndoableChange | null,
    effect: Effect | null,
  ): PlannedEdit {
    return { change, table: this.#reading.shared.definition.name, rowId, line, effect };
  }

  #row(rowIndex: number): ReadRow {
    const row = this.#reading.rows[rowIndex];
    if (!row)
      throw new RangeError(`The merge names row ${rowIndex}, and the side has ${this.#reading.rows.length}.`);
    return row;
  }

  #set(row: ReadRow, column: string, value: Cell) {
    return setCell(this.#reading.shared.definition, row, column, value, this.#anchor(row));
  }

  #encode(name: string, value: MergeValue): Cell {
    const { shared, located } = this.#reading;
    const column = shared.definition.columns[name];
    if (!column) return null;
    return writtenValue(column, value, {
      table: shared.definition.name,
      column: name,
      dateSystem: located.dateSystem,
    });
  }

  #place(rowId: string, row: string, column: string | null) {
    const { definition } = this.#reading.shared;
    const header = column === null ? null : (definition.columns[column]?.header ?? column);
    return { table: definition.name, rowId, row, column: header, name: column };
  }

  #values(values: Readonly<Record<string, unknown>>): RowValues {
    const { definition } = this.#reading.shared;
    return Object.fromEntries(
      Object.keys(definition.columns).flatMap((name) =>
        name === definition.rowId || values[name] === undefined ? [] : [[name, values[name] as MergeValue]],
      ),
    );
  }

  /** By its Row ID; a row that has none of its own by a cell that no other row of its column holds. */
  #anchor(row: ReadRow): { readonly anchor?: RowAnchor } {
    const { rowId = '' } = row.definition;
    const { located } = row;
    const idColumn = located.columnIndexes.get(rowId);
    const id = row.cell(rowId);
    if (idColumn !== undefined && typeof id === 'string' && this.#idCounts.get(id) === 1) {
      return { anchor: { columnIndex: idColumn, value: id } };
    }
    for (const columnIndex of located.columnIndexes.values()) {
      const value = located.grid.rows[row.rowIndex]?.[columnIndex] ?? null;
      if (value === null || typeof value === 'object') continue;
      const alike = located.grid.rows.filter((cells) => cellsEqual(cells[columnIndex] ?? null, value));
      if (alike.length === 1) return { anchor: { columnIndex, value } };
    }
    return {};
  }
}
