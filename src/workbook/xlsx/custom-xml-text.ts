import { unescapeXml } from './sheet-writer/xml-text.ts';
import { parseXml } from './sheet-writer/xml-tree.ts';

/**
 * The longest part that is read or written, in bytes: far more than an add-in remembers of a plan, and not more than a
 * part may have that packs down to next to nothing (`zip-guard.ts`), so that what was saved can be opened again.
 */
export const longestCustomXml = 10_000_000;
const mostBytesEach = 3;

/** What XML 1.0 cannot hold: control characters, lone halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** XML without byte order mark and declaration, which tells of bytes and not of the text. */
export function bareXml(xml: string): string {
  return xml.replace(/^\uFEFF?(?:<\?xml\s[^>]{0,200}\?>\s{0,100})?/, '');
}

/** Whether a text is well-formed XML of a length that is stored, without a document type, as Excel demands too. */
export function isStorableXml(xml: string): boolean {
  return fits(xml) && !forbidden.test(xml) && !/<!DOCTYPE|<!ENTITY/i.test(xml) && parseXml(xml) !== null;
}

function fits(xml: string): boolean {
  if (xml.length > longestCustomXml) return false;
  return (
    xml.length * mostBytesEach <= longestCustomXml || new TextEncoder().encode(xml).length <= longestCustomXml
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
