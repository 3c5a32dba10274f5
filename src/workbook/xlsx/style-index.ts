/** The style numbers of a sheet's cells, packed two bytes a cell: a million cells cost 2 MB, not an object each. */
export class StyleIndex {
  /** Per row: where its styles begin in the pool, and how many there are. */
  readonly #starts: number[] = [];
  readonly #widths: number[] = [];
  #pool = new Uint16Array(4_096);
  #used = 0;
  #row = -1;

  /** Begins a row; its styles follow. */
  beginRow(rowIndex: number): void {
    this.#row = rowIndex;
    while (this.#starts.length <= rowIndex) {
      this.#starts.push(0);
      this.#widths.push(0);
    }
    this.#starts[rowIndex] = this.#used;
    this.#widths[rowIndex] = 0;
  }

  /** Sets the style of a cell of the row begun last, its columns in rising order. */
  set(columnIndex: number, style: number): void {
    const start = this.#starts[this.#row] as number;
    const end = start + columnIndex + 1;
    if (end > this.#pool.length) this.#grow(end);
    this.#pool[end - 1] = style;
    if (end > this.#used) {
      this.#used = end;
      this.#widths[this.#row] = columnIndex + 1;
    }
  }

  /** The style of a cell; 0 where none was set. */
  get(rowIndex: number, columnIndex: number): number {
    if (columnIndex >= (this.#widths[rowIndex] ?? 0)) return 0;
    return this.#pool[(this.#starts[rowIndex] ?? 0) + columnIndex] ?? 0;
  }

  #grow(needed: number): void {
    const pool = new Uint16Array(Math.max(needed, this.#pool.length * 2));
    pool.set(this.#pool);
    this.#pool = pool;
  }
}
