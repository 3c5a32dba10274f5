import { unescapeXml } from './sheet-writer/xml-text.ts';
import { parseXml } from './sheet-writer/xml-tree.ts';

/** The longest part that is read or written: far more than an add-in remembers of a plan. */
export const longestCustomXml = 10_000_000;

/** What XML 1.0 cannot hold: control characters, lone halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** XML without byte order mark and declaration, which tells of bytes and not of the text. */
export function bareXml(xml: string): string {
  return xml.replace(/^\uFEFF?(?:<\?xml\s[^>]{0,200}\?>\s{0,100})?/, '');
}

/** Whether a text is well-formed XML of a length that is stored, without a document type, as Excel demands too. */
export function isStorableXml(xml: string): boolean {
  return (
    xml.length <= longestCustomXml &&
    !forbidden.test(xml) &&
    !/<!DOCTYPE|<!ENTITY/i.test(xml) &&
    parseXml(xml) !== null
  );
}

/** The namespace of the outermost element: that of its prefix, or the one for elements without. */
export function xmlNamespace(xml: string): string {
  const root = parseXml(xml);
  if (!root) return '';
  const tag = xml.slice(root.start, root.contentStart);
  const name = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  for (const [, attribute, quoted, apostrophes] of tag.matchAll(
    /\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (attribute === name) return unescapeXml(quoted ?? apostrophes ?? '');
  }
  return '';
}
