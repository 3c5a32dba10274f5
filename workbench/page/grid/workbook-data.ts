import type {
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { Cell } from '../../../src/grid/cell.ts';
import { toCellData } from '../../excel/univer/cell-data.ts';
import type { OpenedSheet, OpenedWorkbook, SheetLook } from '../../wire/opened-workbook.ts';

/** Rows and columns below and right of what a sheet holds, to type into. */
const spareRows = 60;
const leastRows = 100;
const spareColumns = 4;
const leastColumns = 26;

/** The id of a sheet that the grid begins with. */
export function sheetId(index: number): string {
  return `{00000000-0000-4000-9000-${String(index + 1).padStart(12, '0')}}`;
}

/** What the grid engine begins with: every sheet with its cells and looks. */
export function workbookData({
  sheets,
  styles,
}: OpenedWorkbook): Pick<IWorkbookData, 'sheetOrder' | 'sheets' | 'styles' | 'defaultStyle'> {
  const ids = sheets.map((_, index) => sheetId(index));
  return {
    sheetOrder: ids,
    styles: Object.fromEntries(styles.map((style, number): [string, IStyleData] => [String(number), style])),
    defaultStyle: { ff: 'Calibri, Carlito, Arial, sans-serif', fs: 11, vt: 3 },
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [sheetId(index), sheetData(sheet, sheetId(index))]),
    ),
  };
}

function sheetData({ name, visibility, rows, look }: OpenedSheet, id: string): Partial<IWorksheetData> {
  const height = Math.max(rows.length, look.cellStyles.length);
  const width = Math.max(0, ...rows.map((row) => row.length), ...look.cellStyles.map((row) => row.length));
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (let row = 0; row < height; row++) {
    const cells = rowData(rows[row] ?? [], look.cellStyles[row] ?? []);
    if (cells) cellData[row] = cells;
  }
  const { frozenRows, frozenColumns } = look;
  return {
    id,
    name,
    hidden: visibility === 'visible' ? 0 : 1,
    tabColor: look.tabColour,
    showGridlines: look.showGridlines ? 1 : 0,
    rowCount: Math.max(height + spareRows, leastRows),
    columnCount: Math.max(width + spareColumns, leastColumns),
    defaultRowHeight: 20,
    defaultColumnWidth: 64,
    cellData,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
    mergeData: look.merged.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      startRow: rowIndex,
      startColumn: columnIndex,
      endRow: rowIndex + rowCount - 1,
      endColumn: columnIndex + columnCount - 1,
    })),
    columnData: columnLines(look),
    rowData: lines<IRowData>(look.rowHeights, 'h', look.hiddenRows),
  };
}

function rowData(cells: readonly Cell[], styles: readonly number[]): Record<number, ICellData> | undefined {
  const row: Record<number, ICellData> = {};
  let isBlank = true;
  const width = Math.max(cells.length, styles.length);
  for (let column = 0; column < width; column++) {
    const cell = cells[column] ?? null;
    const style = styles[column] ?? -1;
    if (cell === null && style < 0) continue;
    isBlank = false;
    row[column] = {
      ...(cell !== null && withoutNulls(toCellData(cell))),
      ...(style >= 0 && { s: String(style) }),
    };
  }
  return isBlank ? undefined : row;
}

/** The engine takes members that are there for cells to change. */
function withoutNulls({ v, t, f, custom }: ICellData): ICellData {
  return {
    ...(v !== null && v !== undefined && { v }),
    ...(t && { t }),
    ...(f && { f }),
    ...(custom && { custom }),
  };
}

/** Widths, what is hidden, and how cells that are typed later read their text. */
function columnLines(look: SheetLook): Record<number, Partial<IColumnData>> {
  const data = lines<IColumnData>(look.columnWidths, 'w', look.hiddenColumns);
  for (const [at, pattern] of look.columnFormats) data[at] = { ...data[at], s: { n: { pattern } } };
  return data;
}

function lines<Line extends { hd?: number }>(
  sizes: readonly (readonly [number, number])[],
  member: 'w' | 'h',
  hidden: readonly number[],
): Record<number, Line> {
  const data: Record<number, Record<string, number>> = {};
  for (const [at, size] of sizes) data[at] = { [member]: size };
  for (const at of hidden) data[at] = { ...data[at], hd: 1 };
  return data as Record<number, Line>;
}
