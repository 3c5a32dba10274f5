import { type Cell, isFormula } from '../grid/cell.ts';
import type { Grid } from '../grid/grid.ts';
import type { DateSystem } from '../grid/serial-date.ts';
import type { Issue } from '../issue/issue.ts';
import { unreadable } from './cell-codec.ts';
import { cellIssue } from './cell-issue.ts';
import { type ColumnReader, columnReader } from './column-reader.ts';
import type { TableDefinition } from './define-table.ts';
import { duplicateIssues } from './duplicate-issues.ts';
import { GridCursor } from './grid-cursor.ts';
import { isBlankCell } from './is-blank.ts';
import { locateTable } from './locate-table.ts';
import type { LocatedTable } from './located-table.ts';
import { ReadRow, type TableRow } from './table-row.ts';

/** What a table holds. */
export interface TableReading<D extends TableDefinition = TableDefinition> {
  /** The rows from the top, blank ones left out. */
  readonly rows: readonly TableRow<D>[];
  readonly issues: readonly Issue[];
  /** Where the table stands; `null` when it was not found. */
  readonly located: LocatedTable | null;
}

/**
 * Reads a table: its cells as typed values, and what is wrong with them as issues.
 *
 * @param source - The located table; or a grid, in which the header row is looked for. With a grid the issues of the
 *   headers are among those given.
 */
export function readTable<D extends TableDefinition>(
  definition: D,
  source: LocatedTable | Grid,
  { dateSystem = '1900' }: { readonly dateSystem?: DateSystem } = {},
): TableReading<D> {
  if ('target' in source) {
    const { rows, issues } = readRows(definition, source);
    return { rows: rows as readonly TableRow[] as readonly TableRow<D>[], issues, located: source };
  }
  const sheet = {
    name: definition.sheet ?? definition.name,
    visibility: 'visible' as const,
    grid: source,
    tables: [],
  };
  const { located, issues } = locateTable({ name: sheet.name, dateSystem, sheets: [sheet] }, definition);
  if (located === null) return { rows: [], issues, located };
  const reading = readTable(definition, located);
  return { ...reading, issues: [...issues, ...reading.issues] };
}

/** A column of the definition where the sheet has it; -1 where it has not. */
interface PlacedReader {
  readonly name: string;
  readonly columnIndex: number;
  readonly reader: ColumnReader;
}

function readRows(definition: TableDefinition, located: LocatedTable): { rows: ReadRow[]; issues: Issue[] } {
  const { grid, range, dateSystem } = located;
  const placed: PlacedReader[] = Object.entries(definition.columns).map(([name, column]) => ({
    name,
    columnIndex: located.columnIndexes.get(name) ?? -1,
    reader: columnReader(column),
  }));
  const fromLeft = (one: PlacedReader, other: PlacedReader) => one.columnIndex - other.columnIndex;
  const content = contentColumns(definition, located);
  // Rows copied from one are all of one shape, which makes them small and quick.
  const unread = Object.fromEntries(placed.map(({ name }) => [name, null]));
  const cursor = new GridCursor(grid, dateSystem);
  const rows: ReadRow[] = [];
  const issues: Issue[] = [];
  const end = Math.min(range.rowIndex + range.rowCount, grid.rows.length);
  for (let rowIndex = range.rowIndex + 1; rowIndex < end; rowIndex++) {
    const cells = grid.rows[rowIndex];
    if (cells === undefined || isBlankRow(cells, content, located.extraColumns)) continue;
    cursor.rowIndex = rowIndex;
    const values: Record<string, unknown> = { ...unread };
    let faults: PlacedReader[] | null = null;
    for (const column of placed) {
      let value: unknown;
      if (column.columnIndex < 0) {
        value = column.reader.readBlank();
      } else {
        const cell = cells[column.columnIndex] ?? null;
        cursor.columnIndex = column.columnIndex;
        value = column.reader.read(isFormula(cell) ? cell.value : cell, cursor);
      }
      if (value === unreadable) {
        faults ??= [];
        faults.push(column);
      }
      values[column.name] = value === unreadable ? null : value;
    }
    const names = faults === null ? noFaults : faults.map((fault) => fault.name);
    const row = new ReadRow(definition, located, rowIndex, values, names);
    rows.push(row);
    if (faults === null) continue;
    for (const { columnIndex, reader } of faults.sort(fromLeft)) {
      // A missing column is reported once, with the headers.
      if (columnIndex < 0) continue;
      cursor.columnIndex = columnIndex;
      const cell = cells[columnIndex] ?? null;
      const fault = reader.explain(isFormula(cell) ? cell.value : cell, cursor);
      issues.push(cellIssue(definition, row, columnIndex, fault));
    }
  }
  return { rows, issues: [...issues, ...duplicateIssues(definition, rows)] };
}

const noFaults: readonly string[] = [];
/**
 * The columns whose cells make a row one: not the Row ID, which stays when a person clears a row, nor what formulas
 * fill by themselves, unless there is nothing else.
 */
function contentColumns(definition: TableDefinition, located: LocatedTable): readonly number[] {
  const filledByHand = [...located.columnIndexes].flatMap(([name, columnIndex]) =>
    name === definition.rowId || definition.columns[name]?.computed ? [] : [columnIndex],
  );
  return filledByHand.length > 0 ? filledByHand : [...located.columnIndexes.values()];
}

/** A note in a column of somebody else's makes a row too, a formula there does not. */
function isBlankRow(cells: readonly Cell[], content: readonly number[], extra: readonly number[]): boolean {
  for (const column of content) if (!isBlankCell(cells[column] ?? null)) return false;
  for (const column of extra) {
    const cell = cells[column] ?? null;
    if (!isFormula(cell) && !isBlankCell(cell)) return false;
  }
  return true;
}
