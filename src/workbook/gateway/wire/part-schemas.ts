import * as z from 'zod/mini';
import { limits } from './limits.ts';

// Small parts that several messages have.
export const name = z.string().check(z.maxLength(limits.name));
export const text = z.string().check(z.maxLength(limits.text));
export const index = z.int();
export const range = z.strictObject({
  rowIndex: index,
  columnIndex: index,
  rowCount: index,
  columnCount: index,
});
export const visibility = z.enum(['visible', 'hidden', 'very-hidden']);

/** A list of parts of a sheet. */
export function parts<T extends z.ZodMiniType>(part: T) {
  return z.array(part).check(z.maxLength(limits.parts));
}

/** A map by column index; over the wire it is the list of its entries. */
export function columnMap<T extends z.ZodMiniType>(value: T) {
  const entries = z.array(z.tuple([z.unknown(), z.unknown()])).check(z.maxLength(limits.columns));
  return z.pipe(
    z.pipe(
      entries,
      z.transform((list: [unknown, unknown][]) => new Map(list)),
    ),
    z.map(index, value),
  );
}
