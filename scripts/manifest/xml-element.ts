/** Thrown when a text is not well-formed XML of the plain kind that manifests and icons are written in. */
export class XmlSyntaxError extends Error {
  override name = 'XmlSyntaxError';
}

/** One element: its text is what stands directly in it; comments are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

const markup =
  /<!--(?:(?!--)[\s\S])*-->|<\?[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads a small XML text of our own: elements, attributes, text and comments; no document type, no CDATA.
 *
 * @throws XmlSyntaxError with the line, when a tag is not closed, twice there or not understood, or an "&" is loose.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(markup)) {
    const [whole, endName, startName, attributes = '', slash] = match;
    const top = open.at(-1) ?? root;
    top.text += plainText(source, end, match.index);
    checkEntities(source, match.index, attributes);
    end = match.index + whole.length;
    if (endName !== undefined) {
      if (open.length < 2 || top.name !== endName)
        throw fault(source, match.index, `has </${endName}> too much`);
      open.pop();
    } else if (startName !== undefined) {
      const child = { name: startName, attributes: readAttributes(attributes), children: [], text: '' };
      top.children.push(child);
      if (slash === '') open.push(child);
    }
  }
  root.text += plainText(source, end, source.length);
  const unclosed = open.at(-1);
  if (open.length > 1) throw fault(source, source.length, `ends before </${unclosed?.name}>`);
  const [element, second] = root.children;
  if (!element || second || root.text.trim() !== '') throw fault(source, 0, 'is not one element');
  return element;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted, apostrophes = ''] of text.matchAll(attribute)) {
    if (attributes.has(name)) throw new XmlSyntaxError(`The attribute ${name} is there twice in one tag.`);
    attributes.set(name, decode(quoted ?? apostrophes));
  }
  return attributes;
}

function plainText(source: string, start: number, end: number): string {
  const text = source.slice(start, end);
  if (text.includes('<')) throw fault(source, start + text.indexOf('<'), 'has a "<" that begins no tag');
  checkEntities(source, start, text);
  return decode(text);
}

/** A loose "&", as in an address with a query, keeps a program from reading the whole text. */
function checkEntities(source: string, start: number, text: string): void {
  const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/.exec(text);
  if (loose) throw fault(source, start + loose.index, 'has an "&" that begins no entity: write &amp;');
}

function decode(text: string): string {
  return text.replace(/&(?:(\w+)|#(\d+)|#x([\da-fA-F]+));/g, (whole, name = '', decimal, hexadecimal) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const isCharacter = name === '' && code <= 0x10ffff;
    return isCharacter ? String.fromCodePoint(code) : (entities.get(name) ?? whole);
  });
}

function fault(source: string, at: number, what: string): XmlSyntaxError {
  return new XmlSyntaxError(`The XML ${what}, in line ${source.slice(0, at).split('\n').length}.`);
}

/** All elements from this one down, in the order of the text. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}
