import type { RowValues } from '../merge/merge-result.ts';
import type { MergeValue, TableSide } from '../merge/table-side.ts';

/** What both sides agreed on in one table, open to changes of single cells and rows. */
export class BaseTable implements TableSide {
  readonly rowIds: string[] = [];
  readonly columns = new Map<string, MergeValue[]>();
  readonly #indexes = new Map<string, number>();

  constructor({ rowIds, columns }: TableSide) {
    const kept = rowIds.flatMap((rowId, index) => (rowId === null ? [] : [{ rowId, index }]));
    for (const { rowId } of kept) {
      this.#indexes.set(rowId, this.rowIds.length);
      this.rowIds.push(rowId);
    }
    for (const [name, values] of columns)
      this.columns.set(
        name,
        kept.map(({ index }) => values[index]),
      );
  }

  has(rowId: string): boolean {
    return this.#indexes.has(rowId);
  }

  /** The values of a row; `null` for a row that is not there. */
  row(rowId: string): RowValues | null {
    const index = this.#indexes.get(rowId);
    if (index === undefined) return null;
    const values: Record<string, MergeValue> = {};
    for (const [name, column] of this.columns) values[name] = column[index];
    return values;
  }

  value(rowId: string, column: string): MergeValue {
    const index = this.#indexes.get(rowId);
    return index === undefined ? undefined : this.columns.get(column)?.[index];
  }

  setValue(rowId: string, name: string, value: MergeValue): void {
    const index = this.#indexes.get(rowId);
    if (index === undefined) return;
    const column = this.columns.get(name) ?? new Array<MergeValue>(this.rowIds.length).fill(undefined);
    column[index] = value;
    this.columns.set(name, column);
  }

  /** Puts a row in the place of the one with its Row ID, or last; `null` takes it away. */
  setRow(rowId: string, values: RowValues | null): void {
    if (values === null) {
      this.#removeRow(rowId);
      return;
    }
    if (!this.has(rowId)) {
      this.#indexes.set(rowId, this.rowIds.length);
      this.rowIds.push(rowId);
      for (const column of this.columns.values()) column.push(undefined);
    }
    for (const [name, value] of Object.entries(values)) this.setValue(rowId, name, value);
  }

  #removeRow(rowId: string): void {
    const index = this.#indexes.get(rowId);
    const last = this.rowIds.length - 1;
    const lastId = this.rowIds[last];
    if (index === undefined || lastId === undefined) return;
    // The order of rows says nothing, so the last one takes the place: nothing else moves.
    this.rowIds[index] = lastId;
    this.rowIds.pop();
    for (const column of this.columns.values()) {
      column[index] = column[last];
      column.pop();
    }
    this.#indexes.set(lastId, index);
    this.#indexes.delete(rowId);
  }
}
