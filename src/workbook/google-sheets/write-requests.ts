import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellPosition } from '../../grid/address.ts';
import type { Resolution, TableChange } from '../resolution.ts';
import { addSheet } from './add-sheet.ts';
import type { GoogleSheetView } from './google-view.ts';
import { GridRoom } from './grid-room.ts';
import type { NewSheet, SheetSurroundings } from './new-sheet.ts';
import { writeCells } from './write-cells.ts';
import { updateNamedRange, writeTableRows } from './write-table-rows.ts';

type Request = sheets_v4.Schema$Request;

/** The requests of one batch, and the titles of the sheets that it touches. */
export interface WriteBatch {
  readonly requests: readonly Request[];
  readonly touched: readonly string[];
}

/**
 * All that is to be written, in an order in which every place still is where it was read: cells first, then the tables
 * of a sheet from the bottom up, then new sheets.
 */
export function writeRequests(
  { cells, tables, sheets }: Resolution,
  views: readonly GoogleSheetView[],
  surroundings: Pick<SheetSurroundings, 'state' | 'user'>,
): WriteBatch {
  const requests: Request[] = [];
  const touched: string[] = [];
  for (const [sheetIndex, view] of views.entries()) {
    const ours = cells.filter((cell) => cell.sheetIndex === sheetIndex);
    const changes = tables.filter(({ table }) => table.sheetIndex === sheetIndex);
    if (ours.length + changes.length === 0) continue;
    touched.push(view.name);
    const room = new GridRoom(view.state);
    const end = endOf(ours);
    requests.push(...room.reach(end.rowIndex, end.columnIndex), ...writeCells(view, ours));
    requests.push(...tablesFromBelow(view.withCells(ours), changes, room));
  }
  const ids = new Set(views.map(({ state }) => state.sheetId));
  const added = sheets.map(
    ({ layout }, offset): NewSheet => ({ sheetId: newSheetId(ids), index: views.length + offset, layout }),
  );
  const layouts = added.map(({ layout }) => layout);
  for (const sheet of added) {
    requests.push(...addSheet(sheet, { ...surroundings, layouts }));
    touched.push(sheet.layout.name);
  }
  return { requests, touched };
}

/** The row and the column past the last ones. */
function endOf(cells: readonly CellPosition[]): CellPosition {
  const end = { rowIndex: 0, columnIndex: 0 };
  for (const { rowIndex, columnIndex } of cells) {
    end.rowIndex = Math.max(end.rowIndex, rowIndex + 1);
    end.columnIndex = Math.max(end.columnIndex, columnIndex + 1);
  }
  return end;
}

/** The named range of a table is set right after its own rows: what happens above it moves it along. */
function tablesFromBelow(view: GoogleSheetView, changes: readonly TableChange[], room: GridRoom): Request[] {
  const unchanged = view.tables.filter(({ name }) => !changes.some(({ table }) => table.name === name));
  return [...changes.map(({ table }) => table), ...unchanged]
    .toSorted((one, other) => other.range.rowIndex - one.range.rowIndex)
    .flatMap(({ name, range }) => {
      const change = changes.find(({ table }) => table.range === range);
      const table = view.tables.find((known) => known.name === name);
      return [
        ...(change ? writeTableRows(view, change, room) : []),
        ...(table ? updateNamedRange(view, table, change) : []),
      ];
    });
}

/** By chance, so that two programs that add sheets at one time do not take the same. */
export function newSheetId(taken: Set<number>): number {
  for (;;) {
    const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
    const id = word >>> 1;
    if (id === 0 || taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
