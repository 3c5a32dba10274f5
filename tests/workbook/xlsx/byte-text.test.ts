import { describe, expect, it } from 'vitest';
import { ByteText, unescapeText } from '../../../src/workbook/xlsx/byte-text.ts';

const texts = [
  '',
  'Green',
  'a longer text than those that are made letter by letter',
  'é',
  '\ufeffmark',
  '😀',
  '_x',
  'a_b',
  '日本語のテキスト',
];

describe('a text in bytes', () => {
  it.each(texts)('%j is read alike from bytes of either kind', (text) => {
    const bytes = new TextEncoder().encode(`<t>${text}</t>`);
    const reader = new ByteText();
    for (const kind of [bytes, Buffer.from(bytes)]) {
      expect(reader.read(kind, 3, bytes.length - 4)).toBe(text);
      expect(reader.readRaw(kind, 3, bytes.length - 4)).toBe(text);
    }
  });

  it('is never taken for another one, however many are read', () => {
    const reader = new ByteText();
    for (let index = 0; index < 50_000; index++) {
      const text = `r${(index * 7_919) % 50_021}`;
      const bytes = Buffer.from(text);
      expect(reader.read(bytes, 0, bytes.length)).toBe(text);
    }
  });
});

describe('escapes of what XML cannot hold', () => {
  it.each([
    ['one_x000D_two', 'one\rtwo'],
    ['_x005F_x000D_', '_x000D_'],
    ['_xZZZZ_ _x12_', '_xZZZZ_ _x12_'],
    ['_xd83d__xde00_', '😀'],
  ])('%j', (escaped, text) => {
    expect(unescapeText(escaped)).toBe(text);
  });
});
