import type { PackageEdit } from './package-edit.ts';
import { builtInFormatId } from './sheet-writer/built-in-formats.ts';
import { editPart } from './sheet-writer/part-paths.ts';
import { escapeAttribute } from './sheet-writer/xml-text.ts';

const firstOwnFormat = 164;
const followers = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];

/** Gives cells another number format and leaves all else of how they look: by styles added after the others. */
export class CellStyles {
  readonly #parts: PackageEdit;
  readonly #path: string;
  readonly #formats = new Map<string, number>();
  readonly #styles: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #addedFormats: string[] = [];
  #existing = 0;
  #nextFormat = firstOwnFormat;

  /** @throws XmlPartError when the part is missing or no XML. */
  constructor(parts: PackageEdit, path: string) {
    this.#parts = parts;
    this.#path = path;
    const edit = editPart(parts, path);
    for (const xf of edit.child('cellXfs')?.children ?? []) this.#styles.push(edit.source(xf));
    this.#existing = this.#styles.length;
    for (const format of edit.child('numFmts')?.children ?? []) {
      const id = Number(edit.attribute(format, 'numFmtId'));
      const code = edit.attribute(format, 'formatCode') ?? '';
      if (!this.#formats.has(code)) this.#formats.set(code, id);
      this.#nextFormat = Math.max(this.#nextFormat, id + 1);
    }
  }

  /** The number of the style that is like another but for its number format. */
  withNumberFormat(style: number, code: string): number {
    const key = `${style} ${code}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const source =
      this.#styles[style] ?? this.#styles[0] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    const tagEnd = source.indexOf('>') + 1;
    const id = this.#formatId(code);
    const tag = setAttribute(
      setAttribute(source.slice(0, tagEnd), 'numFmtId', String(id)),
      'applyNumberFormat',
      '1',
    );
    const xf = tag + source.slice(tagEnd);
    let index = this.#styles.indexOf(xf);
    if (index < 0) index = this.#styles.push(xf) - 1;
    this.#known.set(key, index);
    return index;
  }

  /** Writes the added styles to the package. */
  save(): void {
    const added = this.#styles.slice(this.#existing);
    if (added.length === 0) return;
    const edit = editPart(this.#parts, this.#path);
    const styles = edit.child('cellXfs');
    const { prefix } = edit.root;
    if (styles) {
      edit.append(styles, added.join(''));
      edit.setAttribute(styles, 'count', String(this.#styles.length));
    }
    const formats = edit.child('numFmts');
    const count = this.#addedFormats.length + (formats?.children.length ?? 0);
    const xml = this.#addedFormats.map((format) => `<${prefix}numFmt ${format}/>`).join('');
    if (formats && xml !== '') {
      edit.append(formats, xml);
      edit.setAttribute(formats, 'count', String(count));
    } else if (xml !== '') {
      edit.insertBefore(followers, `<${prefix}numFmts count="${count}">${xml}</${prefix}numFmts>`);
    }
    this.#parts.writePart(this.#path, edit.toString());
  }

  #formatId(code: string): number {
    const known = builtInFormatId(code) ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const id = this.#nextFormat++;
    this.#formats.set(code, id);
    this.#addedFormats.push(`numFmtId="${id}" formatCode="${escapeAttribute(code)}"`);
    return id;
  }
}

function setAttribute(tag: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  if (pattern.test(tag)) return tag.replace(pattern, (_, start: string) => `${start}"${value}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}
