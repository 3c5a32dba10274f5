import * as z from 'zod/mini';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook.ts';
import { encodeCell, rowsSchema, type WireCell } from './cell-wire.ts';
import { encodeFormats, type FormatRuns, formatsSchema } from './format-runs.ts';
import { limits } from './limits.ts';
import { index, name, parts, range, visibility } from './part-schemas.ts';

type WireSheet = Omit<SheetSnapshot, 'grid'> & {
  readonly rows: readonly (readonly WireCell[])[];
  readonly formats: FormatRuns;
};

/** A reading as JSON holds it. Number formats are told for the rectangle that holds all rows of a sheet. */
export type WireSnapshot = Omit<WorkbookSnapshot, 'sheets'> & { readonly sheets: readonly WireSheet[] };

/** A reading for JSON. */
export function encodeSnapshot({ name: title, dateSystem, sheets }: WorkbookSnapshot): WireSnapshot {
  return { name: title, dateSystem, sheets: sheets.map(encodeSheet) };
}

function encodeSheet({ grid, ...others }: SheetSnapshot): WireSheet {
  return { ...others, rows: grid.rows.map((row) => row.map(encodeCell)), formats: encodeFormats(grid) };
}

const sheet = z.pipe(
  z.strictObject({
    name,
    visibility,
    rows: rowsSchema,
    formats: formatsSchema,
    tables: parts(z.strictObject({ name, sheet: name, range, totalsRowCount: index })),
    spills: z.exactOptional(parts(range)),
  }),
  z.transform(
    ({ rows, formats, ...others }): SheetSnapshot => ({ ...others, grid: { rows, numberFormat: formats } }),
  ),
);

/** A reading off the wire. */
export const snapshotSchema = z.strictObject({
  name,
  dateSystem: z.enum(['1900', '1904']),
  sheets: z.array(sheet).check(z.maxLength(limits.sheets)),
});
