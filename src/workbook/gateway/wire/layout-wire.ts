import * as z from 'zod/mini';
import type { CellStyle, LayoutCell, SheetLayout, TableLayout } from '../../sheet-layout.ts';
import { cellSchema, encodeCell, type WireCell } from './cell-wire.ts';
import { limits } from './limits.ts';
import { columnMap, index, name, parts, range, text, visibility } from './part-schemas.ts';

type WireLayoutCell = Omit<LayoutCell, 'value'> & { readonly value: WireCell };
type WireTableLayout = Omit<TableLayout, 'columnFormulas'> & {
  readonly columnFormulas?: readonly (readonly [number, string])[];
};

/** A layout as JSON holds it: maps are lists of entries. Charts stay behind, since a partner's spreadsheet has none. */
export type WireLayout = Omit<SheetLayout, 'rows' | 'columnStyles' | 'tables' | 'charts'> & {
  readonly rows: readonly (readonly WireLayoutCell[])[];
  readonly columnStyles?: readonly (readonly [number, CellStyle])[];
  readonly tables?: readonly WireTableLayout[];
};

/** A layout for JSON, without its charts. */
export function encodeLayout({ rows, columnStyles, tables, charts: _, ...others }: SheetLayout): WireLayout {
  return {
    ...others,
    rows: rows.map((row) => row.map(({ value, ...cell }) => ({ ...cell, value: encodeCell(value) }))),
    ...(columnStyles && { columnStyles: [...columnStyles] }),
    ...(tables && { tables: tables.map(encodeTable) }),
  };
}

function encodeTable({ columnFormulas, ...others }: TableLayout): WireTableLayout {
  return { ...others, ...(columnFormulas && { columnFormulas: [...columnFormulas] }) };
}

const style = z.strictObject({
  numberFormat: z.exactOptional(name),
  bold: z.exactOptional(z.boolean()),
  italic: z.exactOptional(z.boolean()),
  size: z.exactOptional(z.number()),
  colour: z.exactOptional(name),
  fill: z.exactOptional(name),
  wrap: z.exactOptional(z.boolean()),
  vertical: z.exactOptional(z.enum(['top', 'centre', 'bottom'])),
  horizontal: z.exactOptional(z.enum(['left', 'centre', 'right'])),
  border: z.exactOptional(name),
  locked: z.exactOptional(z.boolean()),
});

const layoutCell = z.strictObject({ value: cellSchema, style: z.exactOptional(style) });

const table = z.strictObject({
  name,
  range,
  headers: parts(text),
  style: z.exactOptional(name),
  columnFormulas: z.exactOptional(columnMap(text)),
});

const list = z.strictObject({
  range,
  choices: z.union([parts(text), z.strictObject({ formula: text })]),
  title: z.exactOptional(text),
  prompt: z.exactOptional(text),
  onOther: z.enum(['stop', 'warning']),
});

const rule = z.strictObject({
  range,
  formula: text,
  style: z.strictObject({
    bold: z.exactOptional(z.boolean()),
    italic: z.exactOptional(z.boolean()),
    colour: z.exactOptional(name),
    fill: z.exactOptional(name),
  }),
});

const columns = <T extends z.ZodMiniType>(part: T) => z.array(part).check(z.maxLength(limits.columns));

/** A layout off the wire. */
export const layoutSchema = z.strictObject({
  name,
  visibility: z.exactOptional(visibility),
  tabColour: z.exactOptional(name),
  rows: z.array(columns(layoutCell)).check(z.maxLength(limits.rows)),
  columnWidths: columns(z.number()),
  hiddenColumns: z.exactOptional(columns(index)),
  columnStyles: z.exactOptional(columnMap(style)),
  frozenRows: z.exactOptional(index),
  frozenColumns: z.exactOptional(index),
  tables: z.exactOptional(parts(table)),
  lists: z.exactOptional(parts(list)),
  rules: z.exactOptional(parts(rule)),
  landscape: z.exactOptional(z.boolean()),
  protectedRanges: z.exactOptional(parts(z.strictObject({ range, description: text }))),
});

/** The sheets of a spreadsheet to make. */
export const layoutsSchema = z.array(layoutSchema).check(z.maxLength(limits.sheets));
