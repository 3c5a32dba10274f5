import { type CellRange, formatAddress } from '../grid/address.ts';
import { type Cell, cellsEqual, isFormula } from '../grid/cell.ts';
import type { AppendRow, Change, Refusal, RemoveRow, SetCell } from './change.ts';
import type { FoundTable } from './find-table.ts';
import { newSheetRefusal } from './new-sheet-refusal.ts';
import { PendingChanges } from './pending-changes.ts';
import { PlaceFinder, type SheetCell } from './place-finder.ts';
import type { Resolution } from './resolution.ts';
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
  if (!allOrNothing || refused.length === 0) return { applied, refused, ...resolver.pending.written };
  const reasons = new Map(refused.map((refusal) => [refusal.change, refusal]));
  const all = changes.map((change): Refusal => reasons.get(change) ?? { change, reason: 'others-refused' });
  return { applied: [], refused: all, cells: [], tables: [], sheets: [] };
}

class Resolver {
  readonly pending: PendingChanges;
  readonly #view: WorkbookView;
  readonly #places: PlaceFinder;

  constructor(view: WorkbookView) {
    this.#view = view;
    this.pending = new PendingChanges(view);
    this.#places = new PlaceFinder(view, this.pending);
  }

  /** Lets a change through to the pending ones, or says why not. */
  resolve(change: Change): Verdict | undefined {
    if (change.kind === 'set-cell') return this.#setCell(change);
    if (change.kind === 'append-row') return this.#appendRow(change);
    if (change.kind === 'remove-row') return this.#removeRow(change);
    const { sheets } = this.pending;
    const refusal = newSheetRefusal(this.#view, sheets, change);
    if (!refusal) sheets.push(change);
    return refusal;
  }

  #setCell(change: SetCell): Verdict | undefined {
    const place = this.#places.cell(change);
    if ('reason' in place) return place;
    const { sheet, sheetIndex, rowIndex, columnIndex } = place;
    if (this.pending.isGone(place)) return { reason: 'row-missing' };
    const found = this.pending.cell(place);
    if (!cellsEqual(found, change.expected)) return { reason: 'cell-changed', found };
    const address = formatAddress(place);
    if (sheet.isProtected && sheet.isLocked(rowIndex, columnIndex)) {
      return { reason: 'sheet-protected', detail: `${sheet.name}!${address} is locked` };
    }
    const obstacle =
      headerObstacle(sheet, rowIndex, columnIndex) ??
      sheet.setObstacle(rowIndex, columnIndex) ??
      this.#spillObstacle(place);
    if (obstacle) return { reason: 'not-supported', detail: `${sheet.name}!${address} ${obstacle}` };
    const unfit = this.#unfit(change.value);
    if (unfit) return unfit;
    this.pending.setCell({ change, sheetIndex, rowIndex, columnIndex });
    return undefined;
  }

  /** What is typed into a spilled cell breaks its formula, unless an earlier change takes that away. */
  #spillObstacle({ sheet, sheetIndex, rowIndex, columnIndex }: SheetCell): string | undefined {
    const spill = sheet.spillAt?.(rowIndex, columnIndex);
    if (!spill || (spill.rowIndex === rowIndex && spill.columnIndex === columnIndex)) return undefined;
    const first = { sheetIndex, rowIndex: spill.rowIndex, columnIndex: spill.columnIndex };
    return isFormula(this.pending.cell(first))
      ? `is filled by the formula in ${formatAddress(first)}`
      : undefined;
  }

  #appendRow({ target, cells }: AppendRow): Verdict | undefined {
    const found = this.#places.table(target);
    if ('reason' in found) return found;
    const { table, sheet } = found;
    const { sheetIndex, range } = table;
    const below = { ...range, rowIndex: range.rowIndex + range.rowCount, rowCount: 1 };
    if (areRowsLocked(sheet, below))
      return { reason: 'sheet-protected', detail: `${sheet.name} does not let tables grow` };
    if (cells.length > target.headers.length) {
      return {
        reason: 'not-supported',
        detail: `the row has ${cells.length} cells for ${target.headers.length} columns`,
      };
    }
    const row = new Array<Cell>(range.columnCount).fill(null);
    for (const [offset, cell] of cells.entries()) {
      const unfit = this.#unfit(cell);
      if (unfit) return unfit;
      const columnIndex = table.columns[offset] ?? -1;
      if (columnIndex >= 0) row[columnIndex - range.columnIndex] = cell;
      else if (cell !== null) return this.#places.columnChanged(table, target, offset);
    }
    const { removed, appended, reusesFirst } = this.pending.table(table, sheet);
    const growth = appended.length + 1 - removed.size - (reusesFirst ? 1 : 0);
    const cellOf = (rowIndex: number, columnIndex: number) =>
      this.pending.cell({ sheetIndex, rowIndex, columnIndex });
    const refusal = growth > 0 ? noRoom(sheet, table, growth, cellOf) : undefined;
    if (refusal) return refusal;
    appended.push(row);
    return undefined;
  }

  #removeRow({ target, rowIndex: indexAsRead, expected, anchor }: RemoveRow): Verdict | undefined {
    const found = this.#places.table(target);
    if ('reason' in found) return found;
    const { table, sheet } = found;
    const { range } = table;
    const rowIndex = this.#places.row(found, target, indexAsRead, anchor);
    if (typeof rowIndex === 'string') return { reason: rowIndex };
    if (this.pending.isGone({ sheetIndex: table.sheetIndex, rowIndex, columnIndex: range.columnIndex })) {
      return { reason: 'row-missing' };
    }
    if (areRowsLocked(sheet, { ...range, rowIndex, rowCount: 1 }))
      return { reason: 'sheet-protected', detail: `${sheet.name} does not let tables shrink` };
    if (rowIndex === range.rowIndex)
      return { reason: 'not-supported', detail: 'a header row cannot be removed' };
    for (const [offset, value] of expected.entries()) {
      const columnIndex = table.columns[offset] ?? -1;
      if (columnIndex < 0) return this.#places.columnChanged(table, target, offset);
      const cell = this.pending.cell({ sheetIndex: table.sheetIndex, rowIndex, columnIndex });
      if (!cellsEqual(cell, value)) {
        return { reason: 'cell-changed', found: cell, detail: formatAddress({ rowIndex, columnIndex }) };
      }
    }
    const added = this.#inNewColumns(table, rowIndex);
    if (added) return added;
    const end = range.rowIndex + range.rowCount + table.totalsRowCount;
    const obstacle = sheet.moveObstacle({ ...range, rowIndex, rowCount: end - rowIndex });
    if (obstacle) return { reason: 'not-supported', detail: obstacle };
    this.pending.table(table, sheet).removed.add(rowIndex);
    return undefined;
  }

  /** What somebody typed in a row below a header that came about since it was read would go with the row unseen. */
  #inNewColumns({ sheetIndex, range, columns }: FoundTable, rowIndex: number): Verdict | undefined {
    const read = new Set(columns);
    for (let offset = 0; offset < range.columnCount; offset++) {
      const columnIndex = range.columnIndex + offset;
      const found = read.has(columnIndex) ? null : this.pending.cell({ sheetIndex, rowIndex, columnIndex });
      if (found === null || isFormula(found)) continue;
      return { reason: 'cell-changed', found, detail: formatAddress({ rowIndex, columnIndex }) };
    }
    return undefined;
  }

  #unfit(cell: Cell): Verdict | undefined {
    const detail = this.#view.unfit?.(cell);
    return unfitCell(cell) ?? (detail === undefined ? undefined : { reason: 'not-supported', detail });
  }
}

function areRowsLocked(sheet: SheetView, range: CellRange): boolean {
  return sheet.isProtected && (sheet.areRowsLocked?.(range) ?? true);
}
