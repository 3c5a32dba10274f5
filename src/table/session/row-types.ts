import type { core } from 'zod';
import type { RowDraft, RowOf, TableDefinition } from '../define-table.ts';

type ValueOf<D extends TableDefinition, Name extends keyof D['columns']> = core.output<
  D['columns'][Name]['schema']
>;

/** Names of the columns that formulas fill. */
type ComputedName<D extends TableDefinition> = {
  [Name in keyof D['columns']]: D['columns'][Name] extends { readonly computed: true } ? Name : never;
}[keyof D['columns']];

type RowIdName<D extends TableDefinition> = D extends { readonly rowId: infer Name } ? Name : never;

/** Names of the columns that code may write: all but computed ones and the Row ID, which is made for it. */
type WritableName<D extends TableDefinition> = Exclude<keyof D['columns'], ComputedName<D> | RowIdName<D>>;

/** Columns that may be left out of a new row: their cells may be blank, or their schema has a default. */
type OptionalName<D extends TableDefinition> = {
  [Name in WritableName<D>]: null extends ValueOf<D, Name>
    ? Name
    : undefined extends core.input<D['columns'][Name]['schema']>
      ? Name
      : never;
}[WritableName<D>];

/** The values of a new row, by column name. */
export type NewRow<D extends TableDefinition> = {
  readonly [Name in Exclude<WritableName<D>, OptionalName<D>>]: ValueOf<D, Name>;
} & { readonly [Name in OptionalName<D>]?: ValueOf<D, Name> | undefined };

/** New values for some columns of a row; `null` clears a cell, `undefined` leaves it alone. */
export type RowPatch<D extends TableDefinition> = {
  readonly [Name in WritableName<D>]?: ValueOf<D, Name> | undefined;
};

/** Which rows are meant: those that have all these values, or those a function is true for. */
export type RowQuery<D extends TableDefinition> =
  | { readonly [Name in keyof D['columns']]?: ValueOf<D, Name> | null }
  | ((row: OpenRow<D>) => boolean);

interface AnyOpenRow<D extends TableDefinition> {
  /** The Row ID; `null` where the table has none. */
  readonly rowId: string | null;
  /** What people call the row: the values of its key as they stand in the workbook; `null` for a row not yet there. */
  readonly rowKey: string | null;
  /** The row's number in its sheet as people see it; `null` for a row not yet there. */
  readonly rowNumber: number | null;
  readonly state: 'unchanged' | 'updated' | 'inserted' | 'removed';
  /** Names of the columns whose cell has a fault or is missing: their values are `null`. */
  readonly faults: readonly (keyof D['columns'] & string)[];
  /** A1 address of a column's cell; `null` for a row not yet there, or a column that is missing. */
  address(name: keyof D['columns'] & string): string | null;
}

/**
 * A row of an open table, with what is pending already in its values. Where `complete` is true, no cell has a fault and
 * the values are of the schema's type; else any may be `null`.
 */
export type OpenRow<D extends TableDefinition> =
  | (AnyOpenRow<D> & { readonly complete: true; readonly values: RowOf<D> })
  | (AnyOpenRow<D> & { readonly complete: false; readonly values: RowDraft<D> });
