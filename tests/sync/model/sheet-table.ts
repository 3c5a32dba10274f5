import { type Cell, isFormula } from '../../../src/grid/cell.ts';
import { serialToDate } from '../../../src/grid/serial-date.ts';
import { maxTextLength } from '../../../src/workbook/change.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import { headersOf, kinds, namesOf, type TableName } from './model-tables.ts';

type Sheet = { readonly rows: readonly (readonly Cell[])[] };

/** A table on a sheet as people see it: found by its headers, without the code that is on trial. */
export class SheetTable {
  readonly table: TableName;
  readonly rows: readonly (readonly Cell[])[];
  readonly headerRow: number;
  /** Sheet column by column name. */
  readonly columns = new Map<string, number>();
  /** Sheet columns that are none of the table's, by header. */
  readonly foreign = new Map<string, number>();

  constructor(table: TableName, { rows }: Sheet) {
    this.table = table;
    this.rows = rows;
    const headers = new Set<Cell>(headersOf(table));
    const counts = rows.map((row) => row.filter((cell) => headers.has(cell)).length);
    this.headerRow = counts.indexOf(Math.max(0, ...counts));
    const names = namesOf(table);
    for (const [index, header] of (rows[this.headerRow] ?? []).entries()) {
      const name = typeof header === 'string' ? names.get(header) : undefined;
      if (name !== undefined && !this.columns.has(name)) this.columns.set(name, index);
      else if (typeof header === 'string' && header !== '') this.foreign.set(header, index);
    }
  }

  /** The rows of the sheet that hold anything below the headers. */
  get filled(): number[] {
    return [...this.rows.keys()].filter(
      (index) => index > this.headerRow && this.rows[index]?.some((cell) => cell !== null),
    );
  }

  cell(rowIndex: number, name: string): Cell {
    const column = this.columns.get(name);
    return column === undefined ? null : (this.rows[rowIndex]?.[column] ?? null);
  }

  idOf(rowIndex: number): string | null {
    const id = this.cell(rowIndex, 'rowId');
    return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
  }

  /** All rows with a Row ID: a pasted copy has that of its original. */
  rowsWith(rowId: string): number[] {
    return this.filled.filter((rowIndex) => this.idOf(rowIndex) === rowId);
  }

  /** The row of each Row ID; those that stand twice are left out. */
  byId(): Map<string, number> {
    const found = new Map<string, number>();
    const twice = new Set<string>();
    for (const rowIndex of this.filled) {
      const id = this.idOf(rowIndex);
      if (id === null) continue;
      if (found.has(id)) twice.add(id);
      found.set(id, rowIndex);
    }
    for (const id of twice) found.delete(id);
    return found;
  }
}

/** The table in a snapshot, on the sheet or in the named table of its name, or where its headers are. */
export function tableIn({ sheets }: WorkbookSnapshot, table: TableName): SheetTable | null {
  const named = sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  const sheet =
    named ?? sheets.find(({ name }) => name === table) ?? sheets.find((one) => likely(one, table));
  return sheet ? new SheetTable(table, { rows: sheet.grid.rows }) : null;
}

function likely({ grid }: SheetSnapshot, table: TableName): boolean {
  const { columns } = new SheetTable(table, { rows: grid.rows });
  return columns.size > headersOf(table).length / 2;
}

/** What a cell comes to when it is compared: `undefined` for what must be left alone. */
export function comparable(
  cell: Cell,
  name: string,
  isPlan: boolean,
): string | number | boolean | null | undefined {
  if (isFormula(cell)) {
    // What a formula of the board's shows counts in the plan, once it was worked out.
    const isOurs = isPlan && ['ref', 'who', 'score'].includes(name) && cell.value !== null;
    return isOurs ? comparable(cell.value, name, isPlan) : undefined;
  }
  const kind = kinds[name] ?? 'text';
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object') return undefined;
  if (typeof cell === 'string' && cell.length > maxTextLength) return undefined;
  if (kind === 'text') return typeof cell === 'string' ? cell : shown(cell);
  if (typeof cell === 'string' && cell.trim() === '') return null;
  if (kind === 'date')
    return typeof cell === 'number' ? (serialToDate(Math.floor(cell), '1900') ?? undefined) : undefined;
  return typeof cell === kind ? cell : undefined;
}

function shown(cell: number | boolean): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
