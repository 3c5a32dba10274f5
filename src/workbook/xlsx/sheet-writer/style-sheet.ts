import type { CellStyle } from '../../sheet-layout.ts';
import { builtInFormatId } from './built-in-formats.ts';
import { alignmentXml, borderXml, fillXml, fontXml, type HighlightStyle, highlightXml } from './style-xml.ts';
import { XmlEdit } from './xml-edit.ts';
import { escapeAttribute } from './xml-text.ts';
import type { XmlElement } from './xml-tree.ts';

/** The collections of styles.xml in the schema's order. */
const collectionOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

type CollectionName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** What a collection begins with where a workbook has none: the places that readers take as given. */
const reservedPlaces: Partial<Record<CollectionName, (prefix: string) => readonly string[]>> = {
  fonts: (prefix) => [`<${prefix}font/>`],
  fills: (prefix) =>
    ['none', 'gray125'].map(
      (kind) => `<${prefix}fill><${prefix}patternFill patternType="${kind}"/></${prefix}fill>`,
    ),
  borders: (prefix) => [`<${prefix}border/>`],
  cellXfs: (prefix) => [`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
};

/** Number formats of a workbook's own are numbered from here; lower numbers are built in. */
const firstOwnFormatId = 164;

/** The styles of a workbook. Styles are only ever added, at the end: no cell's style number changes its meaning. */
export class StyleSheet {
  readonly #edit: XmlEdit;
  readonly #prefix: string;
  readonly #indexes = new Map<CollectionName, Map<string, number>>();
  readonly #added = new Map<CollectionName, readonly string[]>();
  readonly #baseFont = new Map<string, string>();
  readonly #formatIds = new Map<string, number>();
  readonly #cellFormats = new Map<string, number>();
  /** Cells of a column share one style object: found by identity, a style costs nothing. */
  readonly #known = new WeakMap<CellStyle, number>();
  #nextFormatId = firstOwnFormatId;

  /** @throws XmlPartError when the part is not well-formed. */
  constructor(xml: string, partName: string) {
    this.#edit = new XmlEdit(xml, partName);
    this.#prefix = this.#edit.root.prefix;
    for (const element of this.#edit.child('fonts')?.children[0]?.children ?? []) {
      this.#baseFont.set(element.name, this.#edit.source(element));
    }
    for (const format of this.#edit.child('numFmts')?.children ?? []) {
      const id = Number(this.#edit.attribute(format, 'numFmtId'));
      const code = this.#edit.attribute(format, 'formatCode');
      if (!Number.isInteger(id) || code === undefined) continue;
      this.#formatIds.set(code, id);
      this.#nextFormatId = Math.max(this.#nextFormatId, id + 1);
    }
  }

  /** The number of a cell format that looks like this. */
  cellFormat(style: CellStyle | undefined): number {
    if (style === undefined) return 0;
    let index = this.#known.get(style);
    if (index === undefined) {
      const key = JSON.stringify(style, Object.keys(style).sort());
      index = this.#cellFormats.get(key) ?? this.#index('cellXfs', this.#cellFormatXml(style));
      this.#cellFormats.set(key, index);
      this.#known.set(style, index);
    }
    return index;
  }

  /** The number of a differential format, for a conditional format. */
  highlight(style: HighlightStyle): number {
    return this.#index('dxfs', highlightXml(this.#prefix, style));
  }

  toString(): string {
    for (const [name, added] of this.#added) {
      const element = this.#edit.child(name);
      if (element === undefined) {
        const followers = collectionOrder.slice(collectionOrder.indexOf(name) + 1);
        const tag = this.#prefix + name;
        this.#edit.insertBefore(followers, `<${tag} count="${added.length}">${added.join('')}</${tag}>`);
      } else {
        this.#edit.setAttribute(element, 'count', String(element.children.length + added.length));
        this.#edit.append(element, added.join(''));
      }
    }
    this.#added.clear();
    return this.#edit.toString();
  }

  #cellFormatXml(style: CellStyle): string {
    const { numberFormat, bold, italic, size, colour, fill, border } = style;
    const hasFont = bold || italic || size !== undefined || colour !== undefined;
    const inner = alignmentXml(this.#prefix, style);
    const attributes = [
      `numFmtId="${numberFormat === undefined ? 0 : this.#numberFormat(numberFormat)}"`,
      `fontId="${hasFont ? this.#index('fonts', fontXml(this.#prefix, style, this.#baseFont)) : 0}"`,
      `fillId="${fill === undefined ? 0 : this.#index('fills', fillXml(this.#prefix, fill))}"`,
      `borderId="${border === undefined ? 0 : this.#index('borders', borderXml(this.#prefix, border))}"`,
      this.#edit.child('cellStyleXfs') === undefined ? '' : 'xfId="0"',
      numberFormat === undefined ? '' : 'applyNumberFormat="1"',
      hasFont ? 'applyFont="1"' : '',
      fill === undefined ? '' : 'applyFill="1"',
      border === undefined ? '' : 'applyBorder="1"',
      inner.includes('alignment') ? 'applyAlignment="1"' : '',
      inner.includes('protection') ? 'applyProtection="1"' : '',
    ].filter((attribute) => attribute !== '');
    const tag = `${this.#prefix}xf`;
    return `<${tag} ${attributes.join(' ')}${inner === '' ? '/>' : `>${inner}</${tag}>`}`;
  }

  #numberFormat(code: string): number {
    const known = builtInFormatId(code) ?? this.#formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.#nextFormatId;
    this.#nextFormatId += 1;
    this.#formatIds.set(code, id);
    this.#index('numFmts', `<${this.#prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** The place of an element in its collection: that of an equal one, else a new place at the end. */
  #index(name: CollectionName, xml: string): number {
    const collection = this.#edit.child(name);
    const existing: readonly XmlElement[] = collection?.children ?? [];
    if (collection === undefined && !this.#added.has(name)) {
      this.#added.set(name, [...(reservedPlaces[name]?.(this.#prefix) ?? [])]);
    }
    let indexes = this.#indexes.get(name);
    if (indexes === undefined) {
      indexes = new Map(existing.map((element, index) => [this.#edit.source(element), index]));
      this.#indexes.set(name, indexes);
    }
    const known = indexes.get(xml);
    if (known !== undefined) return known;
    const added = this.#added.get(name) ?? [];
    const index = existing.length + added.length;
    this.#added.set(name, [...added, xml]);
    indexes.set(xml, index);
    return index;
  }
}
