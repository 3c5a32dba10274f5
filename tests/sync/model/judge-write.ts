import { type Cell, cellsEqual, isFormula } from '../../../src/grid/cell.ts';
import type { Change, RemoveRow, SetCell } from '../../../src/workbook/change.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import type { ModelBook } from './model-book.ts';
import { modelTables, type TableName } from './model-tables.ts';
import { show } from './people.ts';
import { comparable, SheetTable, tableIn } from './sheet-table.ts';
import type { Round, World } from './world.ts';

/** A write of the engine to one of the workbooks. */
export interface Write {
  readonly round: Round;
  readonly side: 'local' | 'remote';
  readonly changes: readonly Change[];
  readonly before: ModelBook;
  readonly after: ModelBook;
  /** What the round read last of this workbook, and of the other one. */
  readonly read: WorkbookSnapshot;
  readonly otherRead: WorkbookSnapshot | null;
}

const tableNames = Object.keys(modelTables) as TableName[];

/** Holds a write against the invariants that speak of single writes. */
export function judgeWrite(world: World, write: Write): void {
  const isChecked = write.side === 'local' || world.circumstances.host === 'checked';
  for (const change of write.changes) {
    if (change.kind === 'set-cell') judgeCell(world, write, change);
    if (change.kind === 'remove-row') judgeRemoval(world, write, change, isChecked);
  }
  if (isChecked) for (const table of tableNames) judgeTable(world, write, table);
}

/** What stands beside the tables, what was read of each cell that was written. */
function judgeTable(world: World, { before, after, read, side }: Write, name: TableName): void {
  const sheets = { before: sheetOf(before, name), after: sheetOf(after, name) };
  const seen = tableIn(read, name);
  if (!sheets.before || !sheets.after || !seen) return;
  const was = new SheetTable(name, sheets.before);
  const is = new SheetTable(name, sheets.after);
  if (JSON.stringify(was.rows[was.headerRow]) !== JSON.stringify(is.rows[is.headerRow])) {
    world.fault('S15', `the headers of ${name} were written (${side})`);
  }
  const nowAt = is.byId();
  const seenAt = seen.byId();
  for (const [id, rowIndex] of was.byId()) {
    const now = nowAt.get(id);
    if (now === undefined) continue;
    for (const [header, column] of was.foreign) {
      if (!seen.foreign.has(header)) continue;
      const old = was.rows[rowIndex]?.[column] ?? null;
      const found = is.rows[now]?.[is.foreign.get(header) ?? -1] ?? null;
      if (!cellsEqual(old, found)) world.fault('S15', `${header} of ${id} was written (${side})`);
    }
    for (const column of was.columns.keys()) {
      const old = was.cell(rowIndex, column);
      if (cellsEqual(old, is.cell(now, column)) || (old === null && column === 'score')) continue;
      if (isFormula(old)) world.fault('S15', `the formula in ${column} of ${id} was written over (${side})`);
      const seenRow = seenAt.get(id);
      if (seenRow === undefined) continue;
      const read = seen.cell(seenRow, column);
      if (!cellsEqual(read, old)) {
        const change = `${show(old)} to ${show(is.cell(now, column))}`;
        world.fault('S2', `${column} of ${id} went from ${change} (${side}), and ${show(read)} was read`);
      }
    }
  }
}

function judgeCell(world: World, { round, side, read, otherRead }: Write, change: SetCell): void {
  const place = placeOf(read, change);
  if (place === null) return;
  const { table, rowIndex, column } = place;
  const { numberFormat } = change;
  if (column === null) {
    world.fault('S15', `a cell that is none of ours was to be written: ${show(change.value)} (${side})`);
    return;
  }
  if (numberFormat !== undefined && column !== 'due') world.fault('S15', `the format of ${column} was set`);
  if (isFormula(change.expected))
    world.fault('S15', `the formula in ${column} was to be written over (${side})`);
  if (column === 'rowId') return;
  const isPlan = side === 'local';
  const isHeld = (cell: Cell, inPlan: boolean) => comparable(cell, column, inPlan) === undefined;
  const id = table.idOf(rowIndex);
  if (isHeld(table.cell(rowIndex, column), isPlan)) {
    world.fault('S7', `${column} of ${id}, which holds ${show(change.expected)}, was written over (${side})`);
  }
  const other = otherRead && tableIn(otherRead, table.table);
  const otherRow = id === null ? undefined : other?.byId().get(id);
  if (
    other &&
    otherRow !== undefined &&
    isHeld(other.cell(otherRow, column), !isPlan) &&
    round.kind === 'sync'
  ) {
    world.fault('S7', `${column} of ${id} was written (${side}) while the other side cannot be read`);
  }
  const isBlank = change.expected === null || change.expected === '';
  const isPicked = round.resolvedKeys.has(`${table.table}/${id}/${column}`);
  if (round.kind === 'sync' && round.loaded === null && !isBlank && !isPicked) {
    world.fault('S16', `${column} of ${id} was written over without a base (${side})`);
  }
}

function judgeRemoval(
  world: World,
  { round, side, before, read }: Write,
  change: RemoveRow,
  isChecked: boolean,
) {
  const place = placeOf(read, {
    ...change,
    sheet: change.target.sheet,
    columnIndex: change.target.range.columnIndex,
  });
  const id = place?.table.idOf(place.rowIndex) ?? null;
  if (!place || id === null || round.kind === 'undo') return;
  const { table: name } = place.table;
  const said = [...(round.record ? [round.record] : []), ...round.earlier];
  const base = said.map((record) => record.base.get(name)).find((table) => table?.rowIds.includes(id));
  const index = base?.rowIds.indexOf(id) ?? -1;
  if (round.resolvedKeys.has(`${name}/${id}`)) return;
  if (round.loaded === null || index < 0) {
    world.fault(round.loaded === null ? 'S16' : 'S4', `row ${id} was removed without a base (${side})`);
    return;
  }
  const sheet = isChecked ? sheetOf(before, name) : null;
  const table = sheet ? new SheetTable(name, sheet) : place.table;
  const rowIndex = sheet ? table.byId().get(id) : place.rowIndex;
  if (rowIndex === undefined) return;
  for (const column of table.columns.keys()) {
    // What a formula shows by now is no edit.
    if (column === 'rowId' || (column === 'score' && side === 'local')) continue;
    const value = comparable(table.cell(rowIndex, column), column, side === 'local');
    const agreed = base?.columns.get(column)?.[index] ?? null;
    // A blank organisation counts as the partner's own.
    const isFilled = column === 'who' && value === null && agreed === round.spreadsheet.partner;
    if (value !== agreed && !isFilled) {
      world.fault(
        'S4',
        `row ${id} was removed (${side}) with ${show(value)} in ${column}; agreed was ${show(agreed)}`,
      );
    }
  }
  // A column that came about since the reading is none of the table that was read.
  for (const header of place.table.foreign.keys()) {
    const noted = table.rows[rowIndex]?.[table.foreign.get(header) ?? -1] ?? null;
    if (noted !== null)
      world.fault('S4', `row ${id} was removed (${side}) with a note ${show(noted)} beside it`);
  }
}

/** The place of a change in the table that was read; `null` for one in no table of ours. */
function placeOf(
  read: WorkbookSnapshot,
  change: Pick<SetCell, 'sheet' | 'rowIndex' | 'columnIndex' | 'target'>,
) {
  const sheet = read.sheets.find(({ name }) => name === change.sheet);
  const found = tableNames
    .map((name) => tableIn(read, name))
    .find(
      (table) =>
        table !== null && change.target !== undefined && sheet !== undefined && isOf(table, sheet.grid.rows),
    );
  if (!found) return null;
  const column = [...found.columns].find(([, index]) => index === change.columnIndex)?.[0] ?? null;
  return { table: found, rowIndex: change.rowIndex, column };
}

function isOf(table: SheetTable, rows: readonly (readonly Cell[])[]): boolean {
  return table.rows === rows;
}

function sheetOf(book: ModelBook, table: TableName) {
  return book.sheets.find(({ home }) => home === table);
}
