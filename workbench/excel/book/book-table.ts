import type { CellRange } from '../../../src/grid/address.ts';

/** An Excel table. */
export interface BookTable {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** Header row, body and totals row. */
  range: CellRange;
  totalsRowCount: number;
  style: string;
  /** Formulas that fill a whole column, by column of the range. */
  readonly columnFormulas: Map<number, string>;
}

/** The body of a table; it has at least one row. */
export function bodyRange({ range, totalsRowCount }: BookTable): CellRange {
  return { ...range, rowIndex: range.rowIndex + 1, rowCount: range.rowCount - 1 - totalsRowCount };
}
