import { type CellRange, maxColumns, maxRows } from '../../../src/grid/address.ts';
import { HostError } from '../protocol/host-error.ts';
import { type BookSheet, intersection, isWithin, withoutPart } from './book-sheet.ts';

/** What the protection of a sheet can leave open to people, by Excel's names; the rest it never does. */
export type ProtectionOption =
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows';

/**
 * Refuses what the protection of a sheet keeps people from.
 *
 * @param option - What would allow it; without one nothing does.
 * @throws HostError `AccessDenied` where the sheet is protected and does not allow it.
 */
export function checkAllowed({ protection }: BookSheet, option?: ProtectionOption): void {
  if (!protection || (option && protection.options[option] === true)) return;
  throw accessDenied();
}

/**
 * Refuses changes to a range of a protected sheet that has a locked cell.
 *
 * @throws HostError `AccessDenied` where it does.
 */
export function checkUnlocked(sheet: BookSheet, range: CellRange): void {
  if (sheet.protection && hasLocked(sheet, range)) throw accessDenied();
}

/** Refuses to take out whole rows or columns of a protected sheet, unless it allows that and no cell of them is locked. */
export function checkDeletable(sheet: BookSheet, range: CellRange, isSideways: boolean): void {
  checkAllowed(
    sheet,
    wholeLines(range, isSideways) && (isSideways ? 'allowDeleteColumns' : 'allowDeleteRows'),
  );
  checkUnlocked(sheet, range);
}

/** Refuses to put anything but whole rows or columns into a protected sheet, and them unless it allows that. */
export function checkInsertable(sheet: BookSheet, range: CellRange, isSideways: boolean): void {
  checkAllowed(
    sheet,
    wholeLines(range, isSideways) && (isSideways ? 'allowInsertColumns' : 'allowInsertRows'),
  );
}

/** Whether the protection of its sheet would keep a cell from being changed: the last word on the cell counts. */
export function isLocked({ locks }: BookSheet, rowIndex: number, columnIndex: number): boolean {
  const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
  return locks.findLast(({ range }) => isWithin(range, cell))?.isLocked ?? true;
}

function hasLocked({ locks }: BookSheet, range: CellRange): boolean {
  // Rectangles and not cells: a range of whole columns has millions.
  let open = [range];
  for (const lock of locks.toReversed()) {
    if (lock.isLocked && open.some((part) => intersection(part, lock.range))) return true;
    open = open.flatMap((part) => withoutPart(part, lock.range));
  }
  return open.length > 0;
}

function wholeLines({ rowCount, columnCount }: CellRange, isSideways: boolean): true | undefined {
  return (isSideways ? rowCount === maxRows : columnCount === maxColumns) || undefined;
}

function accessDenied(): HostError {
  return new HostError(
    'AccessDenied',
    'You cannot perform the requested operation: the sheet is protected, or the cells are locked.',
  );
}
