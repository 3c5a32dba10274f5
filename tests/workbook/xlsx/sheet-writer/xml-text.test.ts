import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeAttribute,
  escapeMarkup,
  escapeXml,
  unescapeXml,
} from '../../../../src/workbook/xlsx/sheet-writer/xml-text.ts';

describe('escapeXml', () => {
  it.each([
    ['markup', 'a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
    ['a control character', 'bell\u0007', 'bell_x0007_'],
    ['a carriage return, which XML would read as a line feed', 'a\r\nb', 'a_x000D_\nb'],
    ['a text that looks like an escape', '_x0007_', '_x005F_x0007_'],
    ['half of a surrogate pair', 'a\ud83db', 'a_xD83D_b'],
    ['the other half', '\ude00', '_xDE00_'],
    ['a character that is no character', '\uffff', '_xFFFF_'],
    ['a whole pair, as it is', '😀', '😀'],
    ['tabs and line feeds, as they are', 'a\tb\nc', 'a\tb\nc'],
  ])('writes %s', (_, text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('_', 'x', '0', 'A', '\r', '\ud800', '<') }),
        (left, right) => {
          const text = left + right;
          const decoded = unescapeXml(escapeXml(text)).replaceAll(/_x([0-9A-F]{4})_/g, (_, code) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          );
          expect(decoded).toBe(text);
        },
      ),
    );
  });

  it('leaves nothing that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[^\t\n\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
      }),
    );
  });
});

describe('escapeAttribute', () => {
  it('keeps tabs and line feeds from being read as spaces', () => {
    expect(escapeAttribute('a\tb\n"c"')).toBe('a&#9;b&#10;&quot;c&quot;');
  });
});

describe('escapeMarkup', () => {
  it('leaves what looks like an escape alone in a formula', () => {
    expect(escapeMarkup('A1<>"_x0007_"')).toBe('A1&lt;&gt;&quot;_x0007_&quot;');
  });
});

describe('unescapeXml', () => {
  it.each([
    ['named entities', '&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['numbers in both bases', '&#65;&#x42;', 'AB'],
    ['an unknown entity, as it is', '&nbsp;', '&nbsp;'],
    ['a number beyond all characters, as it is', '&#x110000;', '&#x110000;'],
  ])('reads %s', (_, xml, text) => {
    expect(unescapeXml(xml)).toBe(text);
  });
});
