/** What XML 1.0 cannot hold: control characters, lone halves of surrogate pairs; a carriage return is read as a line feed. */
const unwritable = /[^\t\n\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** Most texts need nothing done to them. */
const isPlain = /^[\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\u007e\u00a0-\ud7ff]*$/;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const markup = /[&<>"]/g;
const markupEntities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/**
 * A text as spreadsheet XML holds it, in an element or in a double-quoted attribute: markup as entities, and what XML
 * cannot hold as `_xHHHH_`, so that no character is lost.
 *
 * @example escapeXml('R&D\u0007 <b>') // -> 'R&amp;D_x0007_ &lt;b&gt;'
 * @source ECMA-376 Part 1, 22.9.2.19 (ST_Xstring).
 */
export function escapeXml(text: string): string {
  if (isPlain.test(text)) return text;
  return escapeMarkup(text.replaceAll(looksEscaped, '_x005F_').replaceAll(unwritable, escapeCharacter));
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** An attribute's text: as `escapeXml`, with tabs and line feeds kept from being read as spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

/** A formula's text: only markup is escaped, since formulas know no `_xHHHH_`. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(markup, (character) => markupEntities.get(character) ?? character);
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text of an attribute or element as read from XML. */
export function unescapeXml(xml: string): string {
  return xml.replaceAll(
    /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
