import { XmlPartError } from './errors.ts';
import { escapeAttribute, unescapeXml } from './xml-text.ts';
import { childElement, parseXml, type XmlElement } from './xml-tree.ts';

/** Edits of one XML part: everything not edited stays as it was, to the byte. */
export class XmlEdit {
  readonly xml: string;
  readonly root: XmlElement;
  readonly #edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  /** @throws XmlPartError when the text is not well-formed. */
  constructor(xml: string, partName: string) {
    const root = parseXml(xml);
    if (root === null) throw new XmlPartError(partName);
    this.xml = xml;
    this.root = root;
  }

  /** An attribute of an element by its name without prefix; `undefined` where it is not set. */
  attribute(element: XmlElement, name: string): string | undefined {
    const found = this.#attribute(element, name);
    return found === undefined ? undefined : unescapeXml(this.xml.slice(found.from + 1, found.to - 1));
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const quoted = `"${escapeAttribute(value)}"`;
    const found = this.#attribute(element, name);
    const at = element.start + 1 + element.prefix.length + element.name.length;
    this.#edits.push(found ? { ...found, text: quoted } : { from: at, to: at, text: ` ${name}=${quoted}` });
  }

  /** Adds XML at the end of an element's content, opening an element that had none. */
  append(element: XmlElement, xml: string): void {
    if (!element.selfClosing) {
      this.insertAt(element.contentEnd, xml);
      return;
    }
    const slash = this.xml.lastIndexOf('/', element.end);
    this.#edits.push({ from: slash, to: element.end, text: `>${xml}</${element.prefix}${element.name}>` });
  }

  insertAt(position: number, xml: string): void {
    this.#edits.push({ from: position, to: position, text: xml });
  }

  replaceContent(element: XmlElement, xml: string): void {
    this.#edits.push({ from: element.contentStart, to: element.contentEnd, text: xml });
  }

  remove(element: XmlElement): void {
    this.#edits.push({ from: element.start, to: element.end, text: '' });
  }

  /** Adds a child to the root before the first of the children that must come after it, in the schema's order. */
  insertBefore(followers: readonly string[], xml: string): void {
    const follower = this.root.children.find((child) => followers.includes(child.name));
    if (follower === undefined) this.append(this.root, xml);
    else this.insertAt(follower.start, xml);
  }

  /** The prefix that the root declares for a namespace. */
  declaredPrefix(namespace: string): string | undefined {
    const tag = this.xml.slice(this.root.start, this.root.contentStart);
    for (const match of tag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      if (match[2]?.slice(1, -1) === namespace) return match[1];
    }
    return undefined;
  }

  child(name: string): XmlElement | undefined {
    return childElement(this.root, name);
  }

  source(element: XmlElement): string {
    return this.xml.slice(element.start, element.end);
  }

  toString(): string {
    let result = '';
    let at = 0;
    for (const { from, to, text } of this.#edits.toSorted((left, right) => left.from - right.from)) {
      result += this.xml.slice(at, from) + text;
      at = to;
    }
    return result + this.xml.slice(at);
  }

  /** Where an attribute's quoted value stands in the text. */
  #attribute(element: XmlElement, name: string): { readonly from: number; readonly to: number } | undefined {
    const tag = this.xml.slice(element.start, element.contentStart);
    for (const match of tag.matchAll(/\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      if (match[1] !== name) continue;
      const to = element.start + match.index + match[0].length;
      return { from: to - (match[2] ?? '').length, to };
    }
    return undefined;
  }
}
