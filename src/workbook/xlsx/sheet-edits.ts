import { isFormula } from '../../grid/cell.ts';
import { arrangeRows } from '../arrange-rows.ts';
import type { ResolvedSetCell, TableChange } from '../resolve-changes.ts';
import type { CellStyles } from './cell-styles.ts';
import type { OpenSheet } from './open-sheet.ts';
import { placeKey } from './sheet-cells.ts';
import type { PlaceEdit } from './sheet-data-patch.ts';

/** What becomes of the cells of a sheet, place by place. */
export class SheetEdits {
  readonly places = new Map<number, Map<number, PlaceEdit>>();
  readonly #sheet: OpenSheet;
  readonly #styles: () => CellStyles;

  constructor(sheet: OpenSheet, styles: () => CellStyles) {
    this.#sheet = sheet;
    this.#styles = styles;
  }

  setCell({ change, rowIndex, columnIndex }: ResolvedSetCell): void {
    const before = this.places.get(rowIndex)?.get(columnIndex);
    const { value, numberFormat } = change;
    const restyle =
      numberFormat === undefined
        ? before?.restyle
        : (style: number) => this.#styles().withNumberFormat(style, numberFormat);
    this.#put(rowIndex, columnIndex, { from: { rowIndex, columnIndex }, value, ...(restyle && { restyle }) });
  }

  /** Closes the gaps of removed rows, writes appended ones, and puts a totals row below them. */
  changeTable({ table, removed, appended, reusesFirst }: TableChange): void {
    const { range, totalsRowCount } = table;
    const first = range.rowIndex + 1;
    const end = range.rowIndex + range.rowCount;
    const formulas = this.#sheet.tableParts.find(({ name }) => name === table.name)?.columnFormulas;
    const arranged = arrangeRows(first, range.rowCount - 1, removed, appended.length, reusesFirst);
    const totals = Array.from({ length: totalsRowCount }, (_, index) => ({ from: end + index }));
    const rows = [...arranged, ...totals];
    const before = new Map(this.places);
    for (let offset = 0; offset < Math.max(rows.length, end + totalsRowCount - first); offset++) {
      const rowIndex = first + offset;
      const row = rows[offset];
      if (row && 'from' in row && row.from === rowIndex) continue;
      for (let column = 0; column < range.columnCount; column++) {
        const columnIndex = range.columnIndex + column;
        const here = { rowIndex, columnIndex };
        if (!row) {
          this.#put(rowIndex, columnIndex, { from: null, value: null });
        } else if ('from' in row) {
          const set = before.get(row.from)?.get(columnIndex);
          this.#put(rowIndex, columnIndex, { ...set, from: { rowIndex: row.from, columnIndex } });
        } else if ('blank' in row) {
          this.#put(rowIndex, columnIndex, { from: here, value: null });
        } else {
          const formula = formulas?.get(column);
          const value =
            appended[row.appended]?.[column] ?? (formula === undefined ? null : { formula, value: null });
          const styleFrom = end > first ? { rowIndex: end - 1, columnIndex } : undefined;
          const isReused = reusesFirst && offset === 0;
          this.#put(rowIndex, columnIndex, {
            from: isReused ? here : null,
            value,
            ...(styleFrom && !isReused && { styleFrom }),
          });
        }
      }
    }
  }

  /**
   * Gives every cell of a shared formula its own one where the share loses or moves a member.
   *
   * @returns Whether any formula comes, goes or moves.
   */
  settleFormulas(): boolean {
    const { cells } = this.#sheet.part;
    const shares = new Map<number, string>();
    for (const [share, members] of cells.sharedFormulas) for (const key of members) shares.set(key, share);
    const broken = new Set<string>();
    let touchesFormulas = false;
    for (const [rowIndex, row] of this.places) {
      for (const [columnIndex, { from, value }] of row) {
        for (const place of [{ rowIndex, columnIndex }, ...(from ? [from] : [])]) {
          touchesFormulas ||= isFormula(this.#sheet.cell(place.rowIndex, place.columnIndex));
          const share = shares.get(placeKey(place.rowIndex, place.columnIndex));
          if (share !== undefined) broken.add(share);
        }
        touchesFormulas ||= value !== undefined && isFormula(value);
      }
    }
    if (broken.size > 0) this.#unshare(shares, broken);
    return touchesFormulas;
  }

  #unshare(shares: ReadonlyMap<number, string>, broken: ReadonlySet<string>): void {
    for (const row of this.places.values()) {
      for (const [columnIndex, edit] of row) {
        if (!edit.from || edit.value !== undefined) continue;
        const share = shares.get(placeKey(edit.from.rowIndex, edit.from.columnIndex));
        if (share !== undefined && broken.has(share))
          row.set(columnIndex, { ...edit, ...this.#ownFormula(edit.from) });
      }
    }
    for (const [share, members] of this.#sheet.part.cells.sharedFormulas) {
      if (!broken.has(share)) continue;
      for (const key of members) {
        const columnIndex = key % placeKey(1, 0);
        const rowIndex = (key - columnIndex) / placeKey(1, 0);
        const from = { rowIndex, columnIndex };
        if (!this.places.get(rowIndex)?.has(columnIndex)) {
          this.#put(rowIndex, columnIndex, { from, ...this.#ownFormula(from) });
        }
      }
    }
  }

  #ownFormula({ rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number }) {
    const cell = this.#sheet.cell(rowIndex, columnIndex);
    return isFormula(cell) ? { ownFormula: cell.formula } : {};
  }

  #put(rowIndex: number, columnIndex: number, edit: PlaceEdit): void {
    const row = this.places.get(rowIndex);
    if (row) row.set(columnIndex, edit);
    else this.places.set(rowIndex, new Map([[columnIndex, edit]]));
  }
}
