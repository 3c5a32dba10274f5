import { describe, expect, it } from 'vitest';
import { childElement, parseXml } from '../../../../src/workbook/xlsx/sheet-writer/xml-tree.ts';

describe('parseXml', () => {
  it('finds elements, whatever stands between them', () => {
    const xml = '<?xml version="1.0"?><!-- <no/> --><x:a b=">"><c/><![CDATA[<d>]]><e f=\'"\'>text</e></x:a>';
    const root = parseXml(xml);
    expect(root?.name).toBe('a');
    expect(root?.prefix).toBe('x:');
    expect(root?.children.map(({ name }) => name)).toEqual(['c', 'e']);
    const e = childElement(root, 'e');
    expect(xml.slice(e?.contentStart, e?.contentEnd)).toBe('text');
    expect(childElement(root, 'd')).toBeUndefined();
    expect(childElement(null, 'd')).toBeUndefined();
  });

  it.each([
    ['a tag that is not closed', '<a><b></a>'],
    ['a closing tag too many', '<a></a></b>'],
    ['two roots', '<a/><b/>'],
    ['a tag that never ends', '<a b="c'],
    ['a comment that never ends', '<a><!-- </a>'],
    ['an end of file inside a tag', '<a'],
    ['no element at all', 'text'],
  ])('gives null for %s', (_, xml) => {
    expect(parseXml(xml)).toBeNull();
  });

  it('passes over a document type', () => {
    expect(parseXml('<!DOCTYPE a SYSTEM "b>c"><a></a >')?.name).toBe('a');
  });

  it('reads a deep and hostile text in one walk', () => {
    const depth = 100_000;
    expect(parseXml('<a>'.repeat(depth) + '</a>'.repeat(depth))?.name).toBe('a');
    expect(parseXml('<a "'.repeat(depth))).toBeNull();
  });
});
