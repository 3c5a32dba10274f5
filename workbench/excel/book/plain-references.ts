import { type CellPosition, type CellRange, formatRange } from '../../../src/grid/address.ts';

/** A table as formulas see it: header row and body, without a totals row. */
export interface ReferredTable {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
}

const reference =
  /([\p{L}_\\][\p{L}\p{N}_.\\]{0,254})(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.){0,255}\]){0,600}\])/gu;

/**
 * Writes the references to tables in a formula as addresses: the grid engine loses the sheet of a table where a function
 * such as INDEX gives a part of it.
 *
 * @param at - The cell of the formula, which `[#This Row]` stands for the row of.
 */
export function plainReferences(formula: string, at: CellPosition, tables: readonly ReferredTable[]): string {
  if (!formula.includes('[')) return formula;
  const parts = formula.split(/("(?:[^"]|"")*")/);
  return parts.map((part) => (part.startsWith('"') ? part : plainPart(part, at, tables))).join('');
}

function plainPart(part: string, at: CellPosition, tables: readonly ReferredTable[]): string {
  return part.replaceAll(reference, (whole, name: string, body: string) => {
    const table = tables.find((known) => known.name.toLowerCase() === name.toLowerCase());
    const range = table && referredRange(table, body.slice(1, -1), at);
    return range ? `'${table.sheet.replaceAll("'", "''")}'!${formatRange(range)}` : whole;
  });
}

function referredRange(
  { range, headers }: ReferredTable,
  body: string,
  at: CellPosition,
): CellRange | undefined {
  const names = [...body.matchAll(/\[((?:[^[\]']|'.){0,255})\]/g)].map(([, name = '']) => name);
  const specifiers = names.length > 0 ? names : [body];
  const sections = specifiers.filter((name) => name.startsWith('#')).map((name) => name.toLowerCase());
  const columns = specifiers
    .filter((name) => name !== '' && !name.startsWith('#'))
    .map((name) =>
      headers.findIndex((header) => header.toLowerCase() === name.replaceAll(/'(.)/g, '$1').toLowerCase()),
    );
  if (columns.includes(-1)) return undefined;
  const first = columns.length > 0 ? Math.min(...columns) : 0;
  const last = columns.length > 0 ? Math.max(...columns) : range.columnCount - 1;
  const across = { columnIndex: range.columnIndex + first, columnCount: last - first + 1 };
  if (sections.includes('#this row')) return { ...across, rowIndex: at.rowIndex, rowCount: 1 };
  if (sections.includes('#all')) return { ...range, ...across };
  const header = { ...across, rowIndex: range.rowIndex, rowCount: 1 };
  if (sections.includes('#headers')) return sections.includes('#data') ? { ...range, ...across } : header;
  return { ...across, rowIndex: range.rowIndex + 1, rowCount: range.rowCount - 1 };
}
