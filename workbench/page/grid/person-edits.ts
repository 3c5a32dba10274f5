import { type ICellData, ICommandService } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import { type CellRange, formatRange } from '../../../src/grid/address.ts';
import { intersection } from '../../excel/book/book-sheet.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { growTable } from '../../excel/book/grow-table.ts';
import { shiftBook } from './shift-book.ts';

/** What the page wants to know of what a person does in the grid. */
export interface PersonListener {
  /** Contents changed: formulas may show other values. */
  readonly edited: () => void;
  /** Looks changed, which are not saved. */
  readonly restyled: (sheetId: string) => void;
}

/** Tells the host of what a person does in the grid, so that the add-in hears of it as it does in Excel. */
export function hearPersonEdits(book: ExcelBook, { edited, restyled }: PersonListener): void {
  const commands = book.engine.univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted((command, options) => {
    if (book.engine.isRunning || options?.['fromFormula']) return;
    if (command.id === SetRangeValuesMutation.id) {
      const params = command.params as ISetRangeValuesMutationParams;
      const { contents, looks } = touched(params);
      if (looks) restyled(params.subUnitId);
      if (contents) tellEdit(book, params.subUnitId, contents);
      if (contents) edited();
    } else if (shiftBook(book, command)) {
      edited();
    }
  });
}

function tellEdit(book: ExcelBook, sheetId: string, range: CellRange): void {
  const sheet = book.sheet(sheetId);
  growTable(book, sheet, range);
  const headers = book.tablesOf(sheet).map((table) => ({ ...table.range, rowCount: 1 }));
  if (headers.some((header) => intersection(header, range))) book.touch();
  else book.touchCells(sheetId, range);
  const address = formatRange(range);
  book.emit({ kind: 'changed', sheetId, address, changeType: 'RangeEdited', isOwn: false });
}

/** The rectangle round the cells whose contents a mutation sets, and whether it sets looks. */
function touched({ cellValue }: ISetRangeValuesMutationParams): { contents?: CellRange; looks: boolean } {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  let looks = false;
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries<ICellData | null | undefined>(cells ?? {})) {
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell)) {
        looks ||= 's' in cell;
        continue;
      }
      top = Math.min(top, Number(row));
      left = Math.min(left, Number(column));
      bottom = Math.max(bottom, Number(row));
      right = Math.max(right, Number(column));
    }
  }
  if (bottom < 0) return { looks };
  return {
    looks,
    contents: { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
  };
}
