import { type Cell, cellsEqual } from '../grid/cell.ts';
import type { AddedRow, CellEdit, RowIdEdit, RowValues, SideChanges } from '../merge/merge-result.ts';
import type { MergeValue } from '../merge/table-side.ts';
import { writtenValue } from '../table/column-writer.ts';
import { appendRow, removeRow, setCell } from '../table/session/make-change.ts';
import { clip, shownText } from '../table/shown-text.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { RowAnchor } from '../workbook/change.ts';
import type { Effect, PlannedEdit } from './planned-edit.ts';
import type { SideReading } from './read-side.ts';
import { rowLabel } from './row-label.ts';

/** Gives the effect of an edit: several edits may share one. */
export type EffectOf = (rowId: string, column: string | null) => Effect | null;

/** Turns what a merge wants of one side into changes of its workbook, each held to what was read. */
export function planEdits(reading: SideReading, changes: SideChanges, effectOf: EffectOf): PlannedEdit[] {
  const planner = new EditPlanner(reading, effectOf);
  return [
    ...changes.rowIds.map((edit) => planner.rowId(edit)),
    ...reading.fills.map(({ rowIndex, column, value }) => planner.fill(rowIndex, column, value)),
    ...changes.cells.map((edit) => planner.cell(edit)),
    ...changes.removed.map(({ rowId, rowIndex }) => planner.removed(rowId, rowIndex)),
    ...changes.added.map((row) => planner.added(row)),
  ];
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
    return { change, line, effect: this.#effectOf(rowId, column) };
  }

  fill(rowIndex: number, column: string, value: MergeValue): PlannedEdit {
    return {
      change: this.#set(this.#row(rowIndex), column, this.#encode(column, value)),
      line: null,
      effect: null,
    };
  }

  rowId({ rowIndex, rowId }: RowIdEdit): PlannedEdit {
    const change = this.#set(this.#row(rowIndex), this.#reading.shared.definition.rowId ?? '', rowId);
    return { change, line: null, effect: null };
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
    return { change: removeRow(row, this.#anchor(row)), line, effect: this.#effectOf(rowId, null) };
  }

  added({ rowId, values }: AddedRow): PlannedEdit {
    const { shared, located, side } = this.#reading;
    const { definition, calculated } = shared;
    const cells = new Map<string, Cell>();
    for (const [name, value] of Object.entries(values)) {
      if (side === 'local' && calculated.includes(name)) continue;
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
      after: this.#values(values),
    };
    return { change: appendRow(located, cells), line, effect: this.#effectOf(rowId, null) };
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

/** A value for people: dates are theirs already, since columns give days of the calendar. */
export function shownValue(value: MergeValue): string {
  return value === null || value === undefined
    ? 'blank'
    : clip(shownText(value, { dateSystem: '1900', numberFormat: 'General' }));
}
