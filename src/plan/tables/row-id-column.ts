import * as z from 'zod/mini';
import { column } from '../../table/column.ts';
import { reference } from './cell-schemas.ts';

/** The hidden last column of every table: short, unique, made by us, never shown as a reference to people. */
export const rowIdColumn = column('Row ID', z.nullable(reference), {
  help: 'Made by the add-in. Leave it as it is.',
});
