import { isFormula } from '../../grid/cell.ts';
import { arrangeRows } from '../arrange-rows.ts';
import type { ResolvedSetCell, TableChange } from '../resolution.ts';
import type { CellEdit } from './cell-element.ts';
import type { CellStyles } from './cell-styles.ts';
import type { OpenSheet } from './open-sheet.ts';
import { PlaceMap } from './place-map.ts';
import { placeKey } from './sheet-cells.ts';

/** What becomes of one cell. */
export interface PlaceEdit extends CellEdit {
  /** Gives the style that the cell is to have, from the one it would have. */
  readonly restyle?: (style: number) => number;
  /** The row whose cell of the same column lends its style to a cell that is made anew. */
  readonly styleFromRow?: number;
  /** Whether what stood here before is no part of it. */
  readonly isNew?: boolean;
}

/** Rows of a table that take the place of others, within the table's columns. */
export interface BlockMove {
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** By row: the row whose cells stand here from now on, or `null` where none do. */
  readonly sources: ReadonlyMap<number, number | null>;
}

/** What becomes of the cells of a sheet. */
export class SheetEdits {
  /** Edits of cells by where they stood before: a cell that moves takes its edit along. */
  readonly bySource = new PlaceMap<PlaceEdit>();
  /** Edits by where cells stand from now on: appended rows. They go before all others. */
  readonly byTarget = new PlaceMap<PlaceEdit>();
  readonly moves: BlockMove[] = [];
  readonly #sheet: OpenSheet;
  readonly #styles: () => CellStyles;

  constructor(sheet: OpenSheet, styles: () => CellStyles) {
    this.#sheet = sheet;
    this.#styles = styles;
  }

  setCell({ change, rowIndex, columnIndex }: ResolvedSetCell): void {
    const { value, numberFormat } = change;
    const restyle =
      numberFormat === undefined
        ? this.bySource.get(rowIndex, columnIndex)?.restyle
        : (style: number) => this.#styles().withNumberFormat(style, numberFormat);
    this.bySource.set(rowIndex, columnIndex, { value, ...(restyle && { restyle }) });
  }

  /** Closes the gaps of removed rows, writes appended ones, and puts a totals row below them. */
  changeTable({ table, removed, appended, reusesFirst }: TableChange): void {
    const { range, totalsRowCount } = table;
    const first = range.rowIndex + 1;
    const end = range.rowIndex + range.rowCount;
    const arranged = arrangeRows(first, range.rowCount - 1, removed, appended.length, reusesFirst);
    const totals = Array.from({ length: totalsRowCount }, (_, index) => ({ from: end + index }));
    const rows = [...arranged, ...totals];
    const formulas = this.#sheet.tableParts.find(({ name }) => name === table.name)?.columnFormulas;
    const sources = new Map<number, number | null>();
    for (let rowIndex = first; rowIndex < Math.max(first + rows.length, end + totalsRowCount); rowIndex++) {
      const row = rows[rowIndex - first];
      if (!row) {
        sources.set(rowIndex, null);
      } else if ('from' in row) {
        if (row.from !== rowIndex) sources.set(rowIndex, row.from);
      } else {
        const keepsCells = 'blank' in row || (reusesFirst && rowIndex === first);
        const cells = 'appended' in row ? (appended[row.appended] ?? []) : [];
        for (let offset = 0; offset < range.columnCount; offset++) {
          const formula = 'blank' in row ? undefined : formulas?.get(offset);
          const value = cells[offset] ?? (formula === undefined ? null : { formula, value: null });
          this.byTarget.set(rowIndex, range.columnIndex + offset, {
            value,
            ...(!keepsCells && { isNew: true, ...(end > first && { styleFromRow: end - 1 }) }),
          });
        }
      }
    }
    const lastColumn = range.columnIndex + range.columnCount - 1;
    this.moves.push({ firstColumn: range.columnIndex, lastColumn, sources });
  }

  /**
   * Gives every cell of a shared formula its own one where the share loses or moves a member.
   *
   * @returns Whether any formula comes, goes or moves.
   */
  settleFormulas(): boolean {
    for (const members of this.#sheet.part.cells.sharedFormulas.values()) {
      const places = members.map((key) => [Math.floor(key / placeKey(1, 0)), key % placeKey(1, 0)] as const);
      if (!places.some(([rowIndex, columnIndex]) => this.#isTouched(rowIndex, columnIndex))) continue;
      for (const [rowIndex, columnIndex] of places) {
        const edit = this.bySource.get(rowIndex, columnIndex);
        const cell = this.#sheet.cell(rowIndex, columnIndex);
        if (edit?.value !== undefined || !isFormula(cell)) continue;
        this.bySource.set(rowIndex, columnIndex, { ...edit, ownFormula: cell.formula });
      }
    }
    return this.#touchesFormulas();
  }

  #isTouched(rowIndex: number, columnIndex: number): boolean {
    const isSet = this.bySource.get(rowIndex, columnIndex) ?? this.byTarget.get(rowIndex, columnIndex);
    return isSet !== undefined || this.#isMoved(rowIndex, columnIndex);
  }

  /** Rows of a table move from a row on, to the last: what stands above them stays. */
  #isMoved(rowIndex: number, columnIndex: number): boolean {
    return this.moves.some(({ firstColumn, lastColumn, sources }) => {
      if (sources.size === 0 || columnIndex < firstColumn || columnIndex > lastColumn) return false;
      const [start = 0] = sources.keys();
      return rowIndex >= start;
    });
  }

  #touchesFormulas(): boolean {
    for (const edits of [this.bySource, this.byTarget]) {
      for (const [rowIndex, columnIndex, { value, ownFormula }] of edits.entries()) {
        if (ownFormula !== undefined || (value !== undefined && isFormula(value))) return true;
        if (isFormula(this.#sheet.cell(rowIndex, columnIndex))) return true;
      }
    }
    return this.moves.some(({ firstColumn, lastColumn, sources }) => {
      for (const rowIndex of sources.keys()) {
        for (let column = firstColumn; column <= lastColumn; column++) {
          if (isFormula(this.#sheet.cell(rowIndex, column))) return true;
        }
      }
      return false;
    });
  }
}
