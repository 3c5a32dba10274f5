import { DamagedWorkbookError } from './errors.ts';
import type { PackageEdit } from './package-edit.ts';
import { readSheetCells, type SheetCells, type SheetContext } from './sheet-cells.ts';
import { StyleIndex } from './style-index.ts';
import { TagScanner } from './tag-scanner.ts';
import type { SheetPart } from './workbook-part.ts';
import { decodeXml } from './xml-encoding.ts';

/** What a worksheet's part holds, and where its data stands in its XML in UTF-8. */
export interface WorksheetData {
  /** The data's start tag, what it encloses, and the end of its end tag. */
  readonly dataStart: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly dataEnd: number;
  readonly cells: SheetCells;
}

/** A worksheet's part with its XML in UTF-8. */
export interface WorksheetPart extends WorksheetData {
  readonly bytes: Uint8Array;
}

/**
 * Reads a worksheet's part.
 *
 * @throws DamagedWorkbookError when it is cut short, no worksheet, or wider than a sheet can be.
 */
export function readWorksheetPart(
  parts: PackageEdit,
  sheet: SheetPart,
  context: SheetContext,
): WorksheetPart {
  const bytes = unpack(parts, sheet);
  const scanner = new TagScanner(bytes, context.file, sheet.path);
  do {
    if (!scanner.next())
      throw new DamagedWorkbookError(context.file, `the data of its sheet "${sheet.name}" is missing`);
  } while (scanner.name !== 'sheetData');
  const dataStart = scanner.tagStart;
  const contentStart = scanner.tagEnd;
  const isEmpty = scanner.isSelfClosing;
  const cells = isEmpty ? noCells() : readSheetCells(scanner, context);
  const contentEnd = isEmpty ? contentStart : scanner.tagStart;
  return { bytes, dataStart, contentStart, contentEnd, dataEnd: scanner.tagEnd, cells };
}

/** The part of a sheet that was read before: it is unpacked only. */
export function recallWorksheetPart(
  parts: PackageEdit,
  sheet: SheetPart,
  known: WorksheetData,
): WorksheetPart {
  return { bytes: unpack(parts, sheet), ...known };
}

function unpack(parts: PackageEdit, { path }: SheetPart): Uint8Array {
  return inUtf8(parts.readBytes(path) ?? new Uint8Array());
}

function noCells(): SheetCells {
  return { rows: [], styles: new StyleIndex(), arrays: [], sharedFormulas: new Map() };
}

/** Other encodings than UTF-8 are rare, and are marked by their first bytes. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  return isWide ? new TextEncoder().encode(decodeXml(bytes)) : bytes;
}
