import type { BookSheet } from '../../excel/book/book-sheet.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { sheets as engine } from '../../excel/univer/packages.ts';
import { gridRange } from './mirror-rules.ts';

/** Shows in the grid what the host keeps of its sheets: frozen panes, visibility, order, colours of tabs, merged cells. */
export class MirrorSheets {
  readonly #book: ExcelBook;

  constructor(book: ExcelBook) {
    this.#book = book;
  }

  show(): void {
    for (const [index, sheet] of this.#book.sheets.entries()) {
      this.#order(sheet, index);
      this.#freeze(sheet);
      this.#merge(sheet);
      const { tabColor, hidden, showGridlines } = sheet.grid.worksheet.getConfig();
      const isHidden = sheet.visibility !== 'visible';
      if ((tabColor ?? '') !== sheet.tabColour)
        this.#run(sheet, engine.SetTabColorMutation.id, { color: sheet.tabColour });
      if ((hidden === 1) !== isHidden)
        this.#run(sheet, engine.SetWorksheetHideMutation.id, { hidden: isHidden ? 1 : 0 });
      if ((showGridlines === 1) !== sheet.showGridlines) {
        this.#run(sheet, engine.ToggleGridlinesMutation.id, { showGridlines: sheet.showGridlines ? 1 : 0 });
      }
    }
  }

  #run({ id }: BookSheet, command: string, params: object): void {
    this.#book.engine.run(command, { subUnitId: id, ...params });
  }

  #order(sheet: BookSheet, index: number): void {
    const order = this.#book.engine.workbook.getSheetOrders();
    const fromOrder = order.indexOf(sheet.id);
    if (fromOrder === index || fromOrder < 0) return;
    this.#run(sheet, engine.SetWorksheetOrderMutation.id, { fromOrder, toOrder: index });
  }

  #freeze(sheet: BookSheet): void {
    const { frozen } = sheet;
    const ySplit = frozen && frozen.rowCount < 1_000 ? frozen.rowIndex + frozen.rowCount : 0;
    const xSplit = frozen && frozen.columnCount < 1_000 ? frozen.columnIndex + frozen.columnCount : 0;
    const now = sheet.grid.worksheet.getFreeze();
    if (now.xSplit === xSplit && now.ySplit === ySplit) return;
    const startRow = ySplit > 0 ? ySplit : -1;
    const startColumn = xSplit > 0 ? xSplit : -1;
    this.#run(sheet, engine.SetFrozenMutation.id, { startRow, startColumn, xSplit, ySplit });
  }

  #merge(sheet: BookSheet): void {
    const now = sheet.grid.worksheet.getMergeData();
    const key = (
      ranges: readonly { startRow: number; startColumn: number; endRow: number; endColumn: number }[],
    ) =>
      JSON.stringify(
        ranges.map((range) => [range.startRow, range.startColumn, range.endRow, range.endColumn]).sort(),
      );
    const wanted = sheet.merged.map(gridRange);
    if (key(now) === key(wanted)) return;
    if (now.length > 0) this.#run(sheet, engine.RemoveWorksheetMergeMutation.id, { ranges: [...now] });
    if (wanted.length > 0) this.#run(sheet, engine.AddWorksheetMergeMutation.id, { ranges: wanted });
  }
}
