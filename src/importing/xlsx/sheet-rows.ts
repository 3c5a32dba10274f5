import type { CellRange } from '../../grid/address.ts';
import type { DateSystem } from '../../grid/serial-date.ts';
import type { SheetSnapshot } from '../../workbook/workbook.ts';
import type { SourceCell, SourceRow } from '../document/document.ts';
import { fillMerged } from '../fill-merged.ts';
import { cellText, in1900 } from './cell-text.ts';

/** The rows of a sheet as a document has them; typed cells keep their type and format. */
export function sheetRows(
  sheet: SheetSnapshot,
  dateSystem: DateSystem,
  merges: readonly CellRange[] = [],
): SourceRow[] {
  const spans = new Map(
    merges.flatMap(({ rowIndex, columnIndex, columnCount }) =>
      columnCount > 1 ? [[`${rowIndex}:${columnIndex}`, columnCount] as const] : [],
    ),
  );
  const rows = sheet.grid.rows.map((cells, rowIndex) => ({
    place: `sheet ${sheet.name}, row ${rowIndex + 1}`,
    cells: Array.from(cells, (found, columnIndex): SourceCell => {
      const cell = found ?? null;
      const numberFormat = cell === null ? 'General' : sheet.grid.numberFormat(rowIndex, columnIndex);
      const text = cellText(cell, numberFormat, dateSystem);
      const span = spans.get(`${rowIndex}:${columnIndex}`);
      return {
        text,
        ...(cell === null || cell === text
          ? {}
          : { cell: in1900(cell, numberFormat, dateSystem), numberFormat }),
        ...(span === undefined ? {} : { columnSpan: span }),
      };
    }),
  }));
  return fillMerged(rows, merges);
}
