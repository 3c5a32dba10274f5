import type { RowValues, Side } from '../merge/merge-result.ts';
import { type MergeValue, type TableSide, tableSide } from '../merge/table-side.ts';
import { isBlankCell } from '../table/is-blank.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { readTable } from '../table/read-table.ts';
import type { ReadRow, TableRow } from '../table/table-row.ts';
import { clearedRows } from './cleared-rows.ts';
import { quarantine } from './quarantine.ts';
import { rowLabel } from './row-label.ts';
import type { Admission, SharedTable } from './shared-table.ts';
import type { SyncRefusal } from './sync-report.ts';

/** A table as one side has it: what is merged, and the rows that it stands for, index by index. */
export interface SideReading {
  readonly side: Side;
  readonly shared: SharedTable;
  readonly located: LocatedTable;
  /** The rows that take part, in the order of `table`. */
  readonly rows: readonly ReadRow[];
  readonly table: TableSide;
  /** Row IDs of all rows of the sheet, those that take no part among them. */
  readonly allRowIds: ReadonlySet<string>;
  readonly refused: readonly SyncRefusal[];
  /** Values filled into blank cells, to be written there too. */
  readonly fills: readonly BlankFill[];
}

export interface BlankFill {
  /** Index of the row in `rows`. */
  readonly rowIndex: number;
  readonly column: string;
  readonly value: MergeValue;
}

/** Whether a row takes part, and with what in its blank cells; `null` for a row that is none of this side's affair. */
export type TakesPart = (row: ReadRow, values: RowValues, all: readonly ReadRow[]) => Admission | null;

/**
 * Reads a located table as a side of the merge.
 *
 * @param isKnown - Whether both sides once agreed on a row, or the other one has it, by its Row ID: such a row counts
 *   though it was cleared.
 * @param isAgreed - Whether both sides once agreed on a value of a cell, other than a blank. A blank where there must be a
 *   value is held back only then: somebody has yet to fill the others.
 */
export function readSide(
  side: Side,
  shared: SharedTable,
  located: LocatedTable,
  {
    takesPart,
    isKnown,
    isAgreed = () => true,
  }: {
    readonly takesPart: TakesPart;
    readonly isKnown: (rowId: string) => boolean;
    readonly isAgreed?: (rowId: string, column: string) => boolean;
  },
): SideReading {
  const { definition } = shared;
  const reading = readTable(definition, located);
  const read = reading.rows as readonly unknown[] as readonly ReadRow[];
  const cleared = clearedRows(definition, located, read);
  const refused: SyncRefusal[] = [];
  const fills: BlankFill[] = [];
  const rows: ReadRow[] = [];
  for (const row of read) {
    const admission = takesPart(row, row.values as RowValues, read);
    if (admission === null) continue;
    if ('because' in admission) {
      const sentence = `"${rowLabel(row)}" was left out, since ${admission.because}.`;
      refused.push({
        side,
        table: definition.name,
        sheet: located.sheet,
        cell: null,
        row: rowLabel(row),
        sentence,
      });
      continue;
    }
    for (const [column, value] of Object.entries(admission.fill)) {
      const isBlank = (row.values[column] ?? null) === null && !row.faults.includes(column);
      if (isBlank && located.columnIndexes.has(column)) fills.push({ rowIndex: rows.length, column, value });
    }
    rows.push(row);
  }
  const shown = [...rows];
  // One of which a copy still stands is missed by nobody.
  const filledIds = new Set(read.map(({ rowId }) => rowId));
  rows.push(...cleared.filter(({ rowId }) => rowId !== null && !filledIds.has(rowId) && isKnown(rowId)));
  const plain = tableSide(definition, located, rows as readonly unknown[] as readonly TableRow[]);
  const columns = new Map([...plain.columns].map(([name, values]) => [name, [...values]]));
  for (const { rowIndex, column, value } of fills) {
    const values = columns.get(column);
    if (values) values[rowIndex] = value;
  }
  const isUnfilled = (row: ReadRow, name: string) =>
    isBlankCell(row.cell(name)) && (row.rowId === null || !isAgreed(row.rowId, name));
  refused.push(...quarantine({ side, shared, located, rows, columns, isUnfilled }, reading.issues, shown));
  const allRowIds = new Set([...read, ...cleared].flatMap(({ rowId }) => (rowId === null ? [] : [rowId])));
  return { side, shared, located, rows, table: { rowIds: plain.rowIds, columns }, allRowIds, refused, fills };
}
