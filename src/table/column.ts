import type { core } from 'zod';
import type { CellCodec } from './cell-codec.ts';

/** Who may change a column in a shared plan: the board, the partner, or both. */
export type ColumnOwner = 'board' | 'partner' | 'shared';

export interface ColumnOptions {
  /** Other header texts that mean this column; case, spaces and punctuation never matter. */
  readonly aliases?: readonly string[];
  /** Who may change it when the table is shared. Default `board`. */
  readonly owner?: ColumnOwner;
  /** How a cell becomes a value and back. Default: chosen from the schema (text, number, boolean, date, choice). */
  readonly codec?: CellCodec;
  /** Filled by formulas: read, never written over. Default `false`. */
  readonly computed?: boolean;
  /** The column may be missing from a sheet altogether. Default `false`. */
  readonly optional?: boolean;
  /** What to enter, shown to people when they select a cell. */
  readonly help?: string;
}

/** One column of a table: its header, the zod schema of its values, and how people may use it. */
export interface Column<Schema extends core.$ZodType = core.$ZodType> extends ColumnOptions {
  readonly header: string;
  readonly schema: Schema;
}

/** What `column` gives: its type remembers whether the column is computed, so that code cannot write to it. */
export type DefinedColumn<Schema extends core.$ZodType, Options extends ColumnOptions> = Column<Schema> &
  Pick<Options, keyof Options & 'computed'>;

/**
 * Describes a column.
 *
 * @param header - The header text we write and look for first.
 * @param schema - Any zod schema of a text, number, boolean, date or choice. A schema that takes `null` lets cells be
 *   blank; `z.iso.date()` makes a date column, `z.enum([...])` a drop-down.
 */
export function column<
  Schema extends core.$ZodType,
  const Options extends ColumnOptions = Record<never, never>,
>(header: string, schema: Schema, options?: Options): DefinedColumn<Schema, Options> {
  return { header, schema, ...options } as DefinedColumn<Schema, Options>;
}
