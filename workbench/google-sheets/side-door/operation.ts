import { z } from 'zod';

const title = z.string().min(1).max(100);
const rowNumber = z.int().min(1).max(10_000_000);
const count = z.int().min(1).max(100_000).default(1);
const a1 = z.string().min(1).max(200);
const letters = z.string().regex(/^[A-Za-z]{1,3}$/);
const email = z.string().min(3).max(320);

/** One thing that a person does in the browser. Rows are counted from 1 and columns named by their letters, as they see them. */
export const operationShape = z.discriminatedUnion('do', [
  /** Types a text into a cell, which is read by the locale; an empty one clears the cell. */
  z.object({ do: z.literal('type'), cell: a1, text: z.string().max(100_000) }),
  /** Deletes the contents of cells. */
  z.object({ do: z.literal('clear'), range: a1 }),
  /** Sorts the rows of a range by a column. */
  z.object({ do: z.literal('sort'), range: a1, by: letters, descending: z.boolean().default(false) }),
  z.object({ do: z.literal('insert-rows'), tab: title, before: rowNumber, count }),
  z.object({ do: z.literal('delete-rows'), tab: title, from: rowNumber, count }),
  z.object({ do: z.literal('move-rows'), tab: title, from: rowNumber, count, before: rowNumber }),
  z.object({ do: z.literal('insert-columns'), tab: title, before: letters, count }),
  z.object({ do: z.literal('delete-columns'), tab: title, from: letters, count }),
  z.object({ do: z.literal('move-columns'), tab: title, from: letters, count, before: letters }),
  /** Copies whole rows and pastes them over others; rows that are missing at the end are added. */
  z.object({ do: z.literal('copy-rows'), tab: title, from: rowNumber, count, to: rowNumber }),
  /** Copies cells and pastes them from a cell on. */
  z.object({ do: z.literal('copy-paste'), from: a1, to: a1 }),
  z.object({ do: z.literal('add-tab'), tab: title }),
  z.object({ do: z.literal('rename-tab'), tab: title, to: title }),
  z.object({ do: z.literal('delete-tab'), tab: title }),
  z.object({ do: z.literal('duplicate-tab'), tab: title, to: title.optional() }),
  z.object({ do: z.literal('hide-tab'), tab: title, hidden: z.boolean().default(true) }),
  /** Writes another heading over one of the first row. */
  z.object({ do: z.literal('rename-header'), tab: title, header: z.string(), to: z.string() }),
  /** Protects cells; nobody but the owner, the person and the editors may then change them. */
  z.object({
    do: z.literal('protect'),
    range: a1,
    editors: z.array(email).default([]),
    warningOnly: z.boolean().default(false),
    description: z.string().max(1000).optional(),
  }),
  /** Takes away all protections of a tab. */
  z.object({ do: z.literal('unprotect'), tab: title }),
  /** Filters a range: rows whose cell of a column shows one of the values are hidden. */
  z.object({ do: z.literal('filter'), range: a1, by: letters, hidden: z.array(z.string()) }),
  z.object({ do: z.literal('clear-filter'), tab: title }),
  /** Empties a whole tab. */
  z.object({ do: z.literal('clear-tab'), tab: title }),
]);

/** An operation as callers write it: parts with a default may be left out. */
export type Operation = z.input<typeof operationShape>;

/** An operation with its defaults filled in. */
export type CompleteOperation = z.output<typeof operationShape>;
