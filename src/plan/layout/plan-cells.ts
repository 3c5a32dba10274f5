import { dayOfText } from '../../dates/day-of-text.ts';
import type { CellRange } from '../../grid/address.ts';
import { type Cell, type CellValue, cellValue } from '../../grid/cell.ts';
import { type DateSystem, type IsoDate, serialToDate } from '../../grid/serial-date.ts';
import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';

/** The cells of a table's body by header: what a structured reference like `Indicators[Target]` sees. */
export interface TableCells {
  readonly sheet: string;
  /** The table's place: header row, body and totals. */
  readonly range: CellRange;
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** The cell in a column, by body row from 0; blank where there is no such column or row. */
  cell(header: string, rowIndex: number): Cell;
}

/** The tables of a plan, by the names of their Excel tables. */
export interface PlanCells {
  /** What the serial numbers of its dates count from; 1900 when left out. */
  readonly dateSystem?: DateSystem;
  get(table: string): TableCells | undefined;
}

/** The date in a cell, as our functions read it: a number or a text; `null` where there is none. */
export function dateOf(value: CellValue, cells: PlanCells): IsoDate | null {
  return dayIn(value, cells) ?? null;
}

/** As {@link dateOf}, but `undefined` for what is neither blank nor a day: our functions make an error of it. */
export function dayIn(value: CellValue, { dateSystem = '1900' }: PlanCells): IsoDate | null | undefined {
  if (value === null || value === 0) return null;
  if (typeof value === 'number') return serialToDate(Math.floor(value), dateSystem) ?? undefined;
  if (typeof value !== 'string') return undefined;
  return value.trim() === '' ? null : (dayOfText(value.trim()) ?? undefined);
}

/** The value in a column of a table; `null` where there is none. */
export function valueIn(table: TableCells | undefined, header: string, rowIndex: number): CellValue {
  return table === undefined ? null : cellValue(table.cell(header, rowIndex));
}

export function planCellsOfLayouts(layouts: readonly SheetLayout[]): PlanCells {
  const tables = new Map(
    layouts.flatMap(({ name, rows, tables = [] }) =>
      tables.map((table) => [
        table.name,
        tableCells(name, table.range, 0, (row, column) => rows[row]?.[column]?.value ?? null),
      ]),
    ),
  );
  return { get: (table) => tables.get(table) };
}

export function planCellsOfSnapshot(snapshot: WorkbookSnapshot): PlanCells {
  const tables = new Map(
    snapshot.sheets.flatMap(({ name, grid, tables }) =>
      tables.map((table) => [
        table.name,
        tableCells(
          name,
          table.range,
          table.totalsRowCount,
          (row, column) => grid.rows[row]?.[column] ?? null,
        ),
      ]),
    ),
  );
  return { dateSystem: snapshot.dateSystem, get: (table) => tables.get(table) };
}

function tableCells(
  sheet: string,
  range: CellRange,
  totalsRowCount: number,
  cellAt: (rowIndex: number, columnIndex: number) => Cell,
): TableCells {
  const headers = Array.from({ length: range.columnCount }, (_, index) =>
    String(cellValue(cellAt(range.rowIndex, range.columnIndex + index)) ?? ''),
  );
  const columnIndexes = new Map(
    headers.map((header, index) => [header.toLowerCase(), range.columnIndex + index]),
  );
  const rowCount = Math.max(0, range.rowCount - 1 - totalsRowCount);
  return {
    sheet,
    range,
    headers,
    rowCount,
    cell: (header, rowIndex) => {
      const columnIndex = columnIndexes.get(header.toLowerCase());
      if (columnIndex === undefined || rowIndex < 0 || rowIndex >= rowCount) return null;
      return cellAt(range.rowIndex + 1 + rowIndex, columnIndex);
    },
  };
}
