import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import { columnsOverlap } from '../../grid/range-overlap.ts';
import type { TableChange } from '../resolution.ts';
import { attachedSpan } from './attached-span.ts';
import type { GoogleTable } from './google-state.ts';
import type { GoogleSheetView } from './google-view.ts';
import { gridRange } from './grid-range.ts';
import type { GridRoom } from './grid-room.ts';
import { writeRows } from './write-cells.ts';

type Request = sheets_v4.Schema$Request;

/**
 * What becomes of the rows of a table: rows go from the bottom up, then new ones come in below, written where they came.
 *
 * Whole rows of the sheet come and go where nothing stands beside the table; else only the cells of its columns do.
 */
export function writeTableRows(view: GoogleSheetView, change: TableChange, room: GridRoom): Request[] {
  const { table, removed, appended, reusesFirst } = change;
  const { range } = table;
  const bodyRows = range.rowCount - 1;
  const first = range.rowIndex + 1;
  // A table keeps one row: the first appended one takes the place of the last that goes.
  const keepsOne = keepsOneRow(change);
  const gone = [...removed].toSorted((one, other) => other - one);
  if (keepsOne) gone.pop();
  const takesFirst = keepsOne || (reusesFirst && appended.length > 0);
  const firstRow = takesFirst ? [toRow(view, change, appended[0] ?? [], first)] : [];
  const others = appended.slice(takesFirst ? 1 : 0);
  const end = first + bodyRows - gone.length;
  const newRows = others.map((cells, index) => toRow(view, change, cells, end + index));
  return [
    ...stretches(gone).flatMap((rows) => removeRows(view, { ...range, ...rows }, room)),
    ...(takesFirst ? [writeRows(view.state.sheetId, { ...range, rowIndex: first }, firstRow)] : []),
    ...(newRows.length > 0
      ? insertRows(view, { ...range, rowIndex: end, rowCount: newRows.length }, room)
      : []),
    ...(newRows.length > 0 ? [writeRows(view.state.sheetId, { ...range, rowIndex: end }, newRows)] : []),
    ...(newRows.length > 0 ? growProtections(view, table, gone, end + newRows.length) : []),
  ];
}

function keepsOneRow({ table: { name, range }, removed }: TableChange): boolean {
  return name !== null && range.rowCount > 1 && removed.size === range.rowCount - 1;
}

/** Rows that follow each other, the last first. */
function stretches(descending: readonly number[]): Pick<CellRange, 'rowIndex' | 'rowCount'>[] {
  const found: { rowIndex: number; rowCount: number }[] = [];
  for (const rowIndex of descending) {
    const last = found.at(-1);
    if (last && last.rowIndex === rowIndex + 1)
      Object.assign(last, { rowIndex, rowCount: last.rowCount + 1 });
    else found.push({ rowIndex, rowCount: 1 });
  }
  return found;
}

function removeRows(view: GoogleSheetView, rows: CellRange, room: GridRoom): Request[] {
  const { sheetId } = view.state;
  const wide = { ...rows, ...attachedSpan(view, rows) };
  if (!view.isAlone(wide, rows.rowIndex)) {
    return [{ deleteRange: { range: gridRange(sheetId, wide), shiftDimension: 'ROWS' } }];
  }
  return room.deleteRows(rows.rowIndex, rows.rowCount);
}

function insertRows(view: GoogleSheetView, rows: CellRange, room: GridRoom): Request[] {
  const { sheetId } = view.state;
  const wide = { ...rows, ...attachedSpan(view, { ...rows, rowIndex: rows.rowIndex - 1 }) };
  const inherited = copyFromAbove(sheetId, wide);
  if (view.isAlone(wide, rows.rowIndex)) {
    const isInside = rows.rowIndex < room.rowCount;
    const request = room.insertRows(rows.rowIndex, rows.rowCount);
    return isInside ? request : [...request, ...inherited];
  }
  const grown = room.reach(rows.rowIndex + rows.rowCount, 0);
  const isAbove = view.tables.some(
    ({ range }) => range.rowIndex >= rows.rowIndex && columnsOverlap(range, wide),
  );
  // Another table stands below in these columns, which part of a row would tear: there is room above it.
  if (isAbove) return grown;
  return [
    ...grown,
    { insertRange: { range: gridRange(sheetId, wide), shiftDimension: 'ROWS' } },
    ...inherited,
  ];
}

/** New cells look like those of the row above and have its drop-downs. */
function copyFromAbove(sheetId: number, rows: CellRange): Request[] {
  const source = gridRange(sheetId, { ...rows, rowIndex: rows.rowIndex - 1, rowCount: 1 });
  const destination = gridRange(sheetId, rows);
  return (['PASTE_FORMAT', 'PASTE_DATA_VALIDATION'] as const).map((pasteType) => ({
    copyPaste: { source, destination, pasteType },
  }));
}

/** What is protected down to the end of a table is so in its new rows too; ranges that others protected stay. */
function growProtections(
  view: GoogleSheetView,
  { name, range: table }: TableChange['table'],
  gone: readonly number[],
  end: number,
): Request[] {
  const named = view.tables.find((known) => known.name === name)?.namedRange ?? table;
  // Rows that people typed below are in the table, but not in what was protected with it.
  const ends = [table, named].map(({ rowIndex, rowCount }) => rowIndex + rowCount);
  return view.state.protections.flatMap(({ id, range, isOpen, mayEdit }) => {
    const isInTable =
      range.columnIndex >= table.columnIndex &&
      range.columnIndex + range.columnCount <= table.columnIndex + table.columnCount &&
      range.rowIndex >= table.rowIndex;
    if (!mayEdit || isOpen || !isInTable || !ends.includes(range.rowIndex + range.rowCount)) return [];
    const rowIndex = range.rowIndex - gone.filter((row) => row < range.rowIndex).length;
    const grown = { ...range, rowIndex, rowCount: end - rowIndex };
    return [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: id, range: gridRange(view.state.sheetId, grown) },
          fields: 'range',
        },
      },
    ];
  });
}

/** A row to write: columns that are calculated get their formula where it has nothing. */
function toRow(
  view: GoogleSheetView,
  { table: { name, range } }: TableChange,
  cells: readonly Cell[],
  rowIndex: number,
): Cell[] {
  return Array.from({ length: range.columnCount }, (_, offset) => {
    const cell = cells[offset] ?? null;
    const isBlank = cell === null && cells.length > 0 && name !== null;
    const formula = isBlank ? view.columnFormula(name, offset, rowIndex) : undefined;
    return formula === undefined ? cell : { formula, value: null };
  });
}

/** Lets the named range of a table hold its header and body as they are after the rows came and went. */
export function updateNamedRange(
  view: GoogleSheetView,
  { rangeId, range, namedRange }: GoogleTable,
  change: TableChange | undefined,
): Request[] {
  const rowCount = 1 + Math.max(1, change ? bodyAfter(change) : range.rowCount - 1);
  if (!change && namedRange.rowCount >= rowCount) return [];
  return [
    {
      updateNamedRange: {
        namedRange: { namedRangeId: rangeId, range: gridRange(view.state.sheetId, { ...range, rowCount }) },
        fields: 'range',
      },
    },
  ];
}

function bodyAfter(change: TableChange): number {
  const { table, removed, appended, reusesFirst } = change;
  const isReplaced = keepsOneRow(change) || (reusesFirst && appended.length > 0);
  return isReplaced ? appended.length : table.range.rowCount - 1 - removed.size + appended.length;
}
