import { formatAddress } from '../grid/address.ts';
import { isFormula } from '../grid/cell.ts';
import { gridCell } from '../grid/grid.ts';
import type { Fix, Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import type { RowAnchor, SetCell } from '../workbook/change.ts';
import type { Mend } from './cell-codec.ts';
import type { CellFault } from './cell-fault.ts';
import type { TableDefinition } from './define-table.ts';
import { clip } from './shown-text.ts';
import type { ReadRow } from './table-row.ts';

/** The issue of a cell that could not be read. A formula is mended by its author: it gets no fix from us. */
export function cellIssue(
  definition: TableDefinition,
  row: ReadRow,
  columnIndex: number,
  fault: CellFault,
): Issue {
  const { sheet, grid } = row.located;
  const place = {
    table: definition.name,
    sheet,
    cell: formatAddress({ rowIndex: row.rowIndex, columnIndex }),
    rowId: row.rowId,
    rowKey: row.rowKey,
  };
  const { code, parameters, mends } = fault;
  const isOurs = mends && !isFormula(gridCell(grid, row.rowIndex, columnIndex));
  const asFix = (mend: Mend) => mendFix(definition, row, columnIndex, mend);
  const offered = !isOurs
    ? {}
    : 'certain' in mends
      ? { fix: asFix(mends.certain) }
      : { choices: mends.choices.map(asFix) };
  return makeIssue(code, parameters, place, offered) as Issue;
}

/** The fix that puts a value in the place of a cell's. */
export function mendFix(
  definition: TableDefinition,
  row: ReadRow,
  columnIndex: number,
  { value, shown, numberFormat }: Mend,
): Fix {
  const change: SetCell = {
    kind: 'set-cell',
    sheet: row.located.sheet,
    rowIndex: row.rowIndex,
    columnIndex,
    expected: gridCell(row.located.grid, row.rowIndex, columnIndex),
    value,
    ...(numberFormat !== undefined && { numberFormat }),
    target: row.located.target,
    ...rowAnchor(definition, row),
  };
  return { title: `Replace it by ${clip(shown)}`, changes: [change] };
}

/** What finds a row again after others moved it: its Row ID, where it has one. */
export function rowAnchor(
  { rowId }: TableDefinition,
  row: Pick<ReadRow, 'located' | 'rowIndex' | 'rowId'>,
): { readonly anchor?: RowAnchor } {
  const columnIndex = rowId === undefined ? undefined : row.located.columnIndexes.get(rowId);
  if (columnIndex === undefined || row.rowId === null) return {};
  return { anchor: { columnIndex, value: gridCell(row.located.grid, row.rowIndex, columnIndex) } };
}
