import { z } from 'zod';
import type { PersonAction } from '../wire/person-action.ts';

/** The most cells that one action may write. */
const cellLimit = 200_000;

const index = z.int().min(0).max(10_000_000);
const sheetId = z
  .int()
  .min(0)
  .max(2 ** 31);
const dimension = z.enum(['ROWS', 'COLUMNS']);
// What is longer than a cell can hold is refused where it is written, in a sentence.
const text = z.string().max(1_000_000);
const title = z.string().max(1000);

const action = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('type'),
    sheetId,
    rowIndex: index,
    columnIndex: index,
    rows: z
      .array(z.array(text).max(18_278))
      .min(1)
      .max(100_000)
      .refine((rows) => rows.reduce((sum, row) => sum + row.length, 0) <= cellLimit),
  }),
  z.strictObject({
    kind: z.literal('clear'),
    sheetId,
    startRow: index,
    endRow: index,
    startColumn: index,
    endColumn: index,
  }),
  z.strictObject({
    kind: z.literal('insert'),
    sheetId,
    dimension,
    start: index,
    count: z.int().min(1).max(10_000),
    likeBefore: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('delete'), sheetId, dimension, start: index, end: index }),
  z.strictObject({
    kind: z.literal('sort'),
    sheetId,
    columnIndex: index,
    order: z.enum(['ASCENDING', 'DESCENDING']),
  }),
  z.strictObject({
    kind: z.literal('filter'),
    sheetId,
    columnIndex: index,
    hiddenTexts: z.array(text).max(100_000),
  }),
  z.strictObject({ kind: z.literal('unfilter'), sheetId }),
  z.strictObject({
    kind: z.literal('hide'),
    sheetId,
    dimension,
    start: index,
    end: index,
    isHidden: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('resize'),
    sheetId,
    columnIndex: index,
    pixels: z.int().min(20).max(2000),
  }),
  z.strictObject({ kind: z.literal('add-sheet') }),
  z.strictObject({ kind: z.literal('rename-sheet'), sheetId, title }),
  z.strictObject({ kind: z.literal('delete-sheet'), sheetId }),
  z.strictObject({ kind: z.literal('hide-sheet'), sheetId, isHidden: z.boolean() }),
  z.strictObject({ kind: z.literal('locale'), locale: z.enum(['en_GB', 'en_US']) }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
]);

/** The action that a body describes, or null where it describes none. */
export function parseAction(body: Buffer): PersonAction | null {
  try {
    return action.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}
