import type { Cell, CellValue } from '../grid/cell.ts';
import type { DateSystem } from '../grid/serial-date.ts';

/** What a codec must know of a cell beside its value. */
export interface CellContext {
  readonly dateSystem: DateSystem;
  /** The cell's number format code; "General" when none is set. */
  readonly numberFormat: string;
}

/** A cell read as a value, or what was expected instead. */
export type Decoded = { readonly value: unknown } | { readonly expected: string };

/**
 * How a cell becomes a typed value and back. Encode then decode is the identity; decode never guesses: what it cannot
 * read for certain it reports.
 */
export interface CellCodec {
  /** What a cell of this column holds, for people: "a date", "a number". */
  readonly expected: string;
  /** Reads a cell that is neither blank nor an error. */
  readonly decode: (value: Exclude<CellValue, null>, context: CellContext) => Decoded;
  readonly encode: (value: unknown, context: { readonly dateSystem: DateSystem }) => Cell;
  /** The number format that cells of this column get when we make them. */
  readonly numberFormat?: string;
}
