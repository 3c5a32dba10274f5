import { type CellRange, formatRange, maxColumns, maxRows } from '../../../src/grid/address.ts';
import { intersection } from '../book/book-sheet.ts';
import { checkAllowed, checkDeletable, checkInsertable, checkUnlocked } from '../book/sheet-protection.ts';
import { cellsOfRange } from '../book/wanted-cells.ts';
import { HostError, invalidArgument } from '../protocol/host-error.ts';
import type { HostMembers } from '../protocol/host-object.ts';
import { makeRange } from './make.ts';
import type { RangePlace } from './range-place.ts';

/** The methods of a range that do something to its cells. */
export function rangeActions(place: RangePlace): NonNullable<HostMembers['call']> {
  const { book, sheet, range } = place;
  const changed = (changeType: string) => {
    book.touch();
    book.emit({ kind: 'changed', sheetId: sheet.id, address: formatRange(range), changeType, isOwn: true });
  };
  return {
    Calculate: () => book.demand(cellsOfRange(sheet.id, range)),
    Clear: (applyTo) => {
      if (applyTo !== 'Formats') checkUnlocked(sheet, range);
      if (applyTo !== 'Contents') checkAllowed(sheet, 'allowFormatCells');
      const what = applyTo === 'Contents' ? 'contents' : applyTo === 'Formats' ? 'formats' : 'all';
      sheet.grid.clear(range, what);
      changed('RangeEdited');
    },
    Delete: (shift) => {
      checkDeletable(sheet, range, shift === 'Left');
      refuseMerged(place, tail(range, shift === 'Left'));
      shiftCells(place, shift === 'Left', -1);
      changed(shift === 'Left' ? 'ColumnDeleted' : 'RowDeleted');
    },
    Insert: (shift) => {
      checkInsertable(sheet, range, shift === 'Right');
      refuseMerged(place, tail(range, shift === 'Right'));
      shiftCells(place, shift === 'Right', 1);
      changed(shift === 'Right' ? 'ColumnInserted' : 'RowInserted');
      return makeRange(place);
    },
    Merge: () => {
      checkAllowed(sheet);
      sheet.merged.push(range);
    },
    Select: () => book.select(sheet.id, range),
    _ValidateArraySize: (rows, columns) => {
      if (rows !== range.rowCount || columns !== range.columnCount) {
        throw invalidArgument('the values do not match the size of the range');
      }
    },
    Unmerge: () => {
      checkAllowed(sheet);
      sheet.merged = sheet.merged.filter((merged) => !intersection(merged, range));
    },
  };
}

/** The cells that move when a range is taken out or put in: itself and all below it, or right of it. */
function tail(range: CellRange, isSideways: boolean): CellRange {
  return isSideways
    ? { ...range, columnCount: maxColumns - range.columnIndex }
    : { ...range, rowCount: maxRows - range.rowIndex };
}

function refuseMerged({ sheet, range }: RangePlace, moved: CellRange): void {
  const cut = sheet.merged.some((merged) => {
    const common = intersection(merged, moved);
    return common && (common.columnCount < merged.columnCount || intersection(merged, range));
  });
  if (cut) throw new HostError('InsertDeleteConflict', 'The operation would cut through merged cells.');
}

/** Moves what stands below a range (or right of it) by the range's size: towards it (-1) or away from it (1). */
export function shiftCells({ book, sheet, range }: RangePlace, isSideways: boolean, direction: 1 | -1): void {
  const size = isSideways ? range.columnCount : range.rowCount;
  const start = isSideways ? range.columnIndex : range.rowIndex;
  const end = direction === 1 ? start : start + size;
  const moving = isSideways
    ? { ...range, columnIndex: end, columnCount: maxColumns - end }
    : { ...range, rowIndex: end, rowCount: maxRows - end };
  const affected = tail(range, isSideways);
  const tables = book.tablesOf(sheet).filter((table) => intersection(table.range, affected));
  for (const table of tables) {
    const common = intersection(table.range, affected);
    const isWhole = isSideways
      ? common?.rowCount === table.range.rowCount
      : common?.columnCount === table.range.columnCount;
    if (!isWhole) throw invalidArgument('the operation would shift cells of a table apart');
  }
  if (direction === -1) sheet.grid.clear(range, 'all');
  sheet.grid.move(moving, isSideways ? 0 : direction * size, isSideways ? direction * size : 0);
  for (const table of tables) {
    table.range = isSideways
      ? { ...table.range, columnIndex: table.range.columnIndex + direction * size }
      : shiftedRows(table.range, start, direction * size);
    book.touch();
  }
}

/** Where a table's rows stand after rows were put in before `start` (positive) or taken out from it on (negative). */
function shiftedRows(table: CellRange, start: number, rows: number): CellRange {
  if (table.rowIndex >= start - Math.min(rows, 0)) return { ...table, rowIndex: table.rowIndex + rows };
  if (rows > 0)
    return table.rowIndex >= start
      ? { ...table, rowIndex: table.rowIndex + rows }
      : { ...table, rowCount: table.rowCount + rows };
  const removed = Math.min(table.rowIndex + table.rowCount, start - rows) - Math.max(table.rowIndex, start);
  return { ...table, rowIndex: Math.min(table.rowIndex, start), rowCount: table.rowCount - removed };
}
