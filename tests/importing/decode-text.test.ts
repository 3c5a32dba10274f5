import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/importing/decode-text.ts';

function utf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].flatMap((letter) => [letter.charCodeAt(0)]);
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('£5 – café'), 'utf-8'],
    [
      'UTF-8 with a mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('£5 – café')]),
      'utf-8',
    ],
    ['UTF-16, little end first', utf16('£5 – café'), 'utf-16le'],
    ['UTF-16, big end first', utf16('£5 – café', { bigEndian: true }), 'utf-16be'],
    ['UTF-16 without a mark', utf16('£5 or caf\u00e9', { mark: false }), 'utf-16le'],
    [
      'UTF-16 without a mark, big end first',
      utf16('£5 or café', { mark: false, bigEndian: true }),
      'utf-16be',
    ],
    ['Windows-1252', Uint8Array.of(0xa3, 0x35, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9), 'windows-1252'],
  ])('reads %s', (_, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toMatch(/^£5 (–|or) café$/);
  });

  it('gives every UTF-8 text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/[\0\uFEFF]/g, '');
        expect(decodeText(new TextEncoder().encode(plain)).text).toBe(plain);
      }),
    );
  });

  it('never fails on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
    );
  });
});
