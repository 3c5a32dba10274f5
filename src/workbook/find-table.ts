import type { CellRange } from '../grid/address.ts';
import type { RefusalReason, TableTarget } from './change.ts';
import { headerText, sameHeader } from './header-text.ts';
import type { TableRegion } from './workbook.ts';
import type { SheetView, WorkbookView } from './workbook-view.ts';

/** A change's table as it stands now. */
export interface FoundTable {
  readonly sheetIndex: number;
  /** The Excel table's name; `null` for a plain block of cells. */
  readonly name: string | null;
  /** Header row and body, without a totals row. */
  readonly range: CellRange;
  readonly totalsRowCount: number;
  /** Where each of the target's columns stands in the sheet now; -1 for one whose header is gone or changed. */
  readonly columns: readonly number[];
}

/**
 * Finds the table of a change again: an Excel table by its name on any sheet, else by its sheet and header row, as after
 * it was renamed; a plain block by its sheet and header row.
 *
 * A column that moved is followed by its header, as long as that header is the only one of its text.
 */
export function findTable(view: WorkbookView, target: TableTarget): FoundTable | RefusalReason {
  if (target.table === null) return findByHeaders(view, target);
  const name = target.table.toLowerCase();
  for (const [sheetIndex, sheet] of view.sheets.entries()) {
    const region = sheet.tables.find((table) => table.name.toLowerCase() === name);
    if (region) return foundRegion(sheetIndex, sheet, region, target);
  }
  const found = findByHeaders(view, target);
  // Under another name only a table with all the headers is taken for the same one.
  return typeof found === 'string' || found.columns.includes(-1) ? 'table-missing' : found;
}

function foundRegion(
  sheetIndex: number,
  sheet: SheetView,
  region: TableRegion,
  target: TableTarget,
): FoundTable {
  const { name, totalsRowCount } = region;
  const range = { ...region.range, rowCount: region.range.rowCount - totalsRowCount };
  return { sheetIndex, name, range, totalsRowCount, columns: findColumns(sheet, range, target) };
}

function findByHeaders(view: WorkbookView, target: TableTarget): FoundTable | RefusalReason {
  const sheetIndex = findSheet(view, target.sheet);
  const sheet = view.sheets[sheetIndex];
  if (!sheet) return 'sheet-missing';
  const rowIndex = headerRow(sheet, target);
  const start = { ...target.range, rowIndex };
  // Cells that were plain may be an Excel table by now.
  const region = sheet.tables.find((table) => startsAt(table.range, start));
  if (region) return foundRegion(sheetIndex, sheet, region, target);
  const range = { ...start, rowCount: blockEnd(sheet, start) - rowIndex };
  const columns = findColumns(sheet, range, target);
  if (columns.every((column) => column < 0)) return 'table-missing';
  return { sheetIndex, name: null, range, totalsRowCount: 0, columns };
}

function startsAt(range: CellRange, { rowIndex, columnIndex }: CellRange): boolean {
  return range.rowIndex === rowIndex && range.columnIndex === columnIndex;
}

/** The index of a sheet by its name, which Excel compares without case; -1 where there is none. */
export function findSheet(view: WorkbookView, name: string): number {
  return view.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The row where all headers stand: the one of the snapshot if it still does, else the first that has them all. */
function headerRow(sheet: SheetView, { range, headers }: TableTarget): number {
  const hasHeaders = (rowIndex: number) =>
    headers.every((header, offset) =>
      sameHeader(header, headerText(sheet.cell(rowIndex, range.columnIndex + offset))),
    );
  if (hasHeaders(range.rowIndex)) return range.rowIndex;
  for (let rowIndex = 0; rowIndex < sheet.rowCount; rowIndex++) if (hasHeaders(rowIndex)) return rowIndex;
  return range.rowIndex;
}

/** Past the block's last row: rows typed below since it was read belong to it, blank ones at its end do not. */
function blockEnd(sheet: SheetView, { rowIndex, rowCount, columnIndex, columnCount }: CellRange): number {
  const isBlank = (row: number) => {
    for (let offset = 0; offset < columnCount; offset++) {
      if (sheet.cell(row, columnIndex + offset) !== null) return false;
    }
    return true;
  };
  let end = rowIndex + rowCount;
  while (end < sheet.rowCount && !isBlank(end)) end++;
  while (end > rowIndex + 1 && isBlank(end - 1)) end--;
  return end;
}

function findColumns(sheet: SheetView, range: CellRange, target: TableTarget): number[] {
  const now = Array.from({ length: range.columnCount }, (_, offset) =>
    headerText(sheet.cell(range.rowIndex, range.columnIndex + offset)),
  );
  return target.headers.map((header, offset) => {
    const here = now[offset];
    if (here !== undefined && sameHeader(here, header)) return range.columnIndex + offset;
    const isOnlyOne =
      header !== '' && target.headers.filter((other) => sameHeader(other, header)).length === 1;
    const places = now.flatMap((text, place) => (sameHeader(text, header) ? [place] : []));
    return isOnlyOne && places.length === 1 ? range.columnIndex + (places[0] ?? 0) : -1;
  });
}
