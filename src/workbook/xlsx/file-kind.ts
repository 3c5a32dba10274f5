import { DamagedWorkbookError, NotAWorkbookError, type WorkbookFileError } from './errors.ts';
import type { PackageEdit } from './package-edit.ts';

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const saveAsXlsx = 'Open it in Excel and save it as .xlsx.';

/**
 * Refuses what is no zip at all, by its first bytes.
 *
 * @throws NotAWorkbookError naming what the file is, as far as that can be told.
 */
export function guardFileKind(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0)
    throw new NotAWorkbookError(file, `"${file}" is empty. Choose an Excel workbook (.xlsx or .xlsm).`);
  if (startsWith(bytes, [0x50, 0x4b])) return;
  throw new NotAWorkbookError(file, `"${file}" ${describe(bytes)}`);
}

function describe(bytes: Uint8Array): string {
  if (startsWith(bytes, oleSignature)) {
    return includesWide(bytes, 'EncryptedPackage')
      ? 'is protected with a password to open. Remove the password in Excel (File, Info, Protect Workbook) and save it.'
      : `is a workbook of the old .xls kind, or another old Office file. ${saveAsXlsx}`;
  }
  if (startsWith(bytes, ascii('%PDF')))
    return 'is a PDF document, not an Excel workbook. Ask for the workbook it was made from.';
  if (startsWith(bytes, ascii('{\\rtf')))
    return 'is a rich text document, not an Excel workbook. Choose an .xlsx or .xlsm file.';
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    return `is a web page that was named like a workbook. ${saveAsXlsx}`;
  }
  if (start.startsWith('<?xml')) return `is an XML document, not a zipped workbook. ${saveAsXlsx}`;
  return 'is not an Excel workbook: it does not begin like one. Choose an .xlsx or .xlsm file.';
}

/** The error for a zip that is no workbook of ours: what it is instead. */
export function foreignPackage(parts: PackageEdit, main: string): WorkbookFileError {
  const { file } = parts;
  const name = `"${file}"`;
  if (parts.hasPart('xl/workbook.bin')) {
    return new NotAWorkbookError(file, `${name} is a binary workbook (.xlsb). ${saveAsXlsx}`);
  }
  const mimetype = parts.readPart('mimetype') ?? '';
  if (mimetype.includes('opendocument')) {
    const kind = mimetype.includes('spreadsheet')
      ? 'an OpenDocument spreadsheet (.ods)'
      : 'an OpenDocument file';
    return new NotAWorkbookError(file, `${name} is ${kind}. ${saveAsXlsx}`);
  }
  if (parts.hasPart('word/document.xml')) {
    return new NotAWorkbookError(file, `${name} is a Word document. Choose an .xlsx or .xlsm file.`);
  }
  if (parts.hasPart('ppt/presentation.xml')) {
    return new NotAWorkbookError(
      file,
      `${name} is a PowerPoint presentation. Choose an .xlsx or .xlsm file.`,
    );
  }
  if (parts.partNames().some((path) => /^index\/.*\.iwa$/i.test(path))) {
    return new NotAWorkbookError(
      file,
      `${name} is an Apple Numbers document. Export it to Excel from Numbers.`,
    );
  }
  if (parts.hasPart('[Content_Types].xml'))
    return new DamagedWorkbookError(file, `its part ${main} is missing or holds no workbook`);
  return new NotAWorkbookError(
    file,
    `${name} is a zip archive without a workbook in it. Choose an .xlsx or .xlsm file.`,
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whether the bytes hold a text in two bytes a letter, as the directory of old Office files does. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const pattern = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (
    let at = bytes.indexOf(pattern[0] as number);
    at >= 0;
    at = bytes.indexOf(pattern[0] as number, at + 1)
  ) {
    if (startsWith(bytes.subarray(at, at + pattern.length), pattern)) return true;
  }
  return false;
}
