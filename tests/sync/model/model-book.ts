import type { Cell } from '../../../src/grid/cell.ts';
import type { Change } from '../../../src/workbook/change.ts';
import { MemorySheet } from '../../../src/workbook/memory/memory-sheet.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import { resolveChanges } from '../../../src/workbook/resolve-changes.ts';
import type { SheetVisibility } from '../../../src/workbook/sheet-visibility.ts';
import type { ApplyResult, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import { tokensIn } from './ledger.ts';
import type { TableName } from './model-tables.ts';

export interface ModelSheet {
  /** What a host knows a sheet by, whatever people call it. */
  readonly id: number;
  name: string;
  readonly visibility: SheetVisibility;
  /** The table that stands here, whatever its headers say. */
  readonly home: TableName | null;
  /** Whether the host keeps it as a named table. */
  readonly isTable: boolean;
  rows: Cell[][];
}

const sheetIds = new WeakMap<WorkbookSnapshot, readonly number[]>();

/** A workbook that people and programs work in. Sheets are plain lists of rows, so that people may do anything to them. */
export class ModelBook {
  readonly name: string;
  sheets: ModelSheet[];
  #nextId = 100;

  constructor(name: string, sheets: readonly ModelSheet[]) {
    this.name = name;
    this.sheets = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  }

  clone(): ModelBook {
    const copy = new ModelBook(this.name, this.sheets);
    copy.#nextId = this.#nextId;
    return copy;
  }

  restore(older: ModelBook): void {
    this.sheets = older.clone().sheets;
  }

  /** The followed values that stand in it. */
  tokens(): Set<string> {
    return new Set(this.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(tokensIn))));
  }

  /** How often each of them stands in it. */
  tokenCounts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { rows } of this.sheets) {
      for (const row of rows) {
        for (const token of row.flatMap(tokensIn)) counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
    return counts;
  }

  snapshot(): WorkbookSnapshot {
    const snapshot: WorkbookSnapshot = {
      name: this.name,
      dateSystem: '1900',
      sheets: this.sheets.map(sheetSnapshot),
    };
    sheetIds.set(
      snapshot,
      this.sheets.map(({ id }) => id),
    );
    return snapshot;
  }

  /** Like a host that checks as it writes. */
  async applyChecked(changes: readonly Change[], allOrNothing: boolean): Promise<ApplyResult> {
    const memory = new MemoryWorkbook({ sheets: this.snapshot().sheets.map(memorySource) });
    const result = await memory.apply(changes, { allOrNothing });
    const { sheets } = await memory.read();
    this.sheets = sheets.map((sheet, index): ModelSheet => {
      const known = this.sheets[index];
      const rows = trimmed(sheet.grid.rows);
      return known ? { ...known, rows } : this.#added(sheet, rows);
    });
    return result;
  }

  /**
   * Like a host that writes to rows by their number: held against what was read, then made where those rows were,
   * whatever stands there now.
   *
   * @returns `null` where a sheet is gone: such a host refuses all of it.
   */
  async applyByNumber(
    changes: readonly Change[],
    asRead: WorkbookSnapshot,
    allOrNothing: boolean,
  ): Promise<ApplyResult | null> {
    const view = asRead.sheets.map((sheet) => new MemorySheet(memorySource(sheet)));
    const resolution = resolveChanges(
      { sheets: view, definedNames: [], isStructureLocked: false },
      changes,
      allOrNothing,
    );
    const { applied, refused, cells, tables, sheets } = resolution;
    if (cells.length + tables.length + sheets.length === 0) return { applied, refused };
    const ids = sheetIds.get(asRead) ?? [];
    const sheetOf = (index: number) => this.sheets.find(({ id }) => id === ids[index]);
    const touched = new Set(
      [...cells, ...tables.map(({ table }) => table)].map(({ sheetIndex }) => sheetIndex),
    );
    if ([...touched].some((index) => sheetOf(index) === undefined)) return null;
    for (const { layout } of sheets) {
      if (this.sheets.some(({ name }) => name.toLowerCase() === layout.name.toLowerCase())) return null;
    }
    for (const { sheetIndex, rowIndex, columnIndex, change } of cells) {
      const rows = sheetOf(sheetIndex)?.rows ?? [];
      while (rows.length <= rowIndex) rows.push([]);
      put(rows[rowIndex] ?? [], columnIndex, change.value);
    }
    for (const { table, removed, appended } of tables) {
      const rows = sheetOf(table.sheetIndex)?.rows ?? [];
      for (const row of [...removed].sort((one, other) => other - one)) rows.splice(row, 1);
      const end = table.range.rowIndex + table.range.rowCount - removed.size;
      while (rows.length < end) rows.push([]);
      const lead = new Array<Cell>(table.range.columnIndex).fill(null);
      rows.splice(end, 0, ...appended.map((row) => [...lead, ...row]));
    }
    for (const { layout } of sheets) {
      const rows = layout.rows.map((row) => row.map(({ value }) => value));
      this.sheets.push(this.#added({ name: layout.name, visibility: layout.visibility ?? 'visible' }, rows));
    }
    const after = this.snapshot();
    const names = new Set([
      ...[...touched].map((index) => asRead.sheets[index]?.name),
      ...sheets.map(({ layout }) => layout.name),
    ]);
    return {
      applied,
      refused,
      after: { ...after, sheets: after.sheets.filter(({ name }) => names.has(name)) },
    };
  }

  #added({ name, visibility }: Pick<SheetSnapshot, 'name' | 'visibility'>, rows: Cell[][]): ModelSheet {
    return { id: this.#nextId++, name, visibility, home: null, isTable: false, rows };
  }
}

/** What Excel does in a column of formulas: rows that came in get theirs. Nothing is worked out yet. */
export function fillDown({ sheets }: ModelBook): void {
  for (const { home, rows } of sheets) {
    const column =
      home === 'Tasks' ? (rows.find((row) => row.includes('Score'))?.indexOf('Score') ?? -1) : -1;
    for (const row of column < 0 ? [] : rows) {
      if (row.some((cell) => cell !== null) && (row[column] ?? null) === null) {
        put(row, column, { formula: 'A1*2', value: null });
      }
    }
  }
}

/** Has every plan come to the same scores. */
export function workOut({ sheets }: ModelBook): void {
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const [column, cell] of row.entries()) {
        if (typeof cell === 'object' && cell !== null && 'formula' in cell && cell.formula === 'A1*2')
          row[column] = { ...cell, value: 1 };
      }
    }
  }
}

function sheetSnapshot({ name, visibility, rows, home, isTable }: ModelSheet): SheetSnapshot {
  const copied = rows.map((row) => [...row]);
  const due = copied.find((row) => row.includes('Due'))?.indexOf('Due') ?? -1;
  const width = Math.max(1, copied[0]?.length ?? 0);
  const range = { rowIndex: 0, columnIndex: 0, rowCount: Math.max(2, copied.length), columnCount: width };
  return {
    name,
    visibility,
    grid: {
      rows: copied,
      numberFormat: (rowIndex, columnIndex) =>
        rowIndex > 0 && columnIndex === due ? 'dd/mm/yyyy' : 'General',
    },
    tables: isTable && home !== null ? [{ name: home, sheet: name, range, totalsRowCount: 0 }] : [],
  };
}

function memorySource({ name, visibility, grid, tables }: SheetSnapshot) {
  const numberFormat = (rowIndex: number, columnIndex: number) => grid.numberFormat(rowIndex, columnIndex);
  return { name, visibility, rows: grid.rows, numberFormat, tables };
}

function put(row: Cell[], columnIndex: number, value: Cell): void {
  while (row.length < columnIndex) row.push(null);
  row[columnIndex] = value;
}

/** Without blank rows at the end. */
function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const copied = rows.map((row) => [...row]);
  while (copied.length > 1 && (copied.at(-1) ?? []).every((cell) => cell === null)) copied.pop();
  return copied;
}
