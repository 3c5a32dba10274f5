import { type Workbook as LookedWorkbook, readXlsx } from 'hucre';
import { BytesStore } from '../../src/workbook/xlsx/bytes-store.ts';
import { nodeCodec } from '../../src/workbook/xlsx/node-codec.ts';
import { PackageWorkbook } from '../../src/workbook/xlsx/package-workbook.ts';
import type { StoredBytes } from '../../src/workbook/xlsx/workbook-store.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import { CellLooks } from './cell-looks.ts';
import { readSheetLines } from './sheet-lines.ts';
import { sheetLook } from './sheet-looks.ts';

/**
 * A workbook for the page, from the bytes of its file.
 *
 * @throws WorkbookFileError for bytes that are damaged or no workbook.
 */
export async function openedBytes(name: string, { bytes, stamp }: StoredBytes): Promise<OpenedWorkbook> {
  const workbook = new PackageWorkbook(new BytesStore(name, bytes), { codec: nodeCodec });
  const plan = await workbook.read();
  const looked = await readLooks(bytes);
  const looks = new CellLooks(looked?.themeColors ?? []);
  const lines = readSheetLines(bytes, name);
  const sheets = plan.sheets.map((sheet) => {
    const found = looked?.sheets.find((one) => one.name === sheet.name);
    const tables = sheet.tables.map(({ name, range, totalsRowCount }) => ({ name, range, totalsRowCount }));
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      rows: sheet.grid.rows,
      tables,
      look: sheetLook(found, sheet, looks, lines.get(sheet.name)),
    };
  });
  return {
    name,
    opening: stamp,
    dateSystem: plan.dateSystem,
    sheets,
    xmlParts: await workbook.readCustomXml(),
    styles: looks.styles,
    names: (looked?.namedRanges ?? []).map(({ name, range }) => ({ name, formula: `=${range}` })),
    activeSheet: looked?.activeSheet ?? 0,
    remarks: looked
      ? remarks(looked)
      : ['The looks of this workbook could not be read: only its contents are shown.'],
  };
}

/** Looks are a courtesy: a workbook that only our own reader understands is shown without them. */
async function readLooks(bytes: Uint8Array): Promise<LookedWorkbook | undefined> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    return undefined;
  }
}

function remarks({ sheets }: LookedWorkbook): string[] {
  const drawn = sheets.filter(({ charts, images }) => (charts?.length ?? 0) + (images?.length ?? 0) > 0);
  return drawn.map(
    ({ name }) => `The charts and pictures of ${name} are not shown here; they stay in the file.`,
  );
}
