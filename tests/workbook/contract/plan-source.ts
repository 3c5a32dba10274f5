import { type CellRange, parseRange } from '../../../src/grid/address.ts';
import { type Cell, isFormula } from '../../../src/grid/cell.ts';
import { gridCell } from '../../../src/grid/grid.ts';
import type { AppendRow, RemoveRow, SetCell, TableTarget } from '../../../src/workbook/change.ts';
import type { MemorySheetSource } from '../../../src/workbook/memory/memory-sheet.ts';
import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import type { ContractHost } from './open-workbook.ts';

export const headers = ['Ref', 'Action', 'Due', 'Row ID'];

/** A sheet with a title, and a table of three actions from A3 on. */
export const actionsSheet: MemorySheetSource = {
  name: 'Actions',
  rows: [
    ['What we will do'],
    [],
    headers,
    ['A1', 'Open the hub', 42826, 'r1'],
    ['A2', 'Train the staff', 42856, 'r2'],
    ['A3', 'Tell the story', null, 'r3'],
  ],
  tables: [{ name: 'Actions', range: parseRange('A3:D6') }],
};

export const actionsTarget: TableTarget = {
  sheet: 'Actions',
  table: 'Actions',
  range: parseRange('A3:D6'),
  headers,
};

/** Appends a row to the table. */
export const addedAction: AppendRow = {
  kind: 'append-row',
  target: actionsTarget,
  cells: ['A4', 'Write it up', 42887, 'r4'],
};

/** The sheet with other rows from A1 on, and its table where they put it. */
export function actionsWith(
  rows: readonly (readonly Cell[])[],
  table = 'A3:D6',
  name = 'Actions',
): MemoryWorkbookSource {
  return {
    sheets: [{ ...actionsSheet, name, rows, tables: [{ name: 'Actions', range: parseRange(table) }] }],
  };
}

/** The rows of the sheet with one more column, whose cells are given from the header row on. */
export function withColumn(columnIndex: number, cells: readonly Cell[]): Cell[][] {
  return actionsSheet.rows.map((row, rowIndex) =>
    rowIndex < 2 ? [...row] : row.toSpliced(columnIndex, 0, cells[rowIndex - 2] ?? null),
  );
}

/** Sets the action of a row: column B, rows 3 to 5 counted from 0, its row told by the Row ID. */
export function setAction(rowIndex: number, expected: Cell, value: Cell): SetCell {
  return {
    kind: 'set-cell',
    sheet: 'Actions',
    rowIndex,
    columnIndex: 1,
    expected,
    value,
    target: actionsTarget,
    anchor: { columnIndex: 3, value: `r${rowIndex - 2}` },
  };
}

export function removeAction(rowIndex: number): RemoveRow {
  const expected = actionsSheet.rows[rowIndex] ?? [];
  return { kind: 'remove-row', target: actionsTarget, rowIndex, expected };
}

export function setCell(address: string, expected: Cell, value: Cell, sheet = 'Actions'): SetCell {
  const { rowIndex, columnIndex } = parseRange(address);
  return { kind: 'set-cell', sheet, rowIndex, columnIndex, expected, value };
}

/** The cells of a range of a sheet as they stand now. */
export async function cellsOf(workbook: Workbook, address: string, sheetIndex = 0): Promise<Cell[][]> {
  const { sheets } = await workbook.read();
  const grid = sheets[sheetIndex]?.grid ?? { rows: [], numberFormat: () => 'General' };
  const range = parseRange(address);
  return Array.from({ length: range.rowCount }, (_, row) =>
    Array.from({ length: range.columnCount }, (__, column) =>
      gridCell(grid, range.rowIndex + row, range.columnIndex + column),
    ),
  );
}

/** Cells to compare with: without the results of formulas where the host calculates them itself. */
export function comparable(cells: readonly (readonly Cell[])[], { calculates }: ContractHost): Cell[][] {
  return cells.map((row) =>
    row.map((cell) => (calculates && isFormula(cell) ? { ...cell, value: null } : cell)),
  );
}

/** The range of the first table of a workbook as it stands now. */
export async function tableRange(workbook: Workbook): Promise<CellRange | undefined> {
  return (await workbook.read()).sheets[0]?.tables[0]?.range;
}
