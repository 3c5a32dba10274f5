/** An object that no cell holds: what an argument of Excel's data types stands for where that is not plain. */
interface DataType {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
}

/** The value that an object of Excel's data types stands for; errors and what cannot be told stay as they are. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { type, basicType, basicValue } = value as DataType;
  if (type === 'Empty' || basicType === 'Empty') return null;
  return type !== 'Error' && basicType !== 'Error' && isPlain(basicValue) ? basicValue : value;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
}

/** An argument of a call as a rectangle of cells; a single row, column or cell stretches over the others. */
export class Range {
  readonly rows: number;
  readonly #cells: readonly (readonly unknown[])[];
  #columns = -1;

  /** @param cells - One row at least, one cell at least in the longest; shorter rows end in blanks. */
  constructor(cells: readonly (readonly unknown[])[]) {
    this.#cells = cells;
    this.rows = cells.length;
  }

  /** Cells in the longest row: counted when first asked for, since that looks at each of what may be a million rows. */
  get columns(): number {
    if (this.#columns < 0) this.#columns = longestOf(this.#cells);
    return this.#columns;
  }

  /** The cells of a row; those of the only row for any; `undefined` beyond more than one. */
  line(row: number): readonly unknown[] | undefined {
    return this.#cells[this.rows === 1 ? 0 : row];
  }

  /** The value of a cell within the range, `null` where it is missing. */
  at(row: number, column: number): unknown {
    return plainValue(this.#cells[row]?.[column]) ?? null;
  }

  /** Whether the argument is one blank cell, which is how an argument that was left out looks. */
  get isBlank(): boolean {
    if (this.rows > 1 || this.columns > 1) return false;
    const only = this.at(0, 0);
    return only === null || only === '';
  }

  /** All cells, row by row. */
  list(): unknown[] {
    const list: unknown[] = [];
    for (let row = 0; row < this.rows; row += 1) {
      for (let column = 0; column < this.columns; column += 1) list.push(this.at(row, column));
    }
    return list;
  }
}

function longestOf(rows: readonly (readonly unknown[])[]): number {
  let longest = 0;
  for (let row = 0; row < rows.length; row += 1) longest = Math.max(longest, rows[row]?.length ?? 0);
  return longest;
}

const blank = new Range([[null]]);

/**
 * The range of an argument as Excel hands it over: rows of cells, or nothing where an optional one was left out.
 *
 * A single value is taken for one cell, a range without cells for a blank one.
 */
export function rangeOf(argument: unknown): Range {
  if (argument instanceof Range) return argument;
  if (argument === null || argument === undefined) return blank;
  if (!Array.isArray(argument)) return new Range([[argument]]);
  const cells: unknown[][] = Array.isArray(argument[0]) ? argument : [argument];
  const hasCells = (cells[0]?.length ?? 0) > 0 || longestOf(cells) > 0;
  return hasCells ? new Range(cells) : blank;
}

/** Whether an optional argument was left out, as Excel says it: with `null`, alone or as the only cell. */
export function isOmitted(argument: unknown): boolean {
  if (argument === null || argument === undefined) return true;
  const { rows, columns } = rangeOf(argument);
  return rows === 1 && columns === 1 && rangeOf(argument).at(0, 0) === null;
}
