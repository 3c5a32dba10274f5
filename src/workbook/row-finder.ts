import { type Cell, isCellError, isFormula } from '../grid/cell.ts';
import type { RowAnchor } from './change.ts';
import type { SheetView } from './workbook-view.ts';

const ambiguous = -1;

/** Finds rows by the value of their anchor cell, with one walk over each column that holds anchors. */
export class RowFinder {
  readonly #indexes = new Map<string, Map<string, number>>();

  /**
   * @param sheet - The sheet and its place in the workbook.
   * @param columnIndex - The anchor's column as it stands now.
   * @param rows - First row and the row past the last one to look in.
   */
  find(
    sheet: { readonly view: SheetView; readonly index: number },
    columnIndex: number,
    anchor: RowAnchor,
    rows: { readonly first: number; readonly end: number },
  ): number | 'row-missing' | 'row-ambiguous' {
    const key = `${sheet.index} ${columnIndex} ${rows.first} ${rows.end}`;
    const index = this.#indexes.get(key) ?? indexColumn(sheet.view, columnIndex, rows.first, rows.end);
    this.#indexes.set(key, index);
    const rowIndex = index.get(cellKey(anchor.value));
    if (rowIndex === undefined) return 'row-missing';
    return rowIndex === ambiguous ? 'row-ambiguous' : rowIndex;
  }
}

function indexColumn(sheet: SheetView, columnIndex: number, first: number, end: number): Map<string, number> {
  const index = new Map<string, number>();
  for (let rowIndex = first; rowIndex < end; rowIndex++) {
    const key = cellKey(sheet.cell(rowIndex, columnIndex));
    index.set(key, index.has(key) ? ambiguous : rowIndex);
  }
  return index;
}

/** Equal for cells that are equal, and only for those. */
function cellKey(cell: Cell): string {
  if (cell === null) return 'blank';
  if (isFormula(cell)) return `formula ${cell.formula}`;
  return isCellError(cell) ? `error ${cell.error}` : `${typeof cell} ${cell}`;
}
