import { type CellRange, formatAddress } from '../grid/address.ts';
import { isFormula } from '../grid/cell.ts';
import { columnsOverlap } from '../grid/range-overlap.ts';
import type { Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import type { SheetSnapshot, TableRegion } from '../workbook/workbook.ts';
import type { TableDefinition } from './define-table.ts';
import { isBlankCell } from './is-blank.ts';

/** What stands further below a table was hardly meant for it. */
const rowsWatched = 20;

/** Rows that people typed below an Excel table which did not grow over them, so that nobody reads them. */
export function belowIssues(
  definition: TableDefinition,
  { name, grid, tables }: SheetSnapshot,
  { range }: TableRegion,
): Issue[] {
  const issues: Issue[] = [];
  const start = range.rowIndex + range.rowCount;
  const end = Math.min(start + rowsWatched, grid.rows.length);
  for (let rowIndex = start; rowIndex < end; rowIndex++) {
    if (tables.some((other) => isInTheWay(other.range, range, rowIndex))) break;
    const cells = grid.rows[rowIndex]?.slice(range.columnIndex, range.columnIndex + range.columnCount) ?? [];
    const offset = cells.findIndex((cell) => !isFormula(cell) && !isBlankCell(cell));
    if (offset < 0) continue;
    const cell = formatAddress({ rowIndex, columnIndex: range.columnIndex + offset });
    const place = { table: definition.name, sheet: name, cell };
    issues.push(makeIssue('row/outside-table', { rowNumber: rowIndex + 1 }, place));
  }
  return issues;
}

/** Whether another table begins at or above a row, below this one and in its columns. */
function isInTheWay(other: CellRange, range: CellRange, rowIndex: number): boolean {
  return (
    other.rowIndex >= range.rowIndex + range.rowCount &&
    other.rowIndex <= rowIndex &&
    columnsOverlap(other, range)
  );
}
