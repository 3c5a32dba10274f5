import { type Area, gridRangeOf } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import { Calculation } from '../formulas/calculation.ts';
import { moveReferences } from '../formulas/move-references.ts';
import type { Cell } from '../state/cell.ts';
import { assertEditable } from '../state/protection.ts';
import { areaOfRequest, type RequestContext, type RequestHandler, sheetOf } from './context.ts';
import { type CopiedCell, pastedCell } from './paste-cell.ts';

/** The cells of an area as they are now. */
function copiedCells({ sheet, area }: { sheet: CopiedCell['sheet']; area: Area }): CopiedCell[][] {
  const rows: CopiedCell[][] = [];
  for (let row = area.startRow; row < area.endRow; row += 1) {
    const list: CopiedCell[] = [];
    for (let column = area.startColumn; column < area.endColumn; column += 1)
      list.push({ sheet, row, column, cell: sheet.cell(row, column) });
    rows.push(list);
  }
  return rows;
}

const turned = (rows: readonly CopiedCell[][]): CopiedCell[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));

/** How often a source fits into a stretch: as often as it does without a rest, else once. */
const times = (target: number, source: number) =>
  target > source && target % source === 0 ? target / source : 1;

export const copyPaste: RequestHandler<'copyPaste'> = (
  context,
  { source, destination, pasteType = 'PASTE_NORMAL', pasteOrientation },
) => {
  const from = areaOfRequest(context, source);
  const to = areaOfRequest(context, destination);
  const cells = copiedCells(from);
  const rows = pasteOrientation === 'TRANSPOSE' ? turned(cells) : cells;
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  if (height === 0 || width === 0) return {};
  const down = height * times(to.area.endRow - to.area.startRow, height);
  const across = width * times(to.area.endColumn - to.area.startColumn, width);
  const box: Area = {
    ...to.area,
    endRow: Math.min(to.area.startRow + down, to.sheet.rowCount),
    endColumn: Math.min(to.area.startColumn + across, to.sheet.columnCount),
  };
  assertEditable(context.document, context, gridRangeOf(box));
  const calculation = new Calculation(context.document, context.now);
  const written: [number, number, Cell | undefined][] = [];
  for (let row = box.startRow; row < box.endRow; row += 1)
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      const copied = rows[(row - box.startRow) % height]?.[(column - box.startColumn) % width];
      if (copied === undefined) continue;
      const target = to.sheet.cell(row, column);
      const [r, c] = [row - copied.row, column - copied.column];
      written.push([row, column, pastedCell(calculation, target, copied, pasteType, r, c)]);
    }
  for (const [row, column, cell] of written) to.sheet.setCell(row, column, cell);
  return {};
};

export const cutPaste: RequestHandler<'cutPaste'> = (
  context,
  { source, destination, pasteType = 'PASTE_NORMAL' },
) => {
  const from = areaOfRequest(context, source);
  const target = sheetOf(context, destination?.sheetId, 'grid');
  const { rowIndex = 0, columnIndex = 0 } = destination ?? {};
  const box: Area = {
    sheetId: target.sheetId,
    startRow: rowIndex,
    endRow: rowIndex + from.area.endRow - from.area.startRow,
    startColumn: columnIndex,
    endColumn: columnIndex + from.area.endColumn - from.area.startColumn,
  };
  if (box.endRow > target.rowCount || box.endColumn > target.columnCount)
    throw invalidArgument('The pasted cells would lie outside the sheet.');
  assertEditable(context.document, context, gridRangeOf(from.area));
  assertEditable(context.document, context, gridRangeOf(box));
  move(context, from, { sheet: target, area: box }, pasteType);
  return {};
};

function move(
  context: RequestContext,
  from: { sheet: CopiedCell['sheet']; area: Area },
  to: { sheet: CopiedCell['sheet']; area: Area },
  pasteType: string,
): void {
  const calculation = new Calculation(context.document, context.now);
  const cells = copiedCells(from);
  for (const { row, column } of cells.flat()) from.sheet.setCell(row, column, undefined);
  cells.forEach((list, r) => {
    list.forEach((copied, c) => {
      const [row, column] = [to.area.startRow + r, to.area.startColumn + c];
      // A formula that is moved keeps what it refers to: it is not read anew from its new place.
      to.sheet.setCell(
        row,
        column,
        pastedCell(calculation, to.sheet.cell(row, column), copied, pasteType, 0, 0),
      );
    });
  });
  moveReferences(context.document, from, to);
}
