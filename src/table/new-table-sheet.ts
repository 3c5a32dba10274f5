import type { Cell } from '../grid/cell.ts';
import type { CellStyle, ListValidation, SheetLayout } from '../workbook/sheet-layout.ts';
import { codecOfColumn } from './codec-of-column.ts';
import type { Column } from './column.ts';
import type { RowDraft, TableDefinition } from './define-table.ts';
import { writeTable } from './write-table.ts';

/** Drop-down lists reach this far below the last row, so that rows added later have them too. */
const spareRows = 500;
/** Columns are as wide as what they hold, between these, in characters. */
const narrowest = 8;
const widest = 60;

/**
 * A new sheet with a table on it: header row, rows, drop-down lists for choices, date formats, the Row ID hidden.
 *
 * @param rows - Values by column name. Rows get no Row ID here: give them one, or insert them through a session.
 * @returns The description of a sheet, for `createXlsxFile` or an `add-sheet` change.
 * @throws RowValueError when a value is not of its column's kind.
 */
export function newTableSheet<D extends TableDefinition>(
  definition: D,
  rows: readonly RowDraft<D>[] = [],
): SheetLayout {
  const columns = Object.entries(definition.columns);
  const [header = [], ...body] = writeTable(definition, rows).rows;
  const styles = columns.map(([name, column]) => columnStyle(column, name === definition.rowId));
  const filled = body.length > 0 ? body : [columns.map(() => null)];
  return {
    name: definition.sheet ?? definition.name,
    rows: [
      header.map((value) => ({ value, style: { bold: true } })),
      ...filled.map((cells) => cells.map((value, index) => ({ value, style: styles[index] ?? {} }))),
    ],
    columnWidths: header.map((_, index) => width([header, ...body].map((cells) => cells[index] ?? null))),
    hiddenColumns: columns.flatMap(([name], index) => (name === definition.rowId ? [index] : [])),
    columnStyles: new Map(styles.entries()),
    frozenRows: 1,
    tables: [
      {
        name: definition.name,
        range: { rowIndex: 0, columnIndex: 0, rowCount: filled.length + 1, columnCount: columns.length },
        headers: header.map(String),
      },
    ],
    lists: columns.flatMap(([, column], index) => list(column, index, filled.length + spareRows)),
  };
}

/** Texts that look like numbers or dates, as ids and codes do, must not be turned into them. */
function columnStyle(column: Column, isRowId: boolean): CellStyle {
  const codec = codecOfColumn(column);
  const numberFormat = isRowId || codec.expected === 'text' ? '@' : codec.numberFormat;
  return { vertical: 'top', ...(numberFormat !== undefined && { numberFormat }) };
}

function list(column: Column, columnIndex: number, rowCount: number): ListValidation[] {
  const { choices } = codecOfColumn(column);
  if (!choices || column.computed) return [];
  const range = { rowIndex: 1, columnIndex, rowCount, columnCount: 1 };
  const { header: title, help: prompt } = column;
  return [
    { range, choices: choices.map(String), title, ...(prompt !== undefined && { prompt }), onOther: 'stop' },
  ];
}

function width(cells: readonly Cell[]): number {
  const longest = cells.reduce((most: number, cell) => Math.max(most, String(cell ?? '').length), 0);
  return Math.min(Math.max(longest + 2, narrowest), widest);
}
