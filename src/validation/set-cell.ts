import { type Cell, isFormula } from '../grid/cell.ts';
import type { Fix } from '../issue/issue.ts';
import { rowAnchor } from '../table/cell-issue.ts';
import type { TableDefinition } from '../table/define-table.ts';
import type { LocatedTable } from '../table/located-table.ts';

/** A cell of a plan that a mend is to change. */
export interface MendPlace {
  readonly table: { readonly definition: TableDefinition };
  readonly row: {
    readonly rowIndex: number;
    readonly rowId: string | null;
    readonly located: LocatedTable;
    cell(name: string): Cell;
  };
  readonly column: string;
}

/**
 * A mend that replaces one cell, under compare-and-set and tied to the row's id.
 *
 * @param title - What it does, for a person: "Change I0% to 10%".
 * @param numberFormat - A number format to set with the value; the cell's own is kept when left out.
 * @returns `null` where the column is not in the sheet, or the cell holds a formula, which is never written over.
 */
export function setCellFix(
  title: string,
  { table: { definition }, row, column }: MendPlace,
  value: Cell,
  numberFormat?: string,
): Fix | null {
  const { sheet, columnIndexes, target } = row.located;
  const columnIndex = columnIndexes.get(column);
  const expected = row.cell(column);
  if (columnIndex === undefined || isFormula(expected)) return null;
  const place = { sheet, rowIndex: row.rowIndex, columnIndex, target, ...rowAnchor(definition, row) };
  const format = numberFormat === undefined ? {} : { numberFormat };
  return { title, changes: [{ kind: 'set-cell', ...place, expected, value, ...format }] };
}

/** Mends as a report takes them: those there are, as choices. */
export function choices(...fixes: readonly (Fix | null)[]): { readonly choices?: readonly Fix[] } {
  const offered = fixes.filter((fix) => fix !== null);
  return offered.length > 0 ? { choices: offered } : {};
}

/** A mend as a report takes it: nothing where there is none. */
export function certain(fix: Fix | null): { readonly fix?: Fix } {
  return fix === null ? {} : { fix };
}
