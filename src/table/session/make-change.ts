import type { Cell } from '../../grid/cell.ts';
import type { AppendRow, RemoveRow, RowAnchor, SetCell } from '../../workbook/change.ts';
import { codecOfColumn } from '../codec-of-column.ts';
import type { TableDefinition } from '../define-table.ts';
import type { LocatedTable } from '../located-table.ts';
import type { ReadRow } from '../table-row.ts';

interface Anchored {
  readonly anchor?: RowAnchor;
}

/** The change that sets the cell of a column, where it stands as read. */
export function setCell(
  definition: TableDefinition,
  row: ReadRow,
  name: string,
  value: Cell,
  anchored: Anchored,
): SetCell {
  const { located, rowIndex } = row;
  const columnIndex = located.columnIndexes.get(name) ?? 0;
  const numberFormat = wantedFormat(definition, row, name, columnIndex);
  return {
    kind: 'set-cell',
    sheet: located.sheet,
    rowIndex,
    columnIndex,
    expected: row.cell(name),
    value,
    ...(numberFormat !== undefined && value !== null && { numberFormat }),
    target: located.target,
    ...anchored,
  };
}

/** A date in a cell without a format would show as a number; a cell's own format is left alone. */
function wantedFormat(definition: TableDefinition, row: ReadRow, name: string, columnIndex: number) {
  const column = definition.columns[name];
  const format = row.located.grid.numberFormat(row.rowIndex, columnIndex);
  const isPlain = format === 'General' || format === '@';
  return column && isPlain ? codecOfColumn(column).numberFormat : undefined;
}

/** The change that adds a row with these cells, by column name; columns that are not ours stay blank. */
export function appendRow(
  { target, range, columnIndexes }: LocatedTable,
  cells: ReadonlyMap<string, Cell>,
): AppendRow {
  const row = new Array<Cell>(range.columnCount).fill(null);
  for (const [name, cell] of cells) {
    const columnIndex = columnIndexes.get(name);
    if (columnIndex !== undefined) row[columnIndex - range.columnIndex] = cell;
  }
  return { kind: 'append-row', target, cells: row };
}

/** The change that removes a row, if nobody has changed it. */
export function removeRow(row: ReadRow, anchored: Anchored): RemoveRow {
  const { located, rowIndex } = row;
  return { kind: 'remove-row', target: located.target, rowIndex, expected: row.cells, ...anchored };
}
