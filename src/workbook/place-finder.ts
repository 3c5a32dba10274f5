import { maxColumns, maxRows } from '../grid/address.ts';
import type { RefusalReason, RowAnchor, SetCell, TableTarget } from './change.ts';
import { type FoundTable, findSheet, findTable } from './find-table.ts';
import type { CellPlace, PendingChanges } from './pending-changes.ts';
import { RowFinder } from './row-finder.ts';
import type { Verdict } from './unfit-cell.ts';
import type { SheetView, WorkbookView } from './workbook-view.ts';

/** A table that a change names, and its sheet, as they stand now. */
export interface TableOnSheet {
  readonly table: FoundTable;
  readonly sheet: SheetView;
}

/** A cell's place, and its sheet as it stands now. */
export interface SheetCell extends CellPlace {
  readonly sheet: SheetView;
}

/** Finds the places that changes name, which were read earlier, in the workbook as it stands now. */
export class PlaceFinder {
  readonly #view: WorkbookView;
  readonly #pending: PendingChanges;
  readonly #rows = new RowFinder();
  readonly #tables = new Map<string, FoundTable | RefusalReason>();
  /** The targets as text: most changes of a call share theirs. */
  readonly #keys = new Map<TableTarget, string>();

  constructor(view: WorkbookView, pending: PendingChanges) {
    this.#view = view;
    this.#pending = pending;
  }

  /** The cell that a change sets. */
  cell(change: SetCell): SheetCell | Verdict {
    return change.target ? this.#cellOfTable(change, change.target) : this.#cellOfSheet(change);
  }

  /** The table of a change; looked for once in a call. */
  table(target: TableTarget): TableOnSheet | Verdict {
    const key = this.#keys.get(target) ?? JSON.stringify(target);
    this.#keys.set(target, key);
    const table = this.#tables.get(key) ?? findTable(this.#view, target);
    this.#tables.set(key, table);
    if (typeof table === 'string') return { reason: table };
    const sheet = this.#view.sheets[table.sheetIndex];
    return sheet ? { table, sheet } : { reason: 'sheet-missing' };
  }

  /** The row of a table that stood at an index of its sheet when it was read. */
  row(
    { table, sheet }: TableOnSheet,
    target: TableTarget,
    rowIndex: number,
    anchor: RowAnchor | undefined,
  ): number | RefusalReason {
    const end = table.range.rowIndex + table.range.rowCount;
    let row: number | RefusalReason = table.range.rowIndex + rowIndex - target.range.rowIndex;
    if (anchor) {
      const column = table.columns[anchor.columnIndex - target.range.columnIndex] ?? -1;
      if (column < 0) return 'column-changed';
      const rows = { first: table.range.rowIndex + 1, end };
      row = this.#rows.find({ view: sheet, index: table.sheetIndex }, column, anchor, rows);
    }
    if (typeof row === 'string') return row;
    return row < end ? row : 'row-missing';
  }

  /** Says what stands where a column of a table had its header when the table was read. */
  columnChanged({ sheetIndex, range }: FoundTable, { headers }: TableTarget, offset: number): Verdict {
    const { rowIndex, columnIndex } = range;
    return {
      reason: 'column-changed',
      found: this.#pending.cell({ sheetIndex, rowIndex, columnIndex: columnIndex + offset }),
      detail: `the column was ${headers[offset] ?? 'not in the table'}`,
    };
  }

  #cellOfSheet({ sheet: name, rowIndex, columnIndex, anchor }: SetCell): SheetCell | Verdict {
    const sheetIndex = findSheet(this.#view, name);
    const sheet = this.#view.sheets[sheetIndex];
    if (!sheet) return { reason: 'sheet-missing' };
    if (rowIndex >= maxRows || columnIndex >= maxColumns || rowIndex < 0 || columnIndex < 0) {
      return { reason: 'not-supported', detail: 'the place lies outside the sheet' };
    }
    if (!anchor) return { sheet, sheetIndex, rowIndex, columnIndex };
    const row = this.#rows.find({ view: sheet, index: sheetIndex }, anchor.columnIndex, anchor, {
      first: 0,
      end: sheet.rowCount,
    });
    return typeof row === 'string' ? { reason: row } : { sheet, sheetIndex, rowIndex: row, columnIndex };
  }

  #cellOfTable(change: SetCell, target: TableTarget): SheetCell | Verdict {
    const found = this.table(target);
    if ('reason' in found) return found;
    const { table, sheet } = found;
    const offset = change.columnIndex - target.range.columnIndex;
    const columnIndex = table.columns[offset] ?? -1;
    if (columnIndex < 0) return this.columnChanged(table, target, offset);
    const rowIndex = this.row(found, target, change.rowIndex, change.anchor);
    if (typeof rowIndex === 'string') return { reason: rowIndex };
    return { sheet, sheetIndex: table.sheetIndex, rowIndex, columnIndex };
  }
}
