import type { CellRange } from '../../src/grid/address.ts';
import { addCellChange } from './cell-change.ts';
import type { SaveDraft } from './save-draft.ts';
import type { SheetState, TableState } from './sheet-state.ts';
import { addTableChanges } from './table-changes.ts';

/** Adds the changes of a sheet that the file has: its tables row by row, all other cells place by place. */
export function addSheetChanges(draft: SaveDraft, before: SheetState, now: SheetState): void {
  const covered: CellRange[] = [];
  let hasMoved = false;
  for (const table of before.tables) {
    covered.push(table.range);
    const tableNow = now.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    if (!tableNow) {
      draft.unsaved.add(`The table ${table.name} was taken away or renamed: the file keeps it as it was.`);
      continue;
    }
    covered.push(tableNow.range);
    if (isElsewhere(table, tableNow)) hasMoved = true;
    addTableChanges(draft, { sheet: before, table }, { sheet: now, table: tableNow });
  }
  for (const { name } of now.tables) {
    if (before.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())) continue;
    draft.unsaved.add(`The new table ${name} on ${before.name} is saved as cells, not as a table.`);
  }
  if (hasMoved) {
    draft.unsaved.add(
      `Rows or columns were put in or taken out beside the tables of ${before.name}: outside the tables the file keeps its cells.`,
    );
    return;
  }
  addOtherCells(draft, before, now, covered);
}

function isElsewhere({ range }: TableState, { range: now }: TableState): boolean {
  return range.rowIndex !== now.rowIndex || range.columnIndex !== now.columnIndex;
}

function addOtherCells(
  draft: SaveDraft,
  before: SheetState,
  now: SheetState,
  covered: readonly CellRange[],
): void {
  const rowCount = Math.max(before.rowCount, now.rowCount);
  const columnCount = Math.max(before.columnCount, now.columnCount);
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex++) {
    const across = covered.filter(
      (range) => rowIndex >= range.rowIndex && rowIndex < range.rowIndex + range.rowCount,
    );
    for (let columnIndex = 0; columnIndex < columnCount; columnIndex++) {
      const isCovered = across.some(
        (range) => columnIndex >= range.columnIndex && columnIndex < range.columnIndex + range.columnCount,
      );
      if (isCovered) continue;
      addCellChange(draft, { before, now, rowIndex, columnIndex, nowRow: rowIndex, nowColumn: columnIndex });
    }
  }
}
