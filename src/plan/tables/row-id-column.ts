import * as z from 'zod';
import { column } from '../../table/column.ts';

/** The hidden last column of every table: short, unique, made by us, never shown as a reference to people. */
export const rowIdColumn = column('Row ID', z.string().min(1).max(40).nullable(), {
  help: 'Made by the add-in. Leave it as it is.',
});
