import type { CellRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import { rangeHolds, rangesOverlap } from '../../grid/range-overlap.ts';
import { arrangeRows } from '../arrange-rows.ts';
import type { SetCell } from '../change.ts';
import type { TableChange } from '../resolution.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import type { SheetVisibility } from '../sheet-visibility.ts';
import type { SheetSnapshot, TableRegion } from '../workbook.ts';
import type { SheetView } from '../workbook-view.ts';

/** A sheet to keep in memory. */
export interface MemorySheetSource {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  /** Cells from A1 on; rows may be ragged. */
  readonly rows: readonly (readonly Cell[])[];
  readonly numberFormat?: (rowIndex: number, columnIndex: number) => string;
  readonly tables?: readonly MemoryTableSource[];
  /** Makes the sheet protected; the cells of these ranges may be changed all the same. */
  readonly unlocked?: readonly CellRange[];
  /** Merged cells: only the first of each range may be set. */
  readonly merged?: readonly CellRange[];
}

/** A table of a sheet to keep in memory. */
export interface MemoryTableSource {
  readonly name: string;
  /** Header row, body and totals row. */
  readonly range: CellRange;
  readonly totalsRowCount?: number;
  /** Formulas that fill a whole column, by column of the range. */
  readonly columnFormulas?: ReadonlyMap<number, string>;
}

/** A sheet that lives in memory. */
export class MemorySheet implements SheetView {
  readonly name: string;
  readonly isProtected: boolean;
  readonly #source: MemorySheetSource;
  readonly #rows: Cell[][];
  readonly #formats: string[][];
  #tables: readonly Required<MemoryTableSource>[];

  constructor(source: MemorySheetSource) {
    this.name = source.name;
    this.isProtected = source.unlocked !== undefined;
    this.#source = source;
    this.#rows = source.rows.map((row) => [...row]);
    const { numberFormat } = source;
    this.#formats = numberFormat
      ? source.rows.map((row, rowIndex) => row.map((_, columnIndex) => numberFormat(rowIndex, columnIndex)))
      : [];
    this.#tables = (source.tables ?? []).map((table) => ({
      totalsRowCount: 0,
      columnFormulas: new Map(),
      ...table,
    }));
  }

  /** A sheet as a layout describes it; widths, colours and lists have no meaning in memory. */
  static fromLayout({ name, visibility, rows, tables, columnStyles }: SheetLayout): MemorySheet {
    return new MemorySheet({
      name,
      ...(visibility && { visibility }),
      rows: rows.map((row) => row.map((cell) => cell.value)),
      numberFormat: (rowIndex, columnIndex) =>
        (rows[rowIndex]?.[columnIndex]?.style ?? columnStyles?.get(columnIndex))?.numberFormat ?? 'General',
      // An Excel table has one body row at least, be it blank.
      tables: (tables ?? []).map((table) => ({
        ...table,
        range: { ...table.range, rowCount: Math.max(2, table.range.rowCount) },
      })),
    });
  }

  get tables(): readonly TableRegion[] {
    return this.#tables.map(({ name, range, totalsRowCount }) => ({
      name,
      sheet: this.name,
      range,
      totalsRowCount,
    }));
  }

  get rowCount(): number {
    return this.#rows.length;
  }

  cell(rowIndex: number, columnIndex: number): Cell {
    return this.#rows[rowIndex]?.[columnIndex] ?? null;
  }

  isLocked(rowIndex: number, columnIndex: number): boolean {
    return !this.#source.unlocked?.some((range) => rangeHolds(range, rowIndex, columnIndex));
  }

  setObstacle(rowIndex: number, columnIndex: number): string | undefined {
    const isCovered = this.#source.merged?.some(
      (range) =>
        rangeHolds(range, rowIndex, columnIndex) &&
        (range.rowIndex !== rowIndex || range.columnIndex !== columnIndex),
    );
    return isCovered ? 'is covered by merged cells' : undefined;
  }

  moveObstacle(range: CellRange): string | undefined {
    const isMerged = this.#source.merged?.some((merged) => rangesOverlap(merged, range));
    return isMerged ? `merged cells on ${this.name} are in the way` : undefined;
  }

  isCalculated(table: string, columnOffset: number): boolean {
    return this.#tables.find(({ name }) => name === table)?.columnFormulas.has(columnOffset) ?? false;
  }

  snapshot(): SheetSnapshot {
    const rows = this.#rows.map((row) => [...row]);
    const formats = this.#formats.map((row) => [...row]);
    return {
      name: this.name,
      visibility: this.#source.visibility ?? 'visible',
      grid: { rows, numberFormat: (rowIndex, columnIndex) => formats[rowIndex]?.[columnIndex] ?? 'General' },
      tables: this.tables,
    };
  }

  setCell(rowIndex: number, columnIndex: number, { value, numberFormat }: SetCell): void {
    this.#put(
      rowIndex,
      columnIndex,
      value,
      numberFormat ?? this.#formats[rowIndex]?.[columnIndex] ?? 'General',
    );
  }

  changeTable({ table, removed, appended, reusesFirst }: TableChange): void {
    const { range, totalsRowCount, name } = table;
    const first = range.rowIndex + 1;
    const formulas = this.#tables.find((known) => known.name === name)?.columnFormulas;
    const above = this.#slice(first + range.rowCount - 2, range);
    const arranged = arrangeRows(first, range.rowCount - 1, removed, appended.length, reusesFirst);
    const rows = arranged.map((row) => {
      if ('from' in row) return this.#slice(row.from, range);
      const cells = 'appended' in row ? (appended[row.appended] ?? []) : [];
      return above.map(({ format }, offset) => ({
        value: cells[offset] ?? calculated(formulas, offset),
        format,
      }));
    });
    for (let total = 0; total < totalsRowCount; total++) {
      rows.push(this.#slice(range.rowIndex + range.rowCount + total, range));
    }
    const end = range.rowIndex + range.rowCount + totalsRowCount;
    for (let rowIndex = first; rowIndex < Math.max(end, first + rows.length); rowIndex++) {
      for (let offset = 0; offset < range.columnCount; offset++) {
        const cell = rows[rowIndex - first]?.[offset] ?? { value: null, format: 'General' };
        this.#put(rowIndex, range.columnIndex + offset, cell.value, cell.format);
      }
    }
    const rowCount = 1 + rows.length;
    this.#tables = this.#tables.map((known) =>
      known.name === name ? { ...known, range: { ...known.range, rowCount } } : known,
    );
  }

  #slice(rowIndex: number, { columnIndex, columnCount }: CellRange): { value: Cell; format: string }[] {
    return Array.from({ length: columnCount }, (_, offset) => ({
      value: this.cell(rowIndex, columnIndex + offset),
      format: this.#formats[rowIndex]?.[columnIndex + offset] ?? 'General',
    }));
  }

  #put(rowIndex: number, columnIndex: number, value: Cell, format: string): void {
    while (this.#rows.length <= rowIndex) this.#rows.push([]);
    while (this.#formats.length <= rowIndex) this.#formats.push([]);
    const row = this.#rows[rowIndex] ?? [];
    const formats = this.#formats[rowIndex] ?? [];
    while (row.length < columnIndex) row.push(null);
    while (formats.length < columnIndex) formats.push('General');
    row[columnIndex] = value;
    formats[columnIndex] = format;
  }
}

function calculated(formulas: ReadonlyMap<number, string> | undefined, offset: number): Cell {
  const formula = formulas?.get(offset);
  return formula === undefined ? null : { formula, value: null };
}
