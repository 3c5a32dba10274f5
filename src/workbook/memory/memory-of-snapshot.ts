import type { WorkbookSnapshot } from '../workbook.ts';
import { MemoryWorkbook } from './memory-workbook.ts';

/**
 * A workbook in memory that holds what was read of another: to try changes on before they are made.
 *
 * A snapshot does not tell what is locked or merged, so a change that is taken here may be refused there.
 */
export function memoryOfSnapshot({ name, dateSystem, sheets }: WorkbookSnapshot): MemoryWorkbook {
  return new MemoryWorkbook({
    name,
    dateSystem,
    sheets: sheets.map(({ name: sheet, visibility, grid, tables }) => ({
      name: sheet,
      visibility,
      rows: grid.rows,
      numberFormat: (rowIndex, columnIndex) => grid.numberFormat(rowIndex, columnIndex),
      tables,
    })),
  });
}
