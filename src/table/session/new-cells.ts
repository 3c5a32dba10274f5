import type { Cell } from '../../grid/cell.ts';
import { unreadable } from '../cell-codec.ts';
import { codecOfColumn } from '../codec-of-column.ts';
import type { Column } from '../column.ts';
import { columnReader } from '../column-reader.ts';
import { encodeValue } from '../column-writer.ts';
import type { TableDefinition } from '../define-table.ts';
import { RowValueError, TablePlaceError } from '../errors.ts';
import { isBlankCell } from '../is-blank.ts';
import type { LocatedTable } from '../located-table.ts';

/** A value to be written: its cell, and the value as it will be read again. */
interface NewCell {
  readonly cell: Cell;
  readonly value: unknown;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * The cells and values of a new row. Columns left out take their schema's default or stay blank; computed ones are
 * left to their formulas.
 *
 * @throws RowValueError when a value does not fit, a required one is missing, or a column is not one to write.
 * @throws TablePlaceError when the sheet lacks a column that is given a value.
 */
export function newCells(definition: TableDefinition, located: LocatedTable, given: Given) {
  mustBeWritable(definition, given);
  const cells = new Map<string, Cell>();
  const values: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(definition.columns)) {
    values[name] = null;
    if (column.computed || name === definition.rowId) continue;
    const { cell, value } = newCell(definition, located, name, column, given[name]);
    if (cell !== null) mustBeThere(definition, located, name, column);
    cells.set(name, cell);
    values[name] = value;
  }
  if ([...cells.values()].every(isBlankCell)) {
    const [first = ''] = cells.keys();
    throw new RowValueError(definition.name, first, 'the row is blank; give it at least one value');
  }
  return { cells, values };
}

/**
 * The cells and values of a patch, by column name; columns given as `undefined` are left alone.
 *
 * @throws RowValueError when a value does not fit, or a column is not one to write.
 * @throws TablePlaceError when the sheet lacks a column of the patch.
 */
export function patchCells(
  definition: TableDefinition,
  located: LocatedTable,
  given: Given,
): ReadonlyMap<string, NewCell> {
  mustBeWritable(definition, given);
  const patch = new Map<string, NewCell>();
  for (const [name, value] of Object.entries(given)) {
    const column = definition.columns[name];
    if (value === undefined || column === undefined) continue;
    mustBeThere(definition, located, name, column);
    patch.set(name, newCell(definition, located, name, column, value));
  }
  return patch;
}

function newCell(
  definition: TableDefinition,
  { dateSystem }: LocatedTable,
  name: string,
  column: Column,
  given: unknown,
): NewCell {
  const cell = encodeValue(column, given, { table: definition.name, column: name, dateSystem });
  const numberFormat = codecOfColumn(column).numberFormat ?? 'General';
  const shown = typeof cell === 'object' && cell !== null ? null : cell;
  const value = columnReader(column).read(shown, { dateSystem, numberFormat });
  if (value !== unreadable) return { cell, value };
  throw new RowValueError(
    definition.name,
    name,
    'the value would be read as a blank, and a value is required',
  );
}

function mustBeWritable(definition: TableDefinition, given: Given): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const column = Object.hasOwn(definition.columns, name) ? definition.columns[name] : undefined;
    if (!column) throw new RowValueError(definition.name, name, 'the table has no column of this name');
    if (column.computed)
      throw new RowValueError(definition.name, name, 'formulas fill this column; it is only read');
    if (name === definition.rowId)
      throw new RowValueError(definition.name, name, 'Row IDs are made by the table');
  }
}

function mustBeThere(
  definition: TableDefinition,
  located: LocatedTable,
  name: string,
  { header }: Column,
): void {
  if (located.columnIndexes.has(name)) return;
  throw new TablePlaceError(
    `The sheet "${located.sheet}" has no column "${header}" for ${definition.name}.${name}. Add it to the header row, then refresh.`,
  );
}
