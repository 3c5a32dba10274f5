import type { CellRange } from '../grid/address.ts';
import type { Grid } from '../grid/grid.ts';
import type { DateSystem } from '../grid/serial-date.ts';
import type { TableTarget } from '../workbook/change.ts';

/** A table found in a workbook: where it stands, and which of its columns is which. Indexes are those of the sheet. */
export interface LocatedTable {
  readonly sheet: string;
  /** The Excel table's name; `null` for a plain block of cells. */
  readonly table: string | null;
  /** Header row and body, without a totals row. */
  readonly range: CellRange;
  /** The header texts as read, by column of the range; blank ones are empty. */
  readonly headers: readonly string[];
  /** Sheet column index by column name, for the columns that are there. */
  readonly columnIndexes: ReadonlyMap<string, number>;
  /** Sheet column indexes of the columns that are none of the definition's: kept, never changed. */
  readonly extraColumns: readonly number[];
  readonly grid: Grid;
  readonly dateSystem: DateSystem;
  /** What changes of this table must name, so that they land in it and nowhere else. */
  readonly target: TableTarget;
}
