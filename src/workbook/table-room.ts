import { formatAddress, maxRows } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import { rangeHolds } from '../grid/range-overlap.ts';
import type { FoundTable } from './find-table.ts';
import type { Verdict } from './unfit-cell.ts';
import type { SheetView } from './workbook-view.ts';

/** A header of an Excel table is also its column's name, which formulas elsewhere use. */
export function headerObstacle(sheet: SheetView, rowIndex: number, columnIndex: number): string | undefined {
  for (const { name, range, totalsRowCount } of sheet.tables) {
    if (columnIndex < range.columnIndex || columnIndex >= range.columnIndex + range.columnCount) continue;
    if (rowIndex === range.rowIndex) return `is a header of the table ${name}, which is renamed in Excel`;
    const last = range.rowIndex + range.rowCount - 1;
    if (totalsRowCount > 0 && rowIndex === last) return `is in the totals row of the table ${name}`;
  }
  return undefined;
}

/**
 * Why a table cannot grow: what stands in the row below it, or in the way of its totals row.
 *
 * @param growth - Rows the table grows by in all; only the last of them is looked at.
 * @param cell - The sheet's cells as earlier changes leave them.
 */
export function noRoom(
  sheet: SheetView,
  { range, totalsRowCount }: FoundTable,
  growth: number,
  cell: (rowIndex: number, columnIndex: number) => Cell,
): Verdict | undefined {
  const end = range.rowIndex + range.rowCount;
  const rowIndex = end + totalsRowCount + growth - 1;
  if (rowIndex >= maxRows) return { reason: 'no-room', detail: `${sheet.name} has no more rows` };
  for (let offset = 0; offset < range.columnCount; offset++) {
    const columnIndex = range.columnIndex + offset;
    const address = formatAddress({ rowIndex, columnIndex });
    const found = cell(rowIndex, columnIndex);
    if (found !== null || isInTable(sheet, rowIndex, columnIndex)) {
      return {
        reason: 'no-room',
        found,
        detail: `row ${rowIndex + 1} of ${sheet.name} is taken at ${address}`,
      };
    }
    const obstacle = sheet.setObstacle(rowIndex, columnIndex);
    if (obstacle) return { reason: 'not-supported', detail: `${sheet.name}!${address} ${obstacle}` };
  }
  const totals = { ...range, rowIndex: end, rowCount: totalsRowCount };
  const obstacle = totalsRowCount > 0 ? sheet.moveObstacle(totals) : undefined;
  return obstacle ? { reason: 'not-supported', detail: obstacle } : undefined;
}

function isInTable(sheet: SheetView, rowIndex: number, columnIndex: number): boolean {
  return sheet.tables.some(({ range }) => rangeHolds(range, rowIndex, columnIndex));
}
