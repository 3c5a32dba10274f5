/** Values by row and column. */
export class PlaceMap<Value> {
  readonly #rows = new Map<number, Map<number, Value>>();

  get(rowIndex: number, columnIndex: number): Value | undefined {
    return this.#rows.get(rowIndex)?.get(columnIndex);
  }

  set(rowIndex: number, columnIndex: number, value: Value): void {
    const row = this.#rows.get(rowIndex);
    if (row) row.set(columnIndex, value);
    else this.#rows.set(rowIndex, new Map([[columnIndex, value]]));
  }

  /** The values of a row by column; `undefined` where it has none. */
  row(rowIndex: number): ReadonlyMap<number, Value> | undefined {
    return this.#rows.get(rowIndex);
  }

  rowIndexes(): IterableIterator<number> {
    return this.#rows.keys();
  }

  *entries(): Generator<readonly [rowIndex: number, columnIndex: number, value: Value]> {
    for (const [rowIndex, row] of this.#rows) {
      for (const [columnIndex, value] of row) yield [rowIndex, columnIndex, value];
    }
  }
}
