import { ICommandService, type IRange } from '@univerjs/core';
import {
  type ISetSelectionsOperationParams,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { IEditorBridgeService, ScrollToCellCommand } from '@univerjs/sheets-ui';
import type { CellRange } from '../../../src/grid/address.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { unitId } from '../../excel/univer/univer-book.ts';
import { isInView } from './in-view.ts';

/** Keeps selection and active sheet the same in the grid and in the host, whoever moves. */
export function shareMoves(book: ExcelBook): void {
  const injector = book.engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  let isFollowing = false;
  const follow = (work: () => void) => {
    isFollowing = true;
    work();
    isFollowing = false;
  };
  commands.onCommandExecuted(({ id, params }) => {
    if (isFollowing) return;
    if (id === SetSelectionsOperation.id) {
      const { subUnitId, selections } = params as ISetSelectionsOperationParams;
      const range = selections.at(-1)?.range;
      if (range) follow(() => book.select(subUnitId, cellRange(range)));
    } else if (id === SetWorksheetActiveOperation.id) {
      const { subUnitId } = Object(params) as { subUnitId: string };
      follow(() => book.select(subUnitId, book.selection.range));
    }
  });
  book.listen(({ kind }) => {
    if (isFollowing || kind !== 'selected') return;
    follow(() => showSelection(book, commands));
  });
  injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    book.isEditing = visible;
  });
}

function showSelection(book: ExcelBook, commands: ICommandService): void {
  const { sheetId, range } = book.selection;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const sheet = book.sheet(sheetId).grid.worksheet;
  const shown: IRange = {
    startRow: rowIndex,
    startColumn: columnIndex,
    endRow: Math.min(rowIndex + rowCount, sheet.getRowCount()) - 1,
    endColumn: Math.min(columnIndex + columnCount, sheet.getColumnCount()) - 1,
  };
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
  const primary = {
    ...shown,
    endRow: shown.startRow,
    endColumn: shown.startColumn,
    actualRow: shown.startRow,
    actualColumn: shown.startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId,
    subUnitId: sheetId,
    selections: [{ range: shown, primary, style: null }],
  });
  scrollTo(book, commands, shown);
}

/** The grid must have drawn another sheet before it can scroll in it, and scrolls as little as it must. */
function scrollTo(book: ExcelBook, commands: ICommandService, range: IRange): void {
  const { selection } = book;
  requestAnimationFrame(() => {
    void commands.executeCommand(ScrollToCellCommand.id, { range });
    requestAnimationFrame(() => {
      // With frozen rows it stops short of the cell: then the cell is put in the corner.
      if (book.selection !== selection || isInView(book.engine, selection.range)) return;
      void commands.executeCommand(ScrollToCellCommand.id, { range, forceTop: true, forceLeft: true });
    });
  });
}

function cellRange({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  const rowIndex = Number.isNaN(startRow) ? 0 : startRow;
  const columnIndex = Number.isNaN(startColumn) ? 0 : startColumn;
  return {
    rowIndex,
    columnIndex,
    rowCount: (Number.isNaN(endRow) ? 1_048_575 : endRow) - rowIndex + 1,
    columnCount: (Number.isNaN(endColumn) ? 16_383 : endColumn) - columnIndex + 1,
  };
}
