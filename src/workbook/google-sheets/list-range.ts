import { type CellRange, formatColumn } from '../../grid/address.ts';
import { headerText, sameHeader } from '../header-text.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import type { GoogleState } from './google-state.ts';

/** `INDIRECT("Objectives[Ref]")` or `Objectives[Ref]`. */
const columnOfTable = /^(?:INDIRECT\("([^"[\]]+)\[([^"[\]]+)\]"\)|([\p{L}\p{N}_.]+)\[([^"[\]]+)\])$/iu;

interface Column {
  readonly sheet: string;
  readonly columnIndex: number;
  /** Of the header. */
  readonly rowIndex: number;
}

/**
 * The cells that the choices of a drop-down come from, as Google takes them. A column of a table is taken from its first
 * row down to the end of the sheet, so that it grows with the table.
 *
 * @param layouts - New sheets, whose tables may be meant too.
 * @returns `undefined` for a formula that names no cells.
 */
export function listRange(
  formula: string,
  layouts: readonly SheetLayout[],
  state: GoogleState,
): string | undefined {
  const match = columnOfTable.exec(formula);
  if (!match) return /^[^[\]()"]+$/.test(formula) ? `=${formula}` : undefined;
  const column = findColumn(match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '', layouts, state);
  if (!column) return undefined;
  const letters = formatColumn(column.columnIndex);
  return `=${quoteTitle(column.sheet)}!$${letters}$${column.rowIndex + 2}:$${letters}`;
}

/** A sheet's title as references write it. */
export function quoteTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

function findColumn(
  table: string,
  header: string,
  layouts: readonly SheetLayout[],
  { sheets }: GoogleState,
): Column | undefined {
  const isSame = (name: string) => name.toLowerCase() === table.toLowerCase();
  for (const { name: sheet, tables } of layouts) {
    const found = tables?.find(({ name }) => isSame(name));
    if (found) return columnOf(sheet, found.range, (offset) => found.headers[offset] ?? '', header);
  }
  for (const { title, tables, rows } of sheets) {
    const found = tables.find(({ name }) => isSame(name));
    if (!found) continue;
    const { range } = found;
    const textAt = (offset: number) => headerText(rows[range.rowIndex]?.[range.columnIndex + offset] ?? null);
    return columnOf(title, range, textAt, header);
  }
  return undefined;
}

function columnOf(
  sheet: string,
  { rowIndex, columnIndex, columnCount }: CellRange,
  textAt: (offset: number) => string,
  header: string,
): Column | undefined {
  for (let offset = 0; offset < columnCount; offset++) {
    if (sameHeader(textAt(offset), header)) return { sheet, columnIndex: columnIndex + offset, rowIndex };
  }
  return undefined;
}
