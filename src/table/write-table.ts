import type { Cell } from '../grid/cell.ts';
import type { Grid } from '../grid/grid.ts';
import type { DateSystem } from '../grid/serial-date.ts';
import { codecOfColumn } from './codec-of-column.ts';
import { writtenValue } from './column-writer.ts';
import type { RowDraft, TableDefinition } from './define-table.ts';

/**
 * Writes rows as a grid: the header row, then a row of cells each, with the number formats that show dates as dates.
 *
 * @param rows - Values by column name; `null` for a blank cell. Other checks of the schema than its kind are not made.
 * @throws RowValueError when a value is not of its column's kind.
 */
export function writeTable<D extends TableDefinition>(
  definition: D,
  rows: Iterable<RowDraft<D>>,
  { dateSystem = '1900' }: { readonly dateSystem?: DateSystem } = {},
): Grid {
  const columns = Object.entries(definition.columns);
  const header: Cell[] = columns.map(([, column]) => column.header);
  const written: Cell[][] = [header];
  for (const row of rows) {
    const values: Readonly<Record<string, unknown>> = row;
    written.push(
      columns.map(([name, column]) =>
        writtenValue(column, values[name], { table: definition.name, column: name, dateSystem }),
      ),
    );
  }
  const formats = columns.map(([, column]) => codecOfColumn(column).numberFormat ?? 'General');
  return {
    rows: written,
    numberFormat: (rowIndex, columnIndex) =>
      rowIndex === 0 ? 'General' : (formats[columnIndex] ?? 'General'),
  };
}
