import {
  type Cell,
  type CellValue,
  cellsEqual,
  cellValue,
  isCellError,
  isFormula,
} from '../../src/grid/cell.ts';
import type { RowAnchor, SetCell, TableTarget } from '../../src/workbook/change.ts';
import { cellPlace, cellText, type SaveDraft } from './save-draft.ts';
import type { SheetState } from './sheet-state.ts';

/** A cell of before, and where its content stands now. */
export interface CellPair {
  readonly before: SheetState;
  readonly now: SheetState;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly nowRow: number;
  readonly nowColumn: number;
  readonly target?: TableTarget;
  readonly anchor?: RowAnchor | undefined;
}

/** Adds what a cell's content, number format or calculated value has changed by, if it has. */
export function addCellChange(draft: SaveDraft, pair: CellPair): void {
  const { before, now, rowIndex, columnIndex, nowRow, nowColumn, target, anchor } = pair;
  const expected = before.cell(rowIndex, columnIndex);
  const value = now.cell(nowRow, nowColumn);
  const format = before.numberFormat(rowIndex, columnIndex);
  const formatNow = now.numberFormat(nowRow, nowColumn);
  const isSame = cellsEqual(expected, value);
  const isReformatted = format !== formatNow && (value !== null || expected !== null);
  const change: SetCell = {
    kind: 'set-cell',
    sheet: before.name,
    rowIndex,
    columnIndex,
    expected,
    value,
    ...(isReformatted && { numberFormat: formatNow }),
    ...(target && { target }),
    ...(anchor && { anchor }),
  };
  if (!isSame || isReformatted) {
    draft.add(change, {
      sheet: before.name,
      place: cellPlace(rowIndex, columnIndex),
      before: cellText(expected, format),
      after: isSame ? `${cellText(value, formatNow)} (format ${formatNow})` : cellText(value, formatNow),
    });
  } else if (isFormula(expected) && isFormula(value) && !showsSame(cellValue(expected), cellValue(value))) {
    if (isCellError(cellValue(value)) && !isCellError(cellValue(expected))) {
      draft.unsaved.add(
        'Some formulas cannot be calculated here: the file keeps the values that Excel last gave them.',
      );
    } else {
      draft.refreshed.push(change);
    }
  }
}

/** A blank text shows as nothing does, and programs differ in the last digits they keep of a number. */
function showsSame(before: CellValue, now: CellValue): boolean {
  if (typeof before === 'number' && typeof now === 'number') {
    return Math.abs(before - now) <= 1e-9 * Math.max(1, Math.abs(before), Math.abs(now));
  }
  const shown = (value: Cell) => (value === '' ? null : value);
  return cellsEqual(shown(before), shown(now));
}
