import * as z from 'zod/mini';
import type { Change, RemoveRow, RowAnchor, SetCell } from '../../change.ts';
import { cellSchema, cellsSchema, encodeCell, type WireCell } from './cell-wire.ts';
import { encodeLayout, layoutSchema, type WireLayout } from './layout-wire.ts';
import { limits } from './limits.ts';
import { index, name, range, text } from './part-schemas.ts';

/** A change as JSON holds it: with the cells and layouts of the wire. */
export type WireChange = { readonly kind: Change['kind'] } & Readonly<Record<string, unknown>>;

/** A change for JSON. */
export function encodeChange(change: Change): WireChange {
  switch (change.kind) {
    case 'set-cell':
      return encodeSetCell(change);
    case 'append-row':
      return { ...change, cells: change.cells.map(encodeCell) };
    case 'remove-row':
      return encodeRemoveRow(change);
    case 'add-sheet':
      return { kind: change.kind, layout: encodeLayout(change.layout) satisfies WireLayout };
  }
}

function encodeSetCell({ expected, value, anchor, ...others }: SetCell): WireChange {
  return { ...others, expected: encodeCell(expected), value: encodeCell(value), ...encodeAnchor(anchor) };
}

function encodeRemoveRow({ expected, anchor, ...others }: RemoveRow): WireChange {
  return { ...others, expected: expected.map(encodeCell), ...encodeAnchor(anchor) };
}

function encodeAnchor(anchor: RowAnchor | undefined): {
  anchor?: { columnIndex: number; value: WireCell };
} {
  return anchor ? { anchor: { columnIndex: anchor.columnIndex, value: encodeCell(anchor.value) } } : {};
}

const target = z.strictObject({
  sheet: name,
  table: z.nullable(name),
  range,
  headers: z.array(text).check(z.maxLength(limits.columns)),
});
const anchor = z.exactOptional(z.strictObject({ columnIndex: index, value: cellSchema }));

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set-cell'),
    sheet: name,
    rowIndex: index,
    columnIndex: index,
    expected: cellSchema,
    value: cellSchema,
    numberFormat: z.exactOptional(name),
    target: z.exactOptional(target),
    anchor,
  }),
  z.strictObject({ kind: z.literal('append-row'), target, cells: cellsSchema }),
  z.strictObject({ kind: z.literal('remove-row'), target, rowIndex: index, expected: cellsSchema, anchor }),
  z.strictObject({ kind: z.literal('add-sheet'), layout: layoutSchema }),
]);

/** Changes off the wire. */
export const changesSchema = z.array(changeSchema).check(z.maxLength(limits.changes));
