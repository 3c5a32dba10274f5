import * as z from 'zod';
import { type Cell, cellErrorCodes, isFormula } from '../grid/cell.ts';
import type { SetCell, TableTarget } from '../workbook/change.ts';

/** A log is kept in the workbook, where anybody can write: what is longer is none of ours. */
const longestLog = 20_000_000;

const count = z.int().min(0);
const cellValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ error: z.enum(cellErrorCodes) }),
]);
/** A formula is named by its place in `formulas`. */
const cell = z.union([cellValue, z.strictObject({ formula: count, value: cellValue })]);
const range = z.strictObject({ rowIndex: count, columnIndex: count, rowCount: count, columnCount: count });
const target = z.strictObject({
  sheet: z.string(),
  table: z.string().nullable(),
  range,
  headers: z.array(z.string()),
});

/** Each formula, cell and table is kept once: a column has one formula, and a table one row of headers. */
const log = z.strictObject({
  version: z.literal(1),
  targets: z.array(target),
  formulas: z.array(z.string()),
  cells: z.array(cell),
  changes: z.array(
    z.strictObject({
      sheet: z.string(),
      at: z.tuple([count, count]),
      /** Expected and value, by their places in `cells`. */
      cells: z.tuple([count, count]),
      target: count.optional(),
      /** Column, and its cell. */
      anchor: z.tuple([count, count]).optional(),
      numberFormat: z.string().optional(),
    }),
  ),
});

/**
 * The log of what was frozen or converted as a text to keep with the workbook: JSON, each formula and table once.
 *
 * @param undo - What `freezeFormulas`, `convertFormulas`, `prepareToShare` or `mergeUndo` gave.
 */
export function formatUndoLog(undo: readonly SetCell[]): string {
  const targets = new Pool<TableTarget>();
  const formulas = new Pool<string>();
  const pool = new Pool<z.infer<typeof cell>>();
  const cells = {
    add: (one: Cell) => pool.add(isFormula(one) ? { ...one, formula: formulas.add(one.formula) } : one),
  };
  const changes = undo.map((change) => ({
    sheet: change.sheet,
    at: [change.rowIndex, change.columnIndex],
    cells: [cells.add(change.expected), cells.add(change.value)],
    target: change.target && targets.add(change.target),
    anchor: change.anchor && [change.anchor.columnIndex, cells.add(change.anchor.value)],
    numberFormat: change.numberFormat,
  }));
  const kept = { targets: targets.items, formulas: formulas.items, cells: pool.items };
  return JSON.stringify({ version: 1, ...kept, changes });
}

/**
 * Reads a log back.
 *
 * @returns The changes, to be merged or applied; `null` for a text that is no log of ours.
 */
export function parseUndoLog(text: string): SetCell[] | null {
  const read = text.length > longestLog ? null : log.safeParse(parsed(text)).data;
  if (!read) return null;
  const cells = read.cells.map((one) => cellOf(one, read.formulas));
  const undo: SetCell[] = [];
  for (const change of read.changes) {
    const [rowIndex, columnIndex] = change.at;
    const [expected, value] = change.cells.map((index) => cells[index]);
    const anchorValue = change.anchor === undefined ? null : cells[change.anchor[1]];
    const found = change.target === undefined ? undefined : read.targets[change.target];
    const isWhole = expected !== undefined && value !== undefined && anchorValue !== undefined;
    if (!isWhole || (change.target !== undefined && found === undefined)) return null;
    undo.push({
      kind: 'set-cell',
      sheet: change.sheet,
      rowIndex,
      columnIndex,
      expected,
      value,
      ...(found !== undefined && { target: found }),
      ...(change.anchor !== undefined && { anchor: { columnIndex: change.anchor[0], value: anchorValue } }),
      ...(change.numberFormat !== undefined && { numberFormat: change.numberFormat }),
    });
  }
  return undo;
}

/** @returns `undefined` for a formula that is missing. */
function cellOf(one: z.infer<typeof cell>, formulas: readonly string[]): Cell | undefined {
  if (typeof one !== 'object' || one === null || !('formula' in one)) return one;
  const formula = formulas[one.formula];
  return formula === undefined ? undefined : { formula, value: one.value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Items by what they are, each once. */
class Pool<Item> {
  readonly items: Item[] = [];
  readonly #places = new Map<string, number>();

  /** @returns The item's place. */
  add(item: Item): number {
    const key = JSON.stringify(item);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.items.push(item) - 1;
    this.#places.set(key, place);
    return place;
  }
}
