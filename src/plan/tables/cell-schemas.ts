import * as z from 'zod/mini';

// What the cells of several tables hold. The small build of zod keeps the bundle of the task pane small; tables of other
// people may be made with either.

/** Any text, or none. */
export const text = z.nullable(z.string());

/** A text that must be there. */
export const filledText = z.string().check(z.minLength(1));

/** What a row is called by: short, and never blank. */
export const reference = z.string().check(z.minLength(1), z.maxLength(40));

export const number = z.nullable(z.number());

/** A whole number from 0 on. */
export const count = z.nullable(z.int().check(z.gte(0)));

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.nullable(z.iso.date());

/** One of a list of words, or none. */
export function choice<const Words extends readonly string[]>(words: Words) {
  return z.nullable(z.enum(words));
}
