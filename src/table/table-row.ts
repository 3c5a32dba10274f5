import { formatAddress } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import type { RowDraft, RowOf, TableDefinition } from './define-table.ts';
import type { LocatedTable } from './located-table.ts';

interface AnyRow<D extends TableDefinition> {
  /** Row of the sheet, counted from 0. */
  readonly rowIndex: number;
  /** The content of the row's Row ID cell, where the table has one. */
  readonly rowId: string | null;
  /** What people call the row: the values of its key, like "C3 B". */
  readonly rowKey: string | null;
  /** Names of the columns whose cell has a fault or is missing: their values are `null`. */
  readonly faults: readonly (keyof D['columns'] & string)[];
  readonly located: LocatedTable;
  /** The row's number as people see it. */
  readonly rowNumber: number;
  /** The cell of a column as it stands in the sheet; `null` for a column that is missing. */
  cell(name: keyof D['columns'] & string): Cell;
  /** A1 address of a column's cell; `null` for a column that is missing. */
  address(name: keyof D['columns'] & string): string | null;
  /** The filled cells of columns that are none of the definition's, by sheet column index. */
  readonly extra: ReadonlyMap<number, Cell>;
  /** All cells of the row by column of the table's range. */
  readonly cells: readonly Cell[];
}

/** A row without a fault in any cell. */
export interface CompleteRow<D extends TableDefinition> extends AnyRow<D> {
  readonly complete: true;
  readonly values: RowOf<D>;
}

/** A row with cells that could not be read, or are blank where they must not be: these are `null`. */
export interface DraftRow<D extends TableDefinition> extends AnyRow<D> {
  readonly complete: false;
  readonly values: RowDraft<D>;
}

/** A row of a table. Where `complete` is true, its values are of the schema's type, else any may be `null`. */
export type TableRow<D extends TableDefinition = TableDefinition> = CompleteRow<D> | DraftRow<D>;

/** A row as it was read. Kept small, for there may be a million: what follows from its values is worked out on demand. */
export class ReadRow {
  readonly definition: TableDefinition;
  readonly located: LocatedTable;
  readonly rowIndex: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];

  constructor(
    definition: TableDefinition,
    located: LocatedTable,
    rowIndex: number,
    values: Readonly<Record<string, unknown>>,
    faults: readonly string[],
  ) {
    this.definition = definition;
    this.located = located;
    this.rowIndex = rowIndex;
    this.values = values;
    this.faults = faults;
  }

  get complete(): boolean {
    return this.faults.length === 0;
  }

  get rowId(): string | null {
    const { rowId } = this.definition;
    const value = rowId === undefined ? null : this.values[rowId];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  get rowKey(): string | null {
    const parts = (this.definition.key ?? []).map((name) => this.values[name]);
    const filled = parts.filter((value) => value !== null && value !== undefined);
    return filled.length === 0 ? null : filled.join(' ');
  }

  get rowNumber(): number {
    return this.rowIndex + 1;
  }

  cell(name: string): Cell {
    const columnIndex = this.located.columnIndexes.get(name);
    return columnIndex === undefined ? null : this.#at(columnIndex);
  }

  address(name: string): string | null {
    const columnIndex = this.located.columnIndexes.get(name);
    return columnIndex === undefined ? null : formatAddress({ rowIndex: this.rowIndex, columnIndex });
  }

  get extra(): ReadonlyMap<number, Cell> {
    const filled = new Map<number, Cell>();
    for (const columnIndex of this.located.extraColumns) {
      const cell = this.#at(columnIndex);
      if (cell !== null) filled.set(columnIndex, cell);
    }
    return filled;
  }

  get cells(): readonly Cell[] {
    const { columnIndex, columnCount } = this.located.range;
    return Array.from({ length: columnCount }, (_, offset) => this.#at(columnIndex + offset));
  }

  #at(columnIndex: number): Cell {
    return this.located.grid.rows[this.rowIndex]?.[columnIndex] ?? null;
  }
}
