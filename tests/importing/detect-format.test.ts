import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat, maxDocumentBytes } from '../../src/importing/detect-format.ts';
import {
  DamagedDocumentError,
  EmptyDocumentError,
  EncryptedDocumentError,
  OversizedDocumentError,
  UnsupportedDocumentError,
} from '../../src/importing/errors.ts';

const text = (content: string) => new TextEncoder().encode(content);
const bytes = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));
const zip = (...paths: string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('<x/>')])));
const wide = (content: string) => bytes([...content].map((letter) => `${letter}\0`).join(''));
const ole = (stream: string) =>
  Uint8Array.from([...bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), ...wide(stream)]);

describe('detectFormat', () => {
  it.each([
    ['docx', zip('[Content_Types].xml', 'word/document.xml'), 'plan.xlsx'],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'plan.docx'],
    ['csv', text('Ref,Action\n1,Walk'), 'plan.csv'],
    ['tsv', text('Our plan\n\nRef\tAction\n1\tWalk'), 'plan.txt'],
    ['text', text('Our plan is to walk.'), 'plan.txt'],
    ['text', text('BMI of pupils, a report'), 'plan.pdf'],
  ])('finds %s by content, not by name', (format, content, name) => {
    expect(detectFormat(content, name)).toBe(format);
  });

  it.each([
    ['an empty file', new Uint8Array(), EmptyDocumentError, '"it" is empty'],
    ['white space', text(' \n\t'), EmptyDocumentError, 'is empty'],
    ['a PDF', text('%PDF-1.7 …'), UnsupportedDocumentError, 'is a PDF file. Save it as a Word document'],
    ['rich text', text('{\\rtf1 x}'), UnsupportedDocumentError, 'rich text'],
    ['an old Word file', ole('WordDocument'), UnsupportedDocumentError, '(.doc)'],
    ['an old Excel file', ole('Workbook'), UnsupportedDocumentError, '(.xls)'],
    ['an old PowerPoint file', ole('PowerPoint Document'), UnsupportedDocumentError, '(.ppt)'],
    ['an encrypted Office file', ole('EncryptedPackage'), EncryptedDocumentError, 'password'],
    ['a presentation', zip('ppt/presentation.xml'), UnsupportedDocumentError, 'Copy its words'],
    ['a binary workbook', zip('xl/workbook.bin'), UnsupportedDocumentError, '(.xlsb)'],
    ['another zip', zip('holiday/photo.txt'), UnsupportedDocumentError, 'zip archive'],
    ['a picture', bytes('\x89PNG\r\n\x1a\n'), UnsupportedDocumentError, 'an image'],
    ['a bitmap', bytes('BM\x01\0\0\0'), UnsupportedDocumentError, 'an image'],
    ['a program', bytes('\x7fELF\x02\x01\x01\0'), UnsupportedDocumentError, 'cannot be read'],
    ['half a zip', zip('word/document.xml').subarray(0, 40), DamagedDocumentError, 'is damaged'],
  ])('refuses %s', (_, content, error, sentence) => {
    expect(() => detectFormat(content, 'it')).toThrow(error);
    expect(() => detectFormat(content, 'it')).toThrow(sentence);
  });

  it.each([
    ['application/vnd.oasis.opendocument.spreadsheet', '(.ods)'],
    ['application/vnd.oasis.opendocument.text', 'OpenDocument file'],
  ])('refuses an OpenDocument of type %s', (mediaType, sentence) => {
    expect(() => detectFormat(zipSync({ mimetype: strToU8(mediaType) }), 'it')).toThrow(sentence);
  });

  it('refuses a file beyond the limit without reading it', () => {
    expect(() => detectFormat(new Uint8Array(maxDocumentBytes + 1), 'big.txt')).toThrow(
      OversizedDocumentError,
    );
    expect(() => detectFormat(new Uint8Array(maxDocumentBytes + 1), 'big.txt')).toThrow('50 MB is the limit');
  });

  it('refuses a zip bomb by its directory', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
    expect(() => detectFormat(bomb, 'bomb.docx')).toThrow(OversizedDocumentError);
  });

  it('refuses a password-protected zip', () => {
    const locked = zip('word/document.xml');
    const directory = locked.findLastIndex(
      (_, at) => locked[at] === 0x50 && locked[at + 2] === 1 && locked[at + 3] === 2,
    );
    locked[directory + 8] = 1;
    expect(() => detectFormat(locked, 'locked.docx')).toThrow(EncryptedDocumentError);
  });
});
