/// <reference types="office-js" />
import type { CellPosition } from '../../grid/address.ts';
import { type Cell, cellValue, isFormula } from '../../grid/cell.ts';
import type { TableRegion } from '../workbook.ts';
import { askSpillsOf, type SheetSpills } from './ask-spills.ts';
import type { SheetState } from './excel-state.ts';

/** Cells asked for in one round trip, far below what a request may hold. */
const cellsATrip = 2_000;

/**
 * Sheets with all that their formulas spill: where something spills, formulas that were not asked for yet are asked for
 * now, which takes one more round trip the first time only.
 */
export async function withAllSpills(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
): Promise<SheetState[]> {
  const complete: SheetState[] = [];
  for (const sheet of sheets) {
    const spills = sheet.spills.mayBeMore ? await allSpills(context, sheet) : sheet.spills;
    complete.push({
      ...sheet,
      spills,
      cells: { ...sheet.cells, rows: withoutRepeats(sheet.cells.rows, spills) },
    });
  }
  return complete;
}

async function allSpills(
  context: Excel.RequestContext,
  { facts, cells, tables, spills }: SheetState,
): Promise<SheetSpills> {
  const asked = new Set(spills.asked.map(keyOf));
  const wanted = spillingCells(cells.rows, tables);
  const missing = wanted.filter((cell) => !asked.has(keyOf(cell)));
  const ranges = [...spills.ranges];
  for (let from = 0; from < missing.length; from += cellsATrip) {
    const found = askSpillsOf(context, facts, missing.slice(from, from + cellsATrip));
    await context.sync();
    ranges.push(...found());
  }
  return { ...spills, ranges, asked: wanted };
}

function keyOf({ rowIndex, columnIndex }: CellPosition): string {
  return `${rowIndex} ${columnIndex}`;
}

/** Cells whose formula may spill: outside tables, with no formula of its own to the right of it or below. */
function spillingCells(rows: readonly (readonly Cell[])[], tables: readonly TableRegion[]): CellPosition[] {
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => {
      if (!isFormula(cell)) return [];
      const beside = [row[columnIndex + 1], rows[rowIndex + 1]?.[columnIndex]];
      const isFree = beside.some((next) => next !== undefined && isOf(next, cell.formula));
      return isFree && !tables.some((table) => isIn(table, rowIndex, columnIndex))
        ? [{ rowIndex, columnIndex }]
        : [];
    }),
  );
}

function isOf(cell: Cell, formula: string): boolean {
  return !isFormula(cell) || cell.formula === formula;
}

/** Excel lets no formula of a table spill. */
function isIn({ range }: TableRegion, rowIndex: number, columnIndex: number): boolean {
  const [row, column] = [rowIndex - range.rowIndex, columnIndex - range.columnIndex];
  return row >= 0 && row < range.rowCount && column >= 0 && column < range.columnCount;
}

/** What is spilled is a value, also where an Excel repeats the formula for each cell that it fills. */
function withoutRepeats(
  rows: readonly (readonly Cell[])[],
  { ranges }: SheetSpills,
): readonly (readonly Cell[])[] {
  if (ranges.length === 0) return rows;
  const plain = rows.map((row) => [...row]);
  for (const { rowIndex, columnIndex, rowCount, columnCount } of ranges) {
    for (let row = rowIndex; row < rowIndex + rowCount; row++) {
      const cells = plain[row] ?? [];
      for (let column = columnIndex; column < Math.min(columnIndex + columnCount, cells.length); column++) {
        const isFirst = row === rowIndex && column === columnIndex;
        if (!isFirst) cells[column] = cellValue(cells[column] ?? null);
      }
    }
  }
  return plain;
}
