import type { ICommandInfo, IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
} from '@univerjs/sheets';
import { type CellRange, formatRange } from '../../../src/grid/address.ts';
import type { BookSheet } from '../../excel/book/book-sheet.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { type Shift, shiftedRange } from './shifted-range.ts';

/** What moves cells about, by the engine's command: along which way, and by how much for each line of its range. */
const shifts: Readonly<
  Record<string, { readonly way: Shift['way']; readonly sign: 1 | -1; readonly type: string }>
> = {
  [InsertRowMutation.id]: { way: 'rows', sign: 1, type: 'RowInserted' },
  [RemoveRowMutation.id]: { way: 'rows', sign: -1, type: 'RowDeleted' },
  [InsertColMutation.id]: { way: 'columns', sign: 1, type: 'ColumnInserted' },
  [RemoveColMutation.id]: { way: 'columns', sign: -1, type: 'ColumnDeleted' },
};

const moves = new Set<string>([
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
]);

/**
 * Moves what the host keeps beside the grid (tables, rules, comments) when a person puts in or takes out rows or columns.
 *
 * @returns Whether the command was one that moves cells.
 */
export function shiftBook(book: ExcelBook, { id, params }: ICommandInfo): boolean {
  const { subUnitId = '', range } = Object(params) as { subUnitId?: string; range?: IRange };
  if (moves.has(id)) {
    tell(book, subUnitId || book.selection.sheetId, 'RangeEdited');
    return true;
  }
  const known = shifts[id];
  if (!known || !range) return false;
  const { way, sign, type } = known;
  const start = way === 'rows' ? range.startRow : range.startColumn;
  const count = (way === 'rows' ? range.endRow : range.endColumn) - start + 1;
  shiftSheet(book, book.sheet(subUnitId), { way, start, by: sign * count });
  tell(book, subUnitId, type);
  return true;
}

function tell(book: ExcelBook, sheetId: string, changeType: string): void {
  book.touch();
  const used = book.sheet(sheetId).grid.usedRange();
  const address = formatRange(used ?? { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 });
  book.emit({ kind: 'changed', sheetId, address, changeType, isOwn: false });
}

function shiftSheet(book: ExcelBook, sheet: BookSheet, shift: Shift): void {
  const moved = (range: CellRange) => shiftedRange(range, shift);
  for (const table of book.tablesOf(sheet)) {
    const range = moved(table.range);
    if (range) table.range = range;
    else book.removeTable(table);
  }
  sheet.merged = sheet.merged.flatMap((range) => moved(range) ?? []);
  const rules = sheet.validations.flatMap((rule) => {
    const range = moved(rule.range);
    return range ? [{ ...rule, range }] : [];
  });
  sheet.validations.splice(0, sheet.validations.length, ...rules);
  const formats = sheet.formats.flatMap((format) => {
    const ranges = format.ranges.flatMap((range) => moved(range) ?? []);
    return ranges.length > 0 ? [{ ...format, ranges }] : [];
  });
  sheet.formats.splice(0, sheet.formats.length, ...formats);
  const comments = book.comments.flatMap((comment) => {
    if (comment.sheetId !== sheet.id) return [comment];
    const range = moved({ ...comment, rowCount: 1, columnCount: 1 });
    return range ? [{ ...comment, rowIndex: range.rowIndex, columnIndex: range.columnIndex }] : [];
  });
  book.comments.splice(0, book.comments.length, ...comments);
}
