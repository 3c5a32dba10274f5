import { type CellPosition, type CellRange, formatAddress, maxColumns, maxRows } from '../grid/address.ts';
import { type Cell, cellsEqual, isFormula } from '../grid/cell.ts';
import type {
  AddSheet,
  AppendRow,
  Change,
  Refusal,
  RefusalReason,
  RemoveRow,
  RowAnchor,
  SetCell,
  TableTarget,
} from './change.ts';
import { type FoundTable, findSheet, findTable } from './find-table.ts';
import { newSheetRefusal } from './new-sheet-refusal.ts';
import type { Resolution, ResolvedSetCell, TableChange } from './resolution.ts';
import { RowFinder } from './row-finder.ts';
import { headerObstacle, noRoom } from './table-room.ts';
import { unfitCell, type Verdict } from './unfit-cell.ts';
import type { SheetView, WorkbookView } from './workbook-view.ts';

/**
 * Holds changes against a workbook as it stands now, in their order: each one sees what the earlier ones would leave.
 *
 * Rows and cells are addressed as they stood before the call, and sheets added by it cannot be addressed.
 *
 * @param allOrNothing - With `true`, one refusal refuses them all.
 */
export function resolveChanges(
  view: WorkbookView,
  changes: readonly Change[],
  allOrNothing: boolean,
): Resolution {
  const resolver = new Resolver(view);
  const refused: Refusal[] = [];
  const applied: Change[] = [];
  for (const change of changes) {
    const verdict = resolver.resolve(change);
    if (verdict) refused.push({ change, ...verdict });
    else applied.push(change);
  }
  if (!allOrNothing || refused.length === 0) return { applied, refused, ...resolver.result() };
  const reasons = new Map(refused.map((refusal) => [refusal.change, refusal]));
  const all = changes.map((change): Refusal => reasons.get(change) ?? { change, reason: 'others-refused' });
  return { applied: [], refused: all, cells: [], tables: [], sheets: [] };
}

interface PendingChange extends TableChange {
  readonly removed: Set<number>;
  readonly appended: Cell[][];
}

class Resolver {
  readonly #view: WorkbookView;
  readonly #rows = new RowFinder();
  readonly #found = new Map<string, FoundTable | RefusalReason>();
  readonly #keys = new Map<TableTarget, string>();
  readonly #tables = new Map<string, PendingChange>();
  readonly #cells: ResolvedSetCell[] = [];
  /** Cells set so far, by sheet and place. */
  readonly #set = new Map<string, Cell>();
  readonly #sheets: AddSheet[] = [];

  constructor(view: WorkbookView) {
    this.#view = view;
  }

  result() {
    return { cells: this.#cells, tables: [...this.#tables.values()], sheets: this.#sheets };
  }

  resolve(change: Change): Verdict | undefined {
    if (change.kind === 'set-cell') return this.#setCell(change);
    if (change.kind === 'append-row') return this.#appendRow(change);
    if (change.kind === 'remove-row') return this.#removeRow(change);
    const refusal = newSheetRefusal(this.#view, this.#sheets, change);
    if (!refusal) this.#sheets.push(change);
    return refusal;
  }

  #setCell(change: SetCell): Verdict | undefined {
    const place = change.target
      ? this.#placeInTable(change, change.target)
      : this.#placeInSheet(change, change.anchor);
    if ('reason' in place) return place;
    const { sheet, sheetIndex, rowIndex, columnIndex } = place;
    if (this.#isGone(place)) return { reason: 'row-missing' };
    const found = this.#cell(sheetIndex, rowIndex, columnIndex);
    if (!cellsEqual(found, change.expected)) return { reason: 'cell-changed', found };
    const address = formatAddress(place);
    if (sheet.isProtected && sheet.isLocked(rowIndex, columnIndex)) {
      return { reason: 'sheet-protected', detail: `${sheet.name}!${address} is locked` };
    }
    const obstacle =
      headerObstacle(sheet, rowIndex, columnIndex) ??
      sheet.setObstacle(rowIndex, columnIndex) ??
      this.#spillObstacle(sheet, place);
    if (obstacle) return { reason: 'not-supported', detail: `${sheet.name}!${address} ${obstacle}` };
    const unfit = this.#unfit(change.value);
    if (unfit) return unfit;
    this.#cells.push({ change, sheetIndex, rowIndex, columnIndex });
    this.#set.set(`${sheetIndex} ${rowIndex} ${columnIndex}`, change.value);
    return undefined;
  }

  /** What is typed into a spilled cell breaks its formula, unless an earlier change takes that away. */
  #spillObstacle(
    sheet: SheetView,
    { sheetIndex, rowIndex, columnIndex }: { sheetIndex: number } & CellPosition,
  ): string | undefined {
    const spill = sheet.spillAt?.(rowIndex, columnIndex);
    if (!spill || (spill.rowIndex === rowIndex && spill.columnIndex === columnIndex)) return undefined;
    const { rowIndex: row, columnIndex: column } = spill;
    const isThere = isFormula(this.#cell(sheetIndex, row, column));
    return isThere
      ? `is filled by the formula in ${formatAddress({ rowIndex: row, columnIndex: column })}`
      : undefined;
  }

  #placeInSheet({ sheet: name, rowIndex, columnIndex }: SetCell, anchor: RowAnchor | undefined) {
    const sheetIndex = findSheet(this.#view, name);
    const sheet = this.#view.sheets[sheetIndex];
    if (!sheet) return { reason: 'sheet-missing' } as const;
    if (rowIndex >= maxRows || columnIndex >= maxColumns || rowIndex < 0 || columnIndex < 0) {
      return { reason: 'not-supported', detail: 'the place lies outside the sheet' } as const;
    }
    if (!anchor) return { sheet, sheetIndex, rowIndex, columnIndex };
    const row = this.#rows.find({ view: sheet, index: sheetIndex }, anchor.columnIndex, anchor, {
      first: 0,
      end: sheet.rowCount,
    });
    return typeof row === 'string' ? { reason: row } : { sheet, sheetIndex, rowIndex: row, columnIndex };
  }

  #placeInTable(change: SetCell, target: TableTarget) {
    const found = this.#table(target);
    if ('reason' in found) return found;
    const columnIndex = found.table.columns[change.columnIndex - target.range.columnIndex] ?? -1;
    if (columnIndex < 0) return this.#columnChanged(found.table, target, change.columnIndex);
    const rowIndex = this.#row(found, target, change.rowIndex, change.anchor);
    if (typeof rowIndex === 'string') return { reason: rowIndex };
    return { sheet: found.sheet, sheetIndex: found.table.sheetIndex, rowIndex, columnIndex };
  }

  #columnChanged(table: FoundTable, target: TableTarget, columnIndex: number) {
    const offset = columnIndex - target.range.columnIndex;
    const found = this.#cell(table.sheetIndex, table.range.rowIndex, table.range.columnIndex + offset);
    return {
      reason: 'column-changed',
      found,
      detail: `the column was ${target.headers[offset] ?? 'not in the table'}`,
    } as const;
  }

  #row(
    { table, sheet }: { table: FoundTable; sheet: SheetView },
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

  #appendRow({ target, cells }: AppendRow): Verdict | undefined {
    const found = this.#table(target);
    if ('reason' in found) return found;
    const { table, sheet } = found;
    const below = { ...table.range, rowIndex: table.range.rowIndex + table.range.rowCount, rowCount: 1 };
    if (areRowsLocked(sheet, below))
      return { reason: 'sheet-protected', detail: `${sheet.name} does not let tables grow` };
    if (cells.length > target.headers.length) {
      return {
        reason: 'not-supported',
        detail: `the row has ${cells.length} cells for ${target.headers.length} columns`,
      };
    }
    const row = new Array<Cell>(table.range.columnCount).fill(null);
    for (const [offset, cell] of cells.entries()) {
      const unfit = this.#unfit(cell);
      if (unfit) return unfit;
      const columnIndex = table.columns[offset] ?? -1;
      if (columnIndex >= 0) row[columnIndex - table.range.columnIndex] = cell;
      else if (cell !== null) return this.#columnChanged(table, target, target.range.columnIndex + offset);
    }
    const pending = this.#pending(table, sheet);
    const growth = pending.appended.length + 1 - pending.removed.size - (pending.reusesFirst ? 1 : 0);
    const refusal =
      growth > 0
        ? noRoom(sheet, table, growth, (row, column) => this.#cell(table.sheetIndex, row, column))
        : undefined;
    if (refusal) return refusal;
    pending.appended.push(row);
    return undefined;
  }

  #removeRow(change: RemoveRow): Verdict | undefined {
    const { target } = change;
    const found = this.#table(target);
    if ('reason' in found) return found;
    const { table, sheet } = found;
    const rowIndex = this.#row(found, target, change.rowIndex, change.anchor);
    if (typeof rowIndex === 'string') return { reason: rowIndex };
    if (this.#isGone({ sheetIndex: table.sheetIndex, rowIndex, columnIndex: table.range.columnIndex })) {
      return { reason: 'row-missing' };
    }
    if (areRowsLocked(sheet, { ...table.range, rowIndex, rowCount: 1 }))
      return { reason: 'sheet-protected', detail: `${sheet.name} does not let tables shrink` };
    if (rowIndex === table.range.rowIndex)
      return { reason: 'not-supported', detail: 'a header row cannot be removed' };
    for (const [offset, expected] of change.expected.entries()) {
      const columnIndex = table.columns[offset] ?? -1;
      if (columnIndex < 0) return this.#columnChanged(table, target, target.range.columnIndex + offset);
      const cell = this.#cell(table.sheetIndex, rowIndex, columnIndex);
      if (!cellsEqual(cell, expected)) {
        return { reason: 'cell-changed', found: cell, detail: formatAddress({ rowIndex, columnIndex }) };
      }
    }
    const added = this.#inNewColumns(table, rowIndex);
    if (added) return added;
    const end = table.range.rowIndex + table.range.rowCount + table.totalsRowCount;
    const obstacle = sheet.moveObstacle({ ...table.range, rowIndex, rowCount: end - rowIndex });
    if (obstacle) return { reason: 'not-supported', detail: obstacle };
    this.#pending(table, sheet).removed.add(rowIndex);
    return undefined;
  }

  #unfit(cell: Cell): Verdict | undefined {
    const detail = this.#view.unfit?.(cell);
    return unfitCell(cell) ?? (detail === undefined ? undefined : { reason: 'not-supported', detail });
  }

  /** What somebody typed in a row below a header that came about since it was read would go with the row unseen. */
  #inNewColumns({ sheetIndex, range, columns }: FoundTable, rowIndex: number): Verdict | undefined {
    const read = new Set(columns);
    for (let offset = 0; offset < range.columnCount; offset++) {
      const columnIndex = range.columnIndex + offset;
      const found = read.has(columnIndex) ? null : this.#cell(sheetIndex, rowIndex, columnIndex);
      if (found === null || isFormula(found)) continue;
      return { reason: 'cell-changed', found, detail: formatAddress({ rowIndex, columnIndex }) };
    }
    return undefined;
  }

  #table(target: TableTarget): { table: FoundTable; sheet: SheetView } | { reason: RefusalReason } {
    const key = this.#keys.get(target) ?? JSON.stringify(target);
    this.#keys.set(target, key);
    const table = this.#found.get(key) ?? findTable(this.#view, target);
    this.#found.set(key, table);
    if (typeof table === 'string') return { reason: table };
    const sheet = this.#view.sheets[table.sheetIndex];
    return sheet ? { table, sheet } : { reason: 'sheet-missing' };
  }

  #pending(table: FoundTable, sheet: SheetView): PendingChange {
    const key = tableKey(table);
    const known = this.#tables.get(key);
    if (known) return known;
    const created = {
      table,
      removed: new Set<number>(),
      appended: [],
      reusesFirst: this.#hasBlankBody(table, sheet),
    };
    this.#tables.set(key, created);
    return created;
  }

  /** A new table has one blank row, which its first row fills. Calculated columns may hold their formulas already. */
  #hasBlankBody({ sheetIndex, name, range }: FoundTable, sheet: SheetView): boolean {
    if (name === null || range.rowCount !== 2) return false;
    for (let offset = 0; offset < range.columnCount; offset++) {
      const cell = this.#cell(sheetIndex, range.rowIndex + 1, range.columnIndex + offset);
      if (cell !== null && !(isFormula(cell) && sheet.isCalculated(name, offset))) return false;
    }
    return true;
  }

  /** Whether an earlier change removed the row of a cell, or put an appended row in its place. */
  #isGone({ sheetIndex, rowIndex, columnIndex }: { sheetIndex: number } & CellPosition): boolean {
    return [...this.#tables.values()].some(({ table, removed, appended, reusesFirst }) => {
      const { range } = table;
      const offset = columnIndex - range.columnIndex;
      if (table.sheetIndex !== sheetIndex || offset < 0 || offset >= range.columnCount) return false;
      const end = range.rowIndex + range.rowCount;
      const isAppended = rowIndex >= end && rowIndex < end + appended.length;
      const isReused = reusesFirst && appended.length > 0 && rowIndex === end - 1;
      return removed.has(rowIndex) || isAppended || isReused;
    });
  }

  /** The cell as the changes so far leave it. */
  #cell(sheetIndex: number, rowIndex: number, columnIndex: number): Cell {
    const set = this.#set.get(`${sheetIndex} ${rowIndex} ${columnIndex}`);
    return set === undefined ? (this.#view.sheets[sheetIndex]?.cell(rowIndex, columnIndex) ?? null) : set;
  }
}

function areRowsLocked(sheet: SheetView, range: CellRange): boolean {
  return sheet.isProtected && (sheet.areRowsLocked?.(range) ?? true);
}

function tableKey({ sheetIndex, range }: FoundTable): string {
  return `${sheetIndex} ${range.rowIndex} ${range.columnIndex}`;
}
