import { type Cell, cellsEqual, isFormula } from '../../src/grid/cell.ts';
import type { RowAnchor, TableTarget } from '../../src/workbook/change.ts';
import { headerText, sameHeader } from '../../src/workbook/header-text.ts';
import { addCellChange } from './cell-change.ts';
import { pairRows, type StateRow } from './pair-rows.ts';
import { rowText, type SaveDraft } from './save-draft.ts';
import { bodyRows, rowCells, type SheetState, type TableState } from './sheet-state.ts';

const rowIdHeader = 'Row ID';

/** A sheet and one of its tables. */
interface TableOnSheet {
  readonly sheet: SheetState;
  readonly table: TableState;
}

/** Adds the changes of a table: cells of rows that stayed, rows that are gone, rows that are new. */
export function addTableChanges(draft: SaveDraft, before: TableOnSheet, now: TableOnSheet): void {
  const { range, totalsRowCount, name } = before.table;
  const headers = headersOf(before);
  const columns = columnsNow(headers, now);
  if (columns.includes(undefined)) {
    draft.unsaved.add(
      `Columns of the table ${name} were renamed or taken out: the file keeps them as they were.`,
    );
  }
  if (now.table.range.columnCount > columns.filter((column) => column !== undefined).length) {
    draft.unsaved.add(`New or renamed columns of the table ${name} are not saved: add them in Excel.`);
  }
  const target: TableTarget = {
    sheet: before.sheet.name,
    table: name,
    range: { ...range, rowCount: range.rowCount - totalsRowCount },
    headers,
  };
  const idOffset = headers.findIndex((header) => sameHeader(header, rowIdHeader));
  const rowsBefore = bodyRows(before.table).map((rowIndex) => ({
    rowIndex,
    cells: rowCells(before.sheet, range, rowIndex),
  }));
  const rowsNow = bodyRows(now.table)
    .map((rowIndex) => ({
      rowIndex,
      cells: columns.map((column) => (column === undefined ? null : now.sheet.cell(rowIndex, column))),
    }))
    .filter((row, index) => index < rowsBefore.length || !isBlank(row.cells));
  const { pairs, removed, added, isReordered } = pairRows(
    rowsBefore,
    rowsNow,
    idOffset < 0 ? undefined : idOffset,
  );
  if (isReordered) {
    draft.unsaved.add(
      `The rows of the table ${name} keep their order in the file, and new ones come below them: sort or move them in Excel.`,
    );
  }
  for (const [row, rowNow] of pairs) {
    const anchor = anchorOf(row, rowNow, idOffset, range.columnIndex);
    for (const [offset, column] of columns.entries()) {
      if (column === undefined) continue;
      addCellChange(draft, {
        before: before.sheet,
        now: now.sheet,
        rowIndex: row.rowIndex,
        columnIndex: range.columnIndex + offset,
        nowRow: rowNow.rowIndex,
        nowColumn: column,
        target,
        anchor,
      });
    }
  }
  for (const row of removed) {
    const anchor = anchorOf(row, undefined, idOffset, range.columnIndex);
    draft.add(
      { kind: 'remove-row', target, rowIndex: row.rowIndex, expected: row.cells, ...(anchor && { anchor }) },
      {
        sheet: before.sheet.name,
        place: `Row ${row.rowIndex + 1} taken out`,
        before: rowText(row.cells),
        after: '',
      },
    );
  }
  for (const row of added) {
    if (isBlank(row.cells)) continue;
    draft.add(
      { kind: 'append-row', target, cells: row.cells },
      { sheet: before.sheet.name, place: `Row added to ${name}`, before: '', after: rowText(row.cells) },
    );
  }
}

/** The header texts of a table. */
function headersOf({ sheet, table }: TableOnSheet): string[] {
  return rowCells(sheet, table.range, table.range.rowIndex).map(headerText);
}

/** Where the columns of before stand now: by their header, in their own place first. */
function columnsNow(headers: readonly string[], now: TableOnSheet): (number | undefined)[] {
  const texts = headersOf(now);
  const { columnIndex } = now.table.range;
  return headers.map((header, offset) => {
    const here = texts[offset];
    if (here !== undefined && sameHeader(here, header)) return columnIndex + offset;
    const found = texts.findIndex((text) => sameHeader(text, header));
    return found < 0 ? undefined : columnIndex + found;
  });
}

/** What the file finds a row again by, as long as nobody has changed the Row ID itself. */
function anchorOf(
  row: StateRow,
  now: StateRow | undefined,
  idOffset: number,
  columnIndex: number,
): RowAnchor | undefined {
  const value = row.cells[idOffset];
  if (idOffset < 0 || typeof value !== 'string' || value === '') return undefined;
  if (now && !cellsEqual(now.cells[idOffset] ?? null, value)) return undefined;
  return { columnIndex: columnIndex + idOffset, value };
}

/** A table that has grown holds the formulas of its calculated columns before anybody has typed. */
function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null || cell === '' || isFormula(cell));
}
