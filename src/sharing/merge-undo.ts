import { cellsEqual } from '../grid/cell.ts';
import type { SetCell } from '../workbook/change.ts';

/**
 * One log out of two: what was frozen or converted first goes back to its first formula, however often it was changed.
 *
 * Where a later change took what an earlier one had left, the merged entry leads from the later result back to the
 * earlier formula. Where somebody wrote a formula of their own in between, the later entry stands: the earlier one
 * would put back what they replaced. A cell is known again by its row's Row ID, so sorting in between does no harm.
 *
 * @param older - The log so far; what one of `freezeFormulas`, `convertFormulas` or `prepareToShare` gave as `undo`.
 * @param newer - What a later one gave.
 * @returns One entry a cell: those of the older log alone, then those of the newer.
 */
export function mergeUndo(older: readonly SetCell[], newer: readonly SetCell[]): SetCell[] {
  const merged = new Map(older.map((change) => [cellKey(change), change]));
  for (const change of newer) {
    const key = cellKey(change);
    const before = merged.get(key);
    merged.delete(key);
    merged.set(key, before !== undefined && goesOn(before, change) ? joined(before, change) : change);
  }
  return [...merged.values()];
}

function goesOn(before: SetCell, change: SetCell): boolean {
  return cellsEqual(before.expected, change.value);
}

function joined({ value, numberFormat }: SetCell, change: SetCell): SetCell {
  return { ...change, value, ...(numberFormat !== undefined && { numberFormat }) };
}

/** Names a cell by its table, column and row, as far as the change tells; else by its place on the sheet. */
function cellKey({ sheet, rowIndex, columnIndex, target, anchor }: SetCell): string {
  if (target === undefined) return JSON.stringify([sheet.toLowerCase(), rowIndex, columnIndex]);
  const { range, headers } = target;
  const header = headers[columnIndex - range.columnIndex];
  const row = anchor === undefined ? rowIndex - range.rowIndex : { id: anchor.value };
  const table = (target.table ?? target.sheet).toLowerCase();
  return JSON.stringify([table, header === undefined || header === '' ? columnIndex : { header }, row]);
}
