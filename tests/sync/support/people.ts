import type { Cell } from '../../../src/grid/cell.ts';
import type { SyncPair } from '../../../src/sync/sync-pair.ts';
import type { Change } from '../../../src/workbook/change.ts';
import type { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import type {
  ApplyOptions,
  ApplyResult,
  Workbook,
  WorkbookSnapshot,
} from '../../../src/workbook/workbook.ts';
import { headers, sharedTasks, TextStore, taskBook } from './two-sides.ts';

/** The rows of the table of a workbook, without its headers and blank rows. */
export async function rowsOf(book: Workbook): Promise<(readonly Cell[])[]> {
  const { sheets } = await book.read();
  const rows = sheets.find(({ name }) => name === 'Tasks')?.grid.rows.slice(1) ?? [];
  return rows.filter((row) => row.some((cell) => cell !== null));
}

/** What a person types into the cell of a row, found by its Row ID, whatever stands there. */
export async function type(book: Workbook, rowId: string, header: string, value: Cell): Promise<void> {
  const { sheets } = await book.read();
  const rows = sheets.find(({ name }) => name === 'Tasks')?.grid.rows ?? [];
  const rowIndex = rows.findIndex((row) => row[headers.indexOf('Row ID')] === rowId);
  const columnIndex = headers.indexOf(header);
  if (rowIndex < 0 || columnIndex < 0) throw new Error(`There is no ${header} of ${rowId}.`);
  const expected = rows[rowIndex]?.[columnIndex] ?? null;
  await must(book, { kind: 'set-cell', sheet: 'Tasks', rowIndex, columnIndex, expected, value });
}

/** Adds a row at the end of the table. */
export async function addRow(book: Workbook, cells: readonly Cell[]): Promise<void> {
  await must(book, { kind: 'append-row', target: await targetOf(book), cells });
}

/** Deletes the row with a Row ID. */
export async function deleteRow(book: Workbook, rowId: string): Promise<void> {
  const { sheets } = await book.read();
  const rows = sheets.find(({ name }) => name === 'Tasks')?.grid.rows ?? [];
  const rowIndex = rows.findIndex((row) => row[headers.indexOf('Row ID')] === rowId);
  const expected = headers.map((_, column) => rows[rowIndex]?.[column] ?? null);
  await must(book, { kind: 'remove-row', target: await targetOf(book), rowIndex, expected });
}

async function targetOf(book: Workbook) {
  const { sheets } = await book.read();
  const range = sheets.find(({ name }) => name === 'Tasks')?.tables[0]?.range;
  if (!range) throw new Error('There is no table.');
  return { sheet: 'Tasks', table: 'Tasks', range, headers };
}

async function must(book: Workbook, change: Change): Promise<void> {
  const { refused } = await book.apply([change]);
  if (refused.length > 0) throw new Error(`A person could not do that: ${refused[0]?.reason}`);
}

/** What happens at one call of a port: before it, after it, or instead of it. */
export interface Hooks {
  beforeRead?: (count: number) => unknown;
  beforeApply?: (count: number, changes: readonly Change[]) => unknown;
  afterApply?: (count: number) => unknown;
}

/** A workbook of which a test hears each call, counted from 1. */
export class HookedBook implements Workbook {
  readonly name: string;
  readonly book: MemoryWorkbook;
  hooks: Hooks = {};
  reads = 0;
  applies = 0;

  constructor(book: MemoryWorkbook) {
    this.book = book;
    this.name = book.name;
  }

  async read(): Promise<WorkbookSnapshot> {
    await this.hooks.beforeRead?.(++this.reads);
    return this.book.read();
  }

  async apply(changes: readonly Change[], options: ApplyOptions = {}): Promise<ApplyResult> {
    await this.hooks.beforeApply?.(++this.applies, changes);
    const result = await this.book.apply(changes, options);
    await this.hooks.afterApply?.(this.applies);
    return result;
  }

  /** From now on nothing is hooked, and calls are counted from 1. */
  calm(): void {
    this.hooks = {};
    this.reads = 0;
    this.applies = 0;
  }
}

export interface TestPair extends SyncPair {
  readonly local: HookedBook;
  readonly remote: HookedBook;
  readonly store: TextStore;
}

/** A plan and a partner's spreadsheet with its rows, before they were ever synced. */
export function pairOf(
  rows: readonly (readonly Cell[])[],
  theirs: readonly (readonly Cell[])[] = rows.filter((row) => row[1] === 'A'),
): TestPair {
  return {
    local: new HookedBook(taskBook(rows)),
    remote: new HookedBook(taskBook(theirs)),
    store: new TextStore(),
    tables: () => [sharedTasks],
  };
}
