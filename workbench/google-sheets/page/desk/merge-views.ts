import type { RowView, SheetView, SpreadsheetView } from '../../wire/sheet-view.ts';

/** A new view that keeps the rows of the old one that are the same, so that only the others are drawn anew. */
export function keepRows(before: SpreadsheetView, after: SpreadsheetView): SpreadsheetView {
  if (before.sheet.sheetId !== after.sheet.sheetId) return after;
  const isLookKept = JSON.stringify(before.sheet.looks) === JSON.stringify(after.sheet.looks);
  const isRuleKept = JSON.stringify(before.sheet.rules) === JSON.stringify(after.sheet.rules);
  if (!isLookKept || !isRuleKept) return after;
  const rows = after.sheet.rows.map((row, index) => {
    const old = before.sheet.rows[index];
    return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
  const { looks, rules } = before.sheet;
  const { columns } = before.sheet;
  const isSized = JSON.stringify(columns) === JSON.stringify(after.sheet.columns);
  return { ...after, sheet: { ...after.sheet, rows, looks, rules, ...(isSized && { columns }) } };
}

/** The most cells that are marked as changed: more are told, not marked. */
const markedLimit = 400;

const blank: RowView = { cells: [] };

/** The cells of the same sheet that show another text than before, as `row:column`. */
export function changedCells(before: SheetView, after: SheetView): { count: number; marks: Set<string> } {
  const marks = new Set<string>();
  let count = 0;
  if (before.sheetId !== after.sheetId) return { count, marks };
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row += 1) {
    const [{ cells: old }, { cells: now }] = [before.rows[row] ?? blank, after.rows[row] ?? blank];
    if (old === now) continue;
    for (let column = 0; column < Math.max(old.length, now.length); column += 1) {
      if ((old[column]?.text ?? '') === (now[column]?.text ?? '')) continue;
      count += 1;
      if (count <= markedLimit) marks.add(`${row}:${column}`);
    }
  }
  return { count, marks: count > markedLimit ? new Set() : marks };
}
