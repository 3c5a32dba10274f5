import type { Cell } from '../grid/cell.ts';
import type { DateSystem } from '../grid/serial-date.ts';

/** A cell's content that a codec is asked about: neither blank nor an error. */
export type FilledValue = string | number | boolean;

/** What a codec may ask of a cell beside its value. The object is reused from cell to cell: do not keep it. */
export interface CellContext {
  readonly dateSystem: DateSystem;
  /** The cell's number format code; "General" when none is set. */
  readonly numberFormat: string;
}

/** What `decode` gives for a cell it cannot read for certain. A value of its own, so that a million cells cost no wrapper. */
export const unreadable: unique symbol = Symbol('unreadable');

/** A value to put in the place of one that could not be read. */
export interface Mend {
  readonly value: FilledValue;
  /** The value as people would write it, for the title of the fix. */
  readonly shown: string;
  /** A number format to set with it; the cell's own is kept when left out. */
  readonly numberFormat?: string;
}

/** How an unreadable cell could be mended: the one certain way, or several to choose from. */
export type Mends = { readonly certain: Mend } | { readonly choices: readonly Mend[] };

/**
 * How a cell becomes a typed value and back. Encode then decode is the identity; decode never guesses: what it cannot
 * read for certain it leaves unread, and `mend` says what could be meant.
 */
export interface CellCodec {
  /** What a cell of this column holds, for people: "a date", "a number". */
  readonly expected: string;
  /** Reads a cell that is neither blank nor an error; `unreadable` when it holds something else. */
  readonly decode: (value: FilledValue, context: CellContext) => unknown;
  /** What an unreadable value was most likely meant to be. */
  readonly mend?: (value: FilledValue, context: CellContext) => Mends | undefined;
  /**
   * The cell of a value, which is neither `null` nor `undefined`.
   *
   * @throws CellEncodeError when the value is not of the codec's kind.
   */
  readonly encode: (value: unknown, context: { readonly dateSystem: DateSystem }) => Cell;
  /** The number format that cells of this column get when we make them. */
  readonly numberFormat?: string;
  /** The values a cell may hold, where they are few: what a drop-down list offers. */
  readonly choices?: readonly (string | number | boolean)[];
}
