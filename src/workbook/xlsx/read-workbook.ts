import type { Grid } from '../../grid/grid.ts';
import type { ReadOptions, SheetSnapshot, WorkbookSnapshot } from '../workbook.ts';
import { type CellFormats, readCellFormats } from './cell-formats.ts';
import type { PackageEdit } from './package-edit.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SheetMemory } from './sheet-memory.ts';
import { readWorksheetPart, type WorksheetData } from './sheet-part.ts';
import { readTableParts } from './table-part.ts';
import { readWorkbookPart, type SheetPart, type WorkbookPart, withDamage } from './workbook-part.ts';

/**
 * Reads the sheets and tables of a package.
 *
 * @param memory - Where the sheets read are remembered for changes that follow.
 * @throws DamagedWorkbookError, NotAWorkbookError or OversizedWorkbookError as the package is found.
 */
export function readWorkbook(
  parts: PackageEdit,
  { sheets, onProgress }: ReadOptions = {},
  memory?: SheetMemory,
): WorkbookSnapshot {
  const workbook = readWorkbookPart(parts);
  const wanted = sheets?.map((name) => name.toLowerCase());
  const read = workbook.sheets.filter(({ name }) => !wanted || wanted.includes(name.toLowerCase()));
  const sizes = read.map(({ path }) => parts.partSize(path));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const sharedStrings = readStrings(parts, workbook);
  const formats = withDamage(parts.file, () => readCellFormats(parts, workbook.stylesPath));
  let before = 0;
  const snapshots = read.map((sheet, index) => {
    const onBytes = (bytes: number) => onProgress?.({ done: before + bytes, total });
    const context = {
      file: parts.file,
      sheet: sheet.name,
      sharedStrings,
      dateSystem: workbook.dateSystem,
      onBytes,
    };
    const snapshot = readSheet(parts, sheet, formats, () => {
      const { bytes: _, ...data } = readWorksheetPart(parts, sheet, context);
      memory?.remember(sheet.path, data);
      return data;
    });
    before += sizes[index] ?? 0;
    return snapshot;
  });
  onProgress?.({ done: total, total });
  return { name: parts.file, dateSystem: workbook.dateSystem, sheets: snapshots };
}

/** The workbook's list of texts; empty where it has none. */
export function readStrings(parts: PackageEdit, { sharedStringsPath }: WorkbookPart): string[] {
  const bytes = sharedStringsPath === undefined ? undefined : parts.readBytes(sharedStringsPath);
  return bytes ? readSharedStrings(bytes, parts.file, sharedStringsPath ?? '') : [];
}

function readSheet(
  parts: PackageEdit,
  { name, visibility, path, hasCells }: SheetPart,
  formats: CellFormats,
  readData: () => WorksheetData,
): SheetSnapshot {
  if (!hasCells) return { name, visibility, grid: { rows: [], numberFormat: () => 'General' }, tables: [] };
  const tables = withDamage(parts.file, () => readTableParts(parts, path));
  return {
    name,
    visibility,
    grid: toGrid(withDamage(parts.file, readData), formats),
    tables: tables.map(({ name: table, range, totalsRowCount }) => ({
      name: table,
      sheet: name,
      range,
      totalsRowCount,
    })),
  };
}

/** The grid holds on to all that was read of the sheet, so that it is remembered for as long as the grid is used. */
function toGrid(data: WorksheetData, { numberFormats }: CellFormats): Grid {
  return {
    rows: data.cells.rows,
    numberFormat: (rowIndex, columnIndex) =>
      numberFormats[data.cells.styles.get(rowIndex, columnIndex)] ?? 'General',
  };
}
