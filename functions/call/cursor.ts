import type { IsoDate } from '../../src/grid/serial-date.ts';
import type { RagCode } from '../../src/indicator/rag-code.ts';
import type { Choices } from './choices.ts';
import type { Failure } from './failure.ts';
import { plainValue, type Range } from './range.ts';
import { readBoolean } from './read-boolean.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { readRag } from './read-rag.ts';
import { readText } from './read-text.ts';
import { readYear } from './read-year.ts';

const smaller: Failure = {
  error: '#N/A',
  reason: 'The ranges differ in size: one of them has no cell for this place.',
};

/**
 * The cells that one cell of the result is made from: those at its place in every argument.
 *
 * A cell that cannot be read counts as blank and leaves its failure behind, which then is the cell's result.
 */
export class Cursor {
  row = -1;
  column = -1;
  /** The first failure since the cursor moved. */
  failure: Failure | null = null;
  readonly ranges: readonly Range[];
  /** Of each argument the cells of the row; `undefined` where it has no such row. */
  readonly #lines: (readonly unknown[] | undefined)[];
  /** Of each argument the place in that row; below 0 where it has no such column. */
  readonly #places: number[];

  constructor(ranges: readonly Range[]) {
    this.ranges = ranges;
    this.#lines = ranges.map((range) => range.line(0));
    this.#places = ranges.map(() => 0);
    this.moveTo(0, 0);
  }

  moveTo(row: number, column: number): void {
    this.failure = null;
    if (row !== this.row) this.#moveToRow(row);
    if (column !== this.column) this.#moveToColumn(column);
  }

  #moveToRow(row: number): void {
    this.row = row;
    for (let argument = 0; argument < this.ranges.length; argument += 1) {
      const range = this.ranges[argument];
      if (range !== undefined && range.rows > 1) this.#lines[argument] = range.line(row);
    }
  }

  #moveToColumn(column: number): void {
    this.column = column;
    for (let argument = 0; argument < this.ranges.length; argument += 1) {
      const width = this.ranges[argument]?.columns ?? 1;
      if (width > 1) this.#places[argument] = column < width ? column : -1;
    }
  }

  /** The value of an argument as it came, `null` for a blank. */
  raw(argument: number): unknown {
    const line = this.#lines[argument];
    const place = this.#places[argument] ?? -1;
    if (line === undefined || place < 0) {
      this.failure ??= smaller;
      return null;
    }
    // Rows may be shorter than their range: what is missing is blank.
    const value = place < line.length ? (line[place] ?? null) : null;
    return typeof value === 'object' ? plainValue(value) : value;
  }

  number(argument: number): number | null {
    const value = this.raw(argument);
    // The usual case, ahead of everything else; adding 0 makes a negative zero a zero.
    if (typeof value === 'number' && value - value === 0) return value + 0;
    return value === null ? null : this.kept(readNumber(value));
  }

  /** All numbers of an argument, row by row. */
  numbers(argument: number): (number | null)[] {
    return this.list(argument, readNumber);
  }

  /** All cells of an argument, row by row. */
  list<T extends string | number | boolean>(
    argument: number,
    read: (value: unknown) => T | null | Failure,
  ): (T | null)[] {
    const cells = this.ranges[argument]?.list() ?? [];
    return cells.map((value) => this.kept(read(value)));
  }

  year(argument: number): number | null {
    return this.kept(readYear(this.raw(argument)));
  }

  date(argument: number): IsoDate | null {
    return this.kept(readDate(this.raw(argument)));
  }

  text(argument: number): string | null {
    return this.kept(readText(this.raw(argument)));
  }

  boolean(argument: number): boolean | null {
    return this.kept(readBoolean(this.raw(argument)));
  }

  choice<T extends string>(argument: number, choices: Choices<T>): T | null {
    const value = this.raw(argument);
    return value === null ? null : this.kept(choices.read(value));
  }

  rag(argument: number): RagCode | null {
    return this.kept(readRag(this.raw(argument)));
  }

  /** A value that was read, or `null` in place of a failure, which is kept. */
  kept<T extends string | number | boolean>(read: T | null | Failure): T | null {
    if (typeof read !== 'object' || read === null) return read;
    this.failure ??= read;
    return null;
  }
}
