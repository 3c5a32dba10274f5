import * as z from 'zod/mini';
import type { Grid } from '../../../grid/grid.ts';
import { limits } from './limits.ts';

const general = 'General';

/**
 * The number formats of a grid. A column mostly has one format, or a few one below the other, so each is a list of runs:
 * number of the code, how many cells down, and so on. What lies below a column's runs, or beyond the last column, is
 * "General".
 */
export interface FormatRuns {
  readonly codes: readonly string[];
  readonly columns: readonly (readonly number[])[];
}

/** The formats within the rectangle that holds all rows of the grid. */
export function encodeFormats({ rows, numberFormat }: Grid): FormatRuns {
  const numbers = new Map<string, number>();
  const columns: number[][] = [];
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let columnIndex = 0; columnIndex < columnCount; columnIndex++) {
    const runs: number[] = [];
    let last: string | undefined;
    let length = 0;
    const close = () => {
      if (last === undefined) return;
      const number = numbers.get(last) ?? numbers.size;
      numbers.set(last, number);
      runs.push(number, length);
    };
    for (let rowIndex = 0; rowIndex < rows.length; rowIndex++) {
      const code = numberFormat(rowIndex, columnIndex);
      if (code !== last) {
        close();
        last = code;
        length = 0;
      }
      length++;
    }
    if (last !== general) close();
    columns.push(runs);
  }
  while (columns.at(-1)?.length === 0) columns.pop();
  return { codes: [...numbers.keys()], columns };
}

/** The look-up of a grid's number formats, without a list of all cells. */
function decodeFormats({ codes, columns }: FormatRuns): Grid['numberFormat'] {
  const ends = columns.map(endsOfRuns);
  return (rowIndex, columnIndex) => {
    const run = firstAbove(ends[columnIndex] ?? [], rowIndex);
    return codes[columns[columnIndex]?.[run * 2] ?? -1] ?? general;
  };
}

/** Below which row each run of a column ends. */
function endsOfRuns(runs: readonly number[]): number[] {
  const ends: number[] = [];
  for (let at = 1; at < runs.length; at += 2) ends.push((ends.at(-1) ?? 0) + (runs[at] ?? 0));
  return ends;
}

/** Where the first of rising numbers stands that is above a number; their count where none is. */
function firstAbove(rising: readonly number[], number: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

const code = z.string().check(z.maxLength(limits.name));
const runs = z.array(z.int().check(z.minimum(0), z.maximum(limits.rows))).check(
  z.maxLength(limits.rows),
  z.refine((list) => list.length % 2 === 0, 'half a run'),
);

/** Number formats off the wire, as a grid asks for them. */
export const formatsSchema = z.pipe(
  z.strictObject({
    codes: z.array(code).check(z.maxLength(limits.cells)),
    columns: z.array(runs).check(z.maxLength(limits.columns)),
  }),
  z.transform((formats: { codes: string[]; columns: number[][] }) => decodeFormats(formats)),
);
