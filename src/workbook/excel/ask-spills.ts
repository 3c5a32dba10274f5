/// <reference types="office-js" />
import type { CellPosition, CellRange } from '../../grid/address.ts';
import type { SheetFacts } from './excel-facts.ts';

/** What formulas of a sheet fill beyond their own cell. */
export interface SheetSpills {
  /** Each with the formula's cell first; one that fills its own cell only is not among them. */
  readonly ranges: readonly CellRange[];
  /** The cells that were asked for. */
  readonly asked: readonly CellPosition[];
  /** Whether any cell of the sheet belongs to a spill, be it one that was not asked for. */
  readonly mayBeMore: boolean;
}

/** Of a sheet on which nothing spills. */
export const noSpills: SheetSpills = { ranges: [], asked: [], mayBeMore: false };

/**
 * Asks whether anything spills on a sheet, and what the formulas of some of its cells fill; the answer can be read
 * after the next `context.sync`.
 */
export function askSpills(
  context: Excel.RequestContext,
  sheet: SheetFacts,
  cells: readonly CellPosition[],
): () => SheetSpills {
  const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
  used.load('hasSpill');
  const ranges = askSpillsOf(context, sheet, cells);
  // Excel answers null where some cells belong to a spill and others do not.
  return () => ({
    ranges: ranges(),
    asked: cells,
    mayBeMore: !used.isNullObject && used.hasSpill !== false,
  });
}

/** Asks what the formulas of some cells fill. */
export function askSpillsOf(
  { workbook }: Excel.RequestContext,
  { id }: SheetFacts,
  cells: readonly CellPosition[],
): () => CellRange[] {
  const sheet = workbook.worksheets.getItem(id);
  const ranges = cells.map(({ rowIndex, columnIndex }) => {
    const range = sheet.getCell(rowIndex, columnIndex).getSpillingToRangeOrNullObject();
    return range.load('rowIndex,columnIndex,rowCount,columnCount');
  });
  return () =>
    ranges
      .filter(({ isNullObject, rowCount, columnCount }) => !isNullObject && rowCount * columnCount > 1)
      .map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        rowIndex,
        columnIndex,
        rowCount,
        columnCount,
      }));
}
