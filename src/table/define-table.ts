import type { core } from 'zod';
import { codecOfColumn } from './codec-of-column.ts';
import type { Column } from './column.ts';
import { TableDefinitionError } from './errors.ts';

/** The columns of a table, by the name code calls them. */
export type Columns = Readonly<Record<string, Column>>;

/** A column that points at a key column of another table. */
export interface Reference {
  readonly table: string;
  /** Name (not header) of the column pointed at. */
  readonly column: string;
  /** Several references in one cell, apart by ";" or ",". Default `false`. */
  readonly many?: boolean;
}

export interface TableDefinition<Cs extends Columns = Columns> {
  /** The Excel table's name, and the sheet's when no table has it. Letters, digits and "_". */
  readonly name: string;
  /** The sheet's name. Default: the table's. */
  readonly sheet?: string;
  readonly columns: Cs;
  /** The column of hidden, unique ids made by us: what tells rows apart for ever. */
  readonly rowId?: keyof Cs & string;
  /** Columns that together name a row for people, and must be unique together. */
  readonly key?: readonly (keyof Cs & string)[];
  readonly references?: { readonly [Name in keyof Cs & string]?: Reference };
  /** Rows are added and then stay as they are: a merge passes on no edit and no removal. Default `false`. */
  readonly appendOnly?: boolean;
  /** What the table is for, in a sentence for the people who fill it. */
  readonly help?: string;
  /** The workbook need not have this table. Default `false`. */
  readonly optional?: boolean;
}

/** A row's values by column name, each as its zod schema gives it. */
export type RowOf<D extends TableDefinition> = {
  readonly [Name in keyof D['columns']]: core.output<D['columns'][Name]['schema']>;
};

/** A row as it stands in a sheet: a cell that could not be read, or is blank where it must not be, is `null`. */
export type RowDraft<D extends TableDefinition> = {
  readonly [Name in keyof D['columns']]: core.output<D['columns'][Name]['schema']> | null;
};

/**
 * Defines a table: its columns with their zod schemas, what tells rows apart, and what refers to what.
 *
 * @throws TableDefinitionError when the row id, key or references name no column, two columns share a
 *   header or alias, or a column's schema has no codec.
 */
export function defineTable<const D extends TableDefinition>(definition: D): D {
  const names = new Set(Object.keys(definition.columns));
  const named = [definition.rowId, ...(definition.key ?? []), ...Object.keys(definition.references ?? {})];
  for (const name of named) {
    if (name !== undefined && !names.has(name)) {
      throw new TableDefinitionError(
        `Table ${definition.name} has no column "${name}", but its definition names it.`,
      );
    }
  }
  // Rows are plain objects, on which this name is no column but what they inherit from.
  if (names.has('__proto__'))
    throw new TableDefinitionError(`Table ${definition.name} has a column "__proto__".`);
  const owners = new Map<string, string>();
  for (const [name, column] of Object.entries(definition.columns)) {
    const { header, aliases = [] } = column;
    codecOfColumn(column, `${definition.name}.${name}`);
    for (const text of [header, ...aliases]) {
      const key = headerKey(text);
      const other = owners.get(key);
      if (other !== undefined && other !== name) {
        throw new TableDefinitionError(
          `Table ${definition.name} gives the header "${text}" to both "${other}" and "${name}".`,
        );
      }
      owners.set(key, name);
    }
  }
  return definition;
}

/**
 * A header text reduced to what matters when headers are compared: letters and digits, in lower case.
 *
 * @example headerKey(' Action  Lead(s): ') // -> 'actionleads'
 */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#%£+]/gu, '');
}
