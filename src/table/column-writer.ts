import { $ZodEncodeError, safeEncode, safeParse } from 'zod/v4/core';
import type { Cell } from '../grid/cell.ts';
import type { DateSystem } from '../grid/serial-date.ts';
import type { KnownSchema } from './base-schema.ts';
import { codecOfColumn } from './codec-of-column.ts';
import type { Column } from './column.ts';
import { RowValueError } from './errors.ts';

/** Which column of which table a value is written to, and how its workbook counts dates. */
export interface ValuePlace {
  readonly table: string;
  /** Name of the column, as code calls it. */
  readonly column: string;
  readonly dateSystem: DateSystem;
}

/**
 * The cell of a value, which must fit the column's schema: values as rows give them, `undefined` for the schema's
 * default or a blank.
 *
 * @throws RowValueError when the value does not fit.
 */
export function encodeValue(column: Column, value: unknown, place: ValuePlace): Cell {
  const checked = value === undefined ? checkMissing(column, place) : checkValue(column, value, place);
  return encodeCell(column, checked, place);
}

/**
 * The cell of a value that was read, or stands in a draft: only its kind is checked. `null` and `undefined` are blanks.
 *
 * @throws RowValueError when the value is not of the column's kind.
 */
export function writtenValue(column: Column, value: unknown, place: ValuePlace): Cell {
  if (value === null || value === undefined) return null;
  const isTwoWay = isTransformed(column);
  return encodeCell(column, isTwoWay ? checkValue(column, value, place) : value, place);
}

function encodeCell(column: Column, value: unknown, place: ValuePlace): Cell {
  if (value === null || value === undefined) return null;
  try {
    return codecOfColumn(column).encode(value, place);
  } catch (error) {
    throw new RowValueError(
      place.table,
      place.column,
      error instanceof Error ? error.message : String(error),
    );
  }
}

const transformed = new WeakMap<Column, boolean>();

/** Whether what is read of a column is something else than what stands in the cell. */
function isTransformed(column: Column): boolean {
  const known = transformed.get(column) ?? hasTransform(column.schema);
  transformed.set(column, known);
  return known;
}

function hasTransform(schema: Column['schema']): boolean {
  const { def } = (schema as KnownSchema)._zod;
  if (def.type === 'pipe' || def.type === 'transform') return true;
  return 'innerType' in def && hasTransform(def.innerType);
}

function checkMissing({ schema }: Column, place: ValuePlace): unknown {
  const missing = safeParse(schema, undefined);
  if (missing.success) return missing.data;
  if (safeParse(schema, null).success) return null;
  throw new RowValueError(place.table, place.column, 'a value is required, and none was given');
}

/** Backwards through the schema, so that what is read of a two-way transform can be written again. */
function checkValue({ schema }: Column, value: unknown, place: ValuePlace): unknown {
  try {
    const encoded = safeEncode(schema, value);
    if (encoded.success) return encoded.data;
    throw new RowValueError(place.table, place.column, problemOf(encoded.error));
  } catch (error) {
    if (!(error instanceof $ZodEncodeError)) throw error;
  }
  // A one-way transform cannot be undone: the value is held against the schema as a cell's would be.
  const parsed = safeParse(schema, value);
  if (parsed.success) return value;
  const advice = 'Its schema transforms what it reads; z.codec() makes that two-way';
  throw new RowValueError(place.table, place.column, `${problemOf(parsed.error)}. ${advice}`);
}

function problemOf(error: { readonly issues: readonly { readonly message: string }[] }): string {
  return error.issues.map(({ message }) => message).join('; ');
}
