import { DamagedWorkbookError, NotAWorkbookError, OversizedWorkbookError } from '../workbook/xlsx/errors.ts';
import { PackageEdit } from '../workbook/xlsx/package-edit.ts';
import { XmlPartError } from '../workbook/xlsx/sheet-writer/errors.ts';
import { looksLikeCsv } from './csv/looks-like-csv.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentFormat } from './document/document.ts';
import {
  DamagedDocumentError,
  EmptyDocumentError,
  EncryptedDocumentError,
  OversizedDocumentError,
  UnsupportedDocumentError,
} from './errors.ts';

/** Larger files are no board's document; reading them would only exhaust memory. */
export const maxDocumentBytes = 50_000_000;

/**
 * What a document is, by its content: a file keeps its format when somebody renames it.
 *
 * @param bytes - The file's content.
 * @param name - The file's name: for messages, and to tell comma-separated text from prose with commas.
 * @throws EmptyDocumentError, OversizedDocumentError, EncryptedDocumentError, DamagedDocumentError or
 *   UnsupportedDocumentError, each with a sentence that says what would do.
 */
export function detectFormat(bytes: Uint8Array, name: string): DocumentFormat {
  if (bytes.length === 0) throw new EmptyDocumentError(name);
  if (bytes.length > maxDocumentBytes) {
    const size = `${Math.ceil(bytes.length / 1_000_000)} MB`;
    throw new OversizedDocumentError(
      name,
      `it has ${size} and ${maxDocumentBytes / 1_000_000} MB is the limit`,
    );
  }
  if (startsWith(bytes, 'PK')) return packageFormat(bytes, name);
  refuseBinary(bytes, name);
  return textFormat(bytes, name);
}

const saveAsWord = 'Save it as a Word document (.docx) or as text and import that.';
const saveAsExcel = 'Save it as an Excel workbook (.xlsx) and import that.';
const takeText = 'Copy its words into a Word document or a text file and import that.';

/** The first bytes of formats that people try, and what each is. */
const signatures: readonly (readonly [start: string, kind: string, remedy: string])[] = [
  ['%PDF', 'a PDF file', saveAsWord],
  ['{\\rtf', 'a rich text file (.rtf)', saveAsWord],
  ['\x89PNG', 'an image', takeText],
  ['\xff\xd8\xff', 'an image', takeText],
  ['GIF8', 'an image', takeText],
  ['BM', 'an image', takeText],
  ['II*\0', 'an image', takeText],
  ['MM\0*', 'an image', takeText],
  ['RIFF', 'a picture, sound or film', takeText],
  ['Rar!', 'a compressed archive', 'Unpack it and import the documents in it.'],
  ['7z\xbc\xaf', 'a compressed archive', 'Unpack it and import the documents in it.'],
  ['\x1f\x8b', 'a compressed archive', 'Unpack it and import the documents in it.'],
];

function refuseBinary(bytes: Uint8Array, name: string): void {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) refuseOle(bytes, name);
  for (const [start, kind, remedy] of signatures) {
    if (!startsWith(bytes, start)) continue;
    // "BM" begins words too: an image has binary content after it.
    if (start.length > 2 || hasControlCharacters(bytes))
      throw new UnsupportedDocumentError(name, kind, remedy);
  }
}

/** The old binary container: of .doc and .xls, and round every encrypted Office file. */
function refuseOle(bytes: Uint8Array, name: string): never {
  const has = (stream: string) => indexOfUtf16(bytes, stream) >= 0;
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new EncryptedDocumentError(name);
  if (has('WordDocument'))
    throw new UnsupportedDocumentError(name, 'a Word file of the old kind (.doc)', saveAsWord);
  if (has('PowerPoint Document'))
    throw new UnsupportedDocumentError(name, 'a PowerPoint file of the old kind (.ppt)', takeText);
  throw new UnsupportedDocumentError(name, 'an Excel file of the old kind (.xls)', saveAsExcel);
}

function packageFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const parts = openPackage(bytes, name);
  const names = parts.partNames();
  const holds = (folder: string) => names.some((part) => part.toLowerCase().startsWith(folder));
  if (parts.hasPart('EncryptedPackage')) throw new EncryptedDocumentError(name);
  if (parts.hasPart('xl/workbook.bin'))
    throw new UnsupportedDocumentError(name, 'a binary Excel workbook (.xlsb)', saveAsExcel);
  if (holds('word/')) return 'docx';
  if (holds('xl/')) return 'xlsx';
  if (holds('ppt/'))
    throw new UnsupportedDocumentError(
      name,
      'a PowerPoint presentation',
      `It cannot be read yet. ${takeText}`,
    );
  const mediaType = new TextDecoder().decode(parts.readBytes('mimetype') ?? new Uint8Array());
  if (mediaType.includes('spreadsheet'))
    throw new UnsupportedDocumentError(name, 'an OpenDocument spreadsheet (.ods)', saveAsExcel);
  if (mediaType.includes('opendocument'))
    throw new UnsupportedDocumentError(name, 'an OpenDocument file', saveAsWord);
  throw new UnsupportedDocumentError(name, 'a zip archive', 'Unpack it and import the documents in it.');
}

/**
 * Opens a zip package after its directory was found harmless.
 *
 * @throws DamagedDocumentError, OversizedDocumentError or EncryptedDocumentError.
 */
export function openPackage(bytes: Uint8Array, name: string): PackageEdit {
  return withDocumentErrors(name, () => new PackageEdit(bytes, name));
}

/** Runs a step on a package, telling its failures in terms of documents: not every package is a workbook. */
export function withDocumentErrors<T>(name: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DamagedWorkbookError || error instanceof XmlPartError)
      throw new DamagedDocumentError(name);
    if (error instanceof NotAWorkbookError) throw new EncryptedDocumentError(name);
    if (error instanceof OversizedWorkbookError)
      throw new OversizedDocumentError(
        name,
        'it would unpack to far more than a document holds, as a zip bomb does',
      );
    throw error;
  }
}

function textFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') throw new EmptyDocumentError(name);
  const is16 = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!is16 && hasControlCharacters(bytes))
    throw new UnsupportedDocumentError(name, 'a file of a kind that cannot be read', saveAsWord);
  return looksLikeCsv(text, name) ? 'csv' : text.includes('\t') ? 'tsv' : 'text';
}

/** Bytes that no text holds: a file with them is a program, a picture or a database. */
function hasControlCharacters(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4_096).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let index = 0; index < start.length; index++) {
    if (bytes[index] !== start.charCodeAt(index)) return false;
  }
  return true;
}

/** Where a stream's name stands in an OLE file, whose directory is UTF-16. */
function indexOfUtf16(bytes: Uint8Array, text: string): number {
  const pattern = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
  let at = bytes.indexOf(pattern[0] ?? 0);
  while (at >= 0 && at + pattern.length <= bytes.length) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(pattern[0] ?? 0, at + 1);
  }
  return -1;
}
