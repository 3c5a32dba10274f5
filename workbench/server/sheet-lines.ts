import { readCellFormats } from '../../src/workbook/xlsx/cell-formats.ts';
import { nodeCodec } from '../../src/workbook/xlsx/node-codec.ts';
import { PackageEdit } from '../../src/workbook/xlsx/package-edit.ts';
import { readWorkbookPart } from '../../src/workbook/xlsx/workbook-part.ts';

/** Heights of rows in points, and number formats of whole columns, by their index. */
export interface SheetLines {
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnFormats: ReadonlyMap<number, string>;
}

const mostColumns = 1_000;
const decoder = new TextDecoder();

/** What the tags of rows and columns say, by the name of the sheet: the reader of looks passes over it. */
export function readSheetLines(bytes: Uint8Array, name: string): ReadonlyMap<string, SheetLines> {
  const parts = new PackageEdit(bytes, name, { codec: nodeCodec });
  const { sheets, stylesPath } = readWorkbookPart(parts);
  const { numberFormats } = readCellFormats(parts, stylesPath);
  return new Map(
    sheets.flatMap((sheet): [string, SheetLines][] => {
      const part = sheet.hasCells ? parts.readBytes(sheet.path) : undefined;
      return part ? [[sheet.name, sheetLines(decoder.decode(part), numberFormats)]] : [];
    }),
  );
}

function sheetLines(xml: string, numberFormats: readonly string[]): SheetLines {
  const rowHeights = new Map<number, number>();
  for (const [, attributes = ''] of xml.matchAll(/<row\b([^>]{0,500})>/g)) {
    const height = numberOf(attributes, 'ht');
    const row = numberOf(attributes, 'r');
    if (height !== undefined && row !== undefined) rowHeights.set(row - 1, height);
  }
  const columnFormats = new Map<number, string>();
  for (const [, attributes = ''] of xml.matchAll(/<col\b([^>]{0,500})>/g)) {
    const format = numberFormats[numberOf(attributes, 'style') ?? 0] ?? 'General';
    if (format === 'General') continue;
    const last = Math.min(numberOf(attributes, 'max') ?? 0, mostColumns);
    for (let column = numberOf(attributes, 'min') ?? 1; column <= last; column++)
      columnFormats.set(column - 1, format);
  }
  return { rowHeights, columnFormats };
}

function numberOf(attributes: string, name: string): number | undefined {
  const value = new RegExp(`\\s${name}="([0-9.]{1,20})"`).exec(attributes)?.[1];
  return value === undefined ? undefined : Number(value);
}
