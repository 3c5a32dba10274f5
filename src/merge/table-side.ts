import type { TableDefinition } from '../table/define-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import type { TableRow } from '../table/table-row.ts';

/**
 * A value as it is compared: text, number, boolean, `null` for a blank; a date is its `YYYY-MM-DD`. `undefined` where no
 * value is known: on a side the cell could not be read, in a base the two sides never agreed on one.
 */
export type MergeValue = string | number | boolean | null | undefined;

/** A table by columns, as one side has it, or as both agreed on it. All columns are as long as `rowIds`. */
export interface TableSide {
  /** The Row ID of each row; `null` for a row without one. */
  readonly rowIds: readonly (string | null)[];
  /** Values by column name; a column that the side lacks is left out. The Row ID column is none of them. */
  readonly columns: ReadonlyMap<string, readonly MergeValue[]>;
}

/** A table that is not there: the base of a first merge, and of one whose base was lost. */
export const emptySide: TableSide = { rowIds: [], columns: new Map() };

/**
 * A table as a side of a merge, from its rows as they were read. What could not be read is not known, and what formulas
 * fill is left out, as is a column that the sheet lacks.
 */
export function tableSide<D extends TableDefinition>(
  definition: D,
  { columnIndexes }: Pick<LocatedTable, 'columnIndexes'>,
  rows: readonly TableRow<D>[],
): TableSide {
  const columns = new Map<string, MergeValue[]>();
  for (const name of comparedColumns(definition)) {
    if (!columnIndexes.has(name)) continue;
    columns.set(
      name,
      rows.map(({ values }) => mergeValue((values as Readonly<Record<string, unknown>>)[name])),
    );
  }
  for (const [index, { faults }] of rows.entries()) {
    for (const name of faults) {
      const values = columns.get(name);
      if (values) values[index] = undefined;
    }
  }
  return { rowIds: rows.map(({ rowId }) => rowId), columns };
}

/** The names of the columns that people fill: neither the Row ID nor what formulas compute. */
export function comparedColumns({ columns, rowId }: TableDefinition): readonly string[] {
  return Object.entries(columns).flatMap(([name, { computed }]) =>
    computed || name === rowId ? [] : [name],
  );
}

/** An empty text is a blank: no spreadsheet tells the two apart. What is no plain value cannot be compared. */
function mergeValue(value: unknown): MergeValue {
  if (value === null || value === undefined || value === '') return null;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : undefined;
}
