import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import {
  DamagedWorkbookError,
  NotAWorkbookError,
  OversizedWorkbookError,
} from '../../../src/workbook/xlsx/errors.ts';
import { nodeCodec } from '../../../src/workbook/xlsx/node-codec.ts';
import type { PackageOptions } from '../../../src/workbook/xlsx/package-edit.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { type PackedEntry, packEntry, writeZip } from '../../../src/workbook/xlsx/zip.ts';
import { portableCodec } from '../../../src/workbook/xlsx/zip-codec.ts';
import { type Parts, workbookParts, zipParts } from './make-package.ts';

const source = { sheets: [{ name: 'Sheet', rows: [['x', 1]] }] };
const good = zipParts(workbookParts(source));

function read(bytes: Uint8Array, options?: PackageOptions): Promise<unknown> {
  return new PackageWorkbook(new BytesStore('plan.xlsx', bytes), options).read();
}

function withParts(parts: Parts): Uint8Array {
  return zipParts({ ...workbookParts(source), ...parts });
}

function sheetOf(data: string): Uint8Array {
  return withParts({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>` });
}

function wide(text: string): number[] {
  return [...Buffer.from(text, 'utf16le')];
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)];
const ascii = (text: string) => new TextEncoder().encode(text);

/** An entry whose headers say what they like of it. */
function entry(path: string, lies: Partial<PackedEntry> = {}, bytes = ascii('<x/>')): PackedEntry {
  return { ...packEntry(path, bytes, portableCodec), ...lies };
}

describe('a file that is no workbook is refused with one sentence', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), '"plan.xlsx" is empty. Choose an Excel workbook (.xlsx or .xlsm).'],
    ['a PDF', ascii('%PDF-1.7\n%x'), 'is a PDF document'],
    ['rich text', ascii('{\\rtf1 x'), 'is a rich text document'],
    ['a web page', ascii('<!DOCTYPE html><html>'), 'is a web page that was named like a workbook'],
    ['an XML spreadsheet', ascii('<?xml version="1.0"?><Workbook/>'), 'is an XML document'],
    ['plain text', ascii('a,b\n1,2'), 'is not an Excel workbook: it does not begin like one'],
    ['an old .xls', Uint8Array.from([...ole, ...wide('Workbook')]), 'is a workbook of the old .xls kind'],
    [
      'a workbook with a password',
      Uint8Array.from([...ole, ...wide('EncryptedPackage')]),
      'is protected with a password to open',
    ],
    ['an encrypted zip', writeZip([entry('a', { flags: 1 })]), 'is an encrypted zip archive'],
    [
      'an OpenDocument spreadsheet',
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'is an OpenDocument spreadsheet (.ods)',
    ],
    [
      'an OpenDocument text',
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'is an OpenDocument file',
    ],
    ['a binary workbook', zipParts({ 'xl/workbook.bin': 'x' }), 'is a binary workbook (.xlsb)'],
    ['a Word document', zipParts({ 'word/document.xml': '<x/>' }), 'is a Word document'],
    ['slides', zipParts({ 'ppt/presentation.xml': '<x/>' }), 'is a PowerPoint presentation'],
    ['a Numbers document', zipParts({ 'Index/Document.iwa': 'x' }), 'is an Apple Numbers document'],
    ['any zip', zipParts({ 'a.txt': 'x' }), 'is a zip archive without a workbook in it'],
  ])('%s', async (_, bytes, sentence) => {
    const error = await read(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotAWorkbookError);
    expect(String(error)).toContain(sentence);
    expect(String(error)).toMatch(/^NotAWorkbookError: "plan\.xlsx" [^\n]+\.$/);
  });
});

describe('a damaged workbook is refused with one sentence', () => {
  const cut = good.slice(0, good.length - 30);
  const noSheet = workbookParts(source);
  delete noSheet['xl/worksheets/sheet1.xml'];
  it.each<[string, Uint8Array, string]>([
    ['cut short', cut, 'its end is missing, as after a broken download'],
    ['nothing but its first bytes', ascii('PK\u0003\u0004'), 'its end is missing'],
    [
      'without a workbook part',
      zipParts({ '[Content_Types].xml': '<Types/>' }),
      'its part xl/workbook.xml is missing',
    ],
    [
      'with a foreign main part',
      withParts({ 'xl/workbook.xml': '<document/>' }),
      'is missing or holds no workbook',
    ],
    [
      'with a broken main part',
      withParts({ 'xl/workbook.xml': '<workbook><sheets>' }),
      'its part xl/workbook.xml is unreadable',
    ],
    [
      'with broken styles',
      withParts({ 'xl/styles.xml': '<styleSheet' }),
      'its part xl/styles.xml is unreadable',
    ],
    ['with a sheet missing', zipParts(noSheet), 'its sheet "Sheet" has no content'],
    [
      'with a sheet without data',
      withParts({ 'xl/worksheets/sheet1.xml': '<worksheet/>' }),
      'the data of its sheet "Sheet" is missing',
    ],
    [
      'with a sheet cut short',
      withParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1' }),
      'the XML of xl/worksheets/sheet1.xml at byte 30 is cut short or wrong',
    ],
    [
      'with a tag cut short',
      withParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1' }),
      'is cut short or wrong',
    ],
    [
      'with a comment that never ends',
      withParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><!-- <row>' }),
      'is cut short or wrong',
    ],
    [
      'with a value around a tag',
      sheetOf('<row><c t="str"><v><b>x</b></v></c></row>'),
      'is cut short or wrong',
    ],
    ['with row 0', sheetOf('<row r="0"/>'), 'is cut short or wrong'],
    ['with a cell without a column', sheetOf('<row><c r="17"><v>1</v></c></row>'), 'is cut short or wrong'],
    [
      '16,385 columns wide',
      sheetOf('<row r="7"><c r="XFE7"><v>1</v></c></row>'),
      'column 16385 of row 7 of "Sheet" lies beyond the last one of a sheet, column XFD',
    ],
    [
      '1,048,577 rows long',
      sheetOf('<row r="1048577"/>'),
      'row 1048577 of "Sheet" lies beyond the last one of a sheet, row 1,048,576',
    ],
    [
      'with a text that is not in its list',
      sheetOf('<row><c t="s"><v>7</v></c></row>'),
      'refers to a text that its list of texts does not hold',
    ],
    [
      'with an array nowhere',
      sheetOf('<row><c><f t="array" ref="nowhere">1</f></c></row>'),
      'it names a range "nowhere"',
    ],
    ['with two parts of one name', writeZip([entry('a'), entry('A')]), 'it holds two parts named "A"'],
    [
      'with a part that climbs out',
      writeZip([entry('../../etc/passwd')]),
      'it names a part "../../etc/passwd"',
    ],
    [
      'with a part packed in another way',
      writeZip([entry('a', { method: 12 })]),
      '"a" is packed in an unknown way',
    ],
    [
      'with a stored part of two sizes',
      writeZip([entry('a', { method: 0, size: 99 })]),
      '"a" declares two sizes',
    ],
    [
      'with a part that inflates to more than it says',
      writeZip([entry('xl/workbook.xml', { size: 2 })]),
      'cannot be unpacked to its declared size',
    ],
    [
      'with a part that inflates to less than it says',
      writeZip([entry('xl/workbook.xml', { size: 20 })]),
      'cannot be unpacked to its declared size',
    ],
    [
      'with a part of another checksum',
      writeZip([entry('xl/workbook.xml', { crc: 1 })]),
      'the checksum of its part "xl/workbook.xml" is wrong',
    ],
  ])('%s', async (_, bytes, sentence) => {
    for (const options of [{}, { codec: nodeCodec }]) {
      const error = await read(bytes, options).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DamagedWorkbookError);
      expect(String(error)).toContain(sentence);
      expect(String(error)).toMatch(/^DamagedWorkbookError: "plan\.xlsx" is damaged: [^\n]+\.$/);
    }
  });

  it('whose parts overlap, so that the same bytes would be unpacked again and again', async () => {
    const zip = writeZip([entry('a'), entry('b')]);
    const view = new DataView(zip.buffer);
    const end = zip.length - 22;
    const second = view.getUint32(end + 16, true) + 46 + 1;
    view.setUint32(second + 42, 0, true);
    await expect(read(zip)).rejects.toThrow('"b" overlaps another part');
  });

  it('whose directory reaches beyond the file, or lies about its entries', async () => {
    for (const [at, value] of [
      [16, 1_000_000],
      [12, 1_000_000],
      [10, 60_000],
    ] as const) {
      const zip = writeZip([entry('a')]);
      new DataView(zip.buffer).setUint16(zip.length - 22 + at, value % 65_536, true);
      await expect(read(zip)).rejects.toThrow(DamagedWorkbookError);
    }
  });

  it('at any byte: it is refused or read, never crashes', async () => {
    for (let length = 0; length < good.length; length += 37) {
      await read(good.slice(0, length)).catch((error: unknown) =>
        expect(error).toHaveProperty('file', 'plan.xlsx'),
      );
      const flipped = good.slice();
      flipped[length] = (flipped[length] ?? 0) ^ 0x55;
      await read(flipped).catch((error: unknown) => expect(error).toHaveProperty('file', 'plan.xlsx'));
    }
  });
});

describe('a bomb is refused before it is unpacked', () => {
  const zeros = deflateRawSync(new Uint8Array(20_000_000));

  it('by the ratio of one part', async () => {
    const bomb = writeZip([entry('xl/worksheets/sheet1.xml', { raw: zeros, size: 20_000_000 })]);
    await expect(read(bomb)).rejects.toThrow(/would unpack to \d+ times its size, as a zip bomb does/);
  });

  it('but a blank picture is none, since it is never unpacked', async () => {
    const parts = Object.entries(workbookParts(source)).map(([path, text]) =>
      entry(path, {}, ascii(String(text))),
    );
    const picture = entry('xl/media/image1.bmp', { raw: zeros, size: 20_000_000 });
    await expect(read(writeZip([...parts, picture]))).resolves.toHaveProperty('name', 'plan.xlsx');
  });

  it('by the sum of its parts', async () => {
    const one = entry('p');
    const entries = Array.from({ length: 200 }, (_, index) => ({
      ...one,
      nameBytes: ascii(`p${index}`),
      size: 9_000_000,
    }));
    await expect(read(writeZip(entries))).rejects.toThrow(
      'it would unpack to 1,800 MB and 1,000 MB is the limit',
    );
  });

  it('by the number of its parts', async () => {
    const one = entry('p');
    const entries = Array.from({ length: 10_001 }, (_, index) => ({ ...one, nameBytes: ascii(`p${index}`) }));
    await expect(read(writeZip(entries))).rejects.toThrow('it holds 10001 parts and 10000 are allowed');
  });

  it('by what it really unpacks to, when its directory lies', async () => {
    const bomb = writeZip([entry('xl/workbook.xml', { raw: zeros, size: 500 })]);
    for (const codec of [portableCodec, nodeCodec]) {
      await expect(read(bomb, { codec })).rejects.toThrow('cannot be unpacked to its declared size');
    }
  });

  it('by the cells its sheets span', async () => {
    const rows = Array.from(
      { length: 1_300 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    await expect(read(sheetOf(rows.join('')))).rejects.toThrow(OversizedWorkbookError);
  });
});
