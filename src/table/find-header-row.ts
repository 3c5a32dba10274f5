import type { CellRange } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import type { Grid } from '../grid/grid.ts';
import { headerText } from '../workbook/header-text.ts';
import type { TableDefinition } from './define-table.ts';
import { isBlankCell } from './is-blank.ts';
import { countHeaders } from './match-headers.ts';

/** Titles and help texts stand above a header row, but not more than this many rows of them. */
const rowsSearched = 40;

/**
 * So many of its headers make a row a table's header row, or half of those the table must have. One alone may be a word
 * of a row of data, as where the header row was deleted.
 */
const enoughHeaders = 3;

/** A plain block of cells that could be a table. */
export interface HeaderRow {
  /** Header row and body: as wide as the cells go, down to the last one that is filled. */
  readonly range: CellRange;
  readonly headers: readonly string[];
  /** How many of the definition's columns the row names. */
  readonly matched: number;
}

/** The row of a sheet that names the most columns of a table; `null` when none names enough of them. */
export function findHeaderRow(definition: TableDefinition, grid: Grid): HeaderRow | null {
  let best = -1;
  let matched = 0;
  for (let rowIndex = 0; rowIndex < Math.min(grid.rows.length, rowsSearched); rowIndex++) {
    const count = countHeaders(definition, headerTexts(grid.rows[rowIndex] ?? []));
    if (count > matched) {
      best = rowIndex;
      matched = count;
    }
  }
  const wanted = Object.values(definition.columns).filter((column) => !column.optional).length;
  if (best < 0 || matched < Math.min(enoughHeaders, wanted / 2)) return null;
  const range = blockRange(grid, best);
  const headers = headersAt(grid, range);
  return { range, headers, matched };
}

/** The header texts of a range's first row, by column of the range. */
export function headersAt(grid: Grid, { rowIndex, columnIndex, columnCount }: CellRange): string[] {
  const row = grid.rows[rowIndex] ?? [];
  return Array.from({ length: columnCount }, (_, offset) => headerText(row[columnIndex + offset] ?? null));
}

function headerTexts(row: readonly Cell[]): string[] {
  return row.flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
}

/** All that is filled from the header row down, so that nothing without a header is lost. */
function blockRange(grid: Grid, headerRow: number): CellRange {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  let end = headerRow;
  for (let rowIndex = headerRow; rowIndex < grid.rows.length; rowIndex++) {
    const row = grid.rows[rowIndex] ?? [];
    let left = 0;
    let right = row.length - 1;
    while (right >= 0 && isBlankCell(row[right] ?? null)) right--;
    if (right < 0) continue;
    while (left < first && isBlankCell(row[left] ?? null)) left++;
    first = Math.min(first, left);
    last = Math.max(last, right);
    end = rowIndex;
  }
  return {
    rowIndex: headerRow,
    columnIndex: first,
    rowCount: end - headerRow + 1,
    columnCount: last - first + 1,
  };
}
