import type { Cell } from '../../../src/grid/cell.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { addSheet } from '../../../src/workbook/xlsx/sheet-writer/add-sheet.ts';
import { emptyPackageParts } from '../../../src/workbook/xlsx/sheet-writer/empty-package.ts';

/** A cell of a test's sheet: its content, or content with a number format. */
export type TestCell = Cell | readonly [value: Cell, numberFormat: string];

/** A sheet of plain cells for {@link makeXlsx}. */
export function sheet(
  name: string,
  rows: readonly (readonly TestCell[])[],
  options: Partial<SheetLayout> = {},
): SheetLayout {
  return {
    name,
    columnWidths: [],
    rows: rows.map((row) =>
      row.map((cell) =>
        Array.isArray(cell) ? { value: cell[0], style: { numberFormat: cell[1] } } : { value: cell as Cell },
      ),
    ),
    ...options,
  };
}

/** A workbook with the sheets; `merges` are ranges like "A1:C1" by the number of their sheet, from 1. */
export function makeXlsx(
  layouts: readonly SheetLayout[],
  merges: Readonly<Record<number, readonly string[]>> = {},
): Uint8Array {
  const parts = new PackageEdit(new Uint8Array(), 'test.xlsx');
  for (const [path, text] of emptyPackageParts()) parts.writePart(path, text);
  for (const layout of layouts) {
    const problem = addSheet(parts, layout);
    if (problem) throw new Error(problem.detail);
  }
  for (const [number, ranges] of Object.entries(merges)) {
    const path = `xl/worksheets/sheet${number}.xml`;
    const cells = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
    const xml = parts.readPart(path) ?? '';
    parts.writePart(
      path,
      xml.replace('</sheetData>', `</sheetData><mergeCells count="${ranges.length}">${cells}</mergeCells>`),
    );
  }
  return parts.toBytes();
}
