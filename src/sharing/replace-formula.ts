import { type Cell, cellValue } from '../grid/cell.ts';
import { gridCell } from '../grid/grid.ts';
import { rangeHolds } from '../grid/range-overlap.ts';
import type { RowAnchor, SetCell, TableTarget } from '../workbook/change.ts';
import type { SheetSnapshot, TableRegion } from '../workbook/workbook.ts';
import type { OurFormula } from './our-formulas.ts';

/** A change to a cell, and the one that takes it back. */
export interface Replacement {
  readonly change: SetCell;
  readonly undo: SetCell;
}

const rowIdHeader = 'Row ID';

/** Puts something else in the place of a formula. In a table with Row IDs it follows its row wherever that is sorted to. */
export function replaceFormula({ sheet, rowIndex, columnIndex, cell }: OurFormula, value: Cell): Replacement {
  const place = { kind: 'set-cell', sheet: sheet.name, rowIndex, columnIndex } as const;
  const row = rowOfTable(sheet, rowIndex, columnIndex);
  return {
    change: { ...place, ...row, expected: cell, value },
    undo: { ...place, ...row, expected: value, value: cell },
  };
}

/** Puts values in the place of what a formula spills beyond its own cell. Tables hold no spills, so they follow no row. */
export function replaceSpilled({ sheet, rowIndex, columnIndex, spill }: OurFormula): Replacement[] {
  if (!spill) return [];
  const replacements: Replacement[] = [];
  for (let row = rowIndex; row < rowIndex + spill.rowCount; row++) {
    for (let column = columnIndex; column < columnIndex + spill.columnCount; column++) {
      const value = cellValue(gridCell(sheet.grid, row, column));
      const isOwn = row === rowIndex && column === columnIndex;
      // A text without letters cannot be typed: its cell is blank once the formula is gone.
      if (isOwn || value === null || value === '') continue;
      const place = { kind: 'set-cell', sheet: sheet.name, rowIndex: row, columnIndex: column } as const;
      replacements.push({
        change: { ...place, expected: value, value },
        undo: { ...place, expected: value, value: null },
      });
    }
  }
  return replacements;
}

function rowOfTable(
  sheet: SheetSnapshot,
  rowIndex: number,
  columnIndex: number,
): { readonly target: TableTarget; readonly anchor?: RowAnchor } | undefined {
  const table = sheet.tables.find((region) => isInBody(region, rowIndex, columnIndex));
  if (!table) return undefined;
  const { range, totalsRowCount } = table;
  const headers = Array.from({ length: range.columnCount }, (_, column) =>
    headerText(gridCell(sheet.grid, range.rowIndex, range.columnIndex + column)),
  );
  const target = {
    sheet: sheet.name,
    table: table.name,
    range: { ...range, rowCount: range.rowCount - totalsRowCount },
    headers,
  };
  const idColumn = headers.indexOf(rowIdHeader);
  const id = idColumn < 0 ? null : gridCell(sheet.grid, rowIndex, range.columnIndex + idColumn);
  if (id === null || id === '') return { target };
  return { target, anchor: { columnIndex: range.columnIndex + idColumn, value: id } };
}

function isInBody({ range, totalsRowCount }: TableRegion, rowIndex: number, columnIndex: number): boolean {
  const body = { ...range, rowIndex: range.rowIndex + 1, rowCount: range.rowCount - 1 - totalsRowCount };
  return rangeHolds(body, rowIndex, columnIndex);
}

function headerText(cell: Cell): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
