import { type CellRange, maxColumns, parseRange } from '../../grid/address.ts';
import type { WorksheetPart } from './sheet-part.ts';
import { XmlEdit } from './sheet-writer/xml-edit.ts';
import { childElement, type XmlElement } from './sheet-writer/xml-tree.ts';
import { isOn } from './workbook-part.ts';

const decoder = new TextDecoder();

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/**
 * A worksheet's XML without its data: the widths, views, merged cells, rules and lists around it.
 *
 * It is small however many rows the sheet has, so it may be read and edited as a whole.
 */
export class SheetFrame {
  readonly edit: XmlEdit;
  /** Where the data stands in the frame's text: an empty element, whose place real data takes again. */
  readonly #hole: string;
  readonly #startTag: string;
  readonly #columnStyles: readonly ColumnStyle[];
  readonly merged: readonly CellRange[];
  readonly isProtected: boolean;

  /** @throws XmlPartError when the XML around the data is not well-formed. */
  constructor({ bytes, dataStart, contentStart, dataEnd }: WorksheetPart, path: string) {
    const startTag = decoder.decode(bytes.subarray(dataStart, contentStart)).replace(/\s*\/?>$/, '');
    this.#startTag = startTag;
    this.#hole = `${startTag} hole="hole"/>`;
    const before = decoder.decode(bytes.subarray(0, dataStart));
    const after = decoder.decode(bytes.subarray(dataEnd));
    this.edit = new XmlEdit(before + this.#hole + after, path);
    const protection = this.edit.child('sheetProtection');
    this.isProtected = isOn(this.edit, protection, 'sheet');
    this.#columnStyles = (this.edit.child('cols')?.children ?? []).map((column) => ({
      first: Number(this.edit.attribute(column, 'min')) - 1,
      last: Math.min(Number(this.edit.attribute(column, 'max')) - 1, maxColumns - 1),
      style: Number(this.edit.attribute(column, 'style') ?? 0),
    }));
    this.merged = this.#ranges('mergeCells', 'ref');
  }

  /** The style that new cells of a column take. */
  columnStyle(columnIndex: number): number {
    return (
      this.#columnStyles.find(({ first, last }) => columnIndex >= first && columnIndex <= last)?.style ?? 0
    );
  }

  /** Cells that are links. */
  get linked(): readonly CellRange[] {
    return this.#ranges('hyperlinks', 'ref');
  }

  /** The elements that say which cells a rule or list is for: conditional formats and data validations. */
  rules(): XmlElement[] {
    const { children } = this.edit.root;
    const lists = childElement(this.edit.root, 'dataValidations')?.children ?? [];
    return [...children.filter(({ name }) => name === 'conditionalFormatting'), ...lists];
  }

  /**
   * The frame's edited XML in two pieces, before and after the place of the data, and the data's start tag.
   *
   * @param finish - A last change of the XML as a whole.
   */
  pieces(finish: (xml: string) => string = (xml) => xml): {
    readonly before: string;
    readonly startTag: string;
    readonly after: string;
  } {
    const xml = finish(this.edit.toString());
    const at = xml.indexOf(this.#hole);
    return {
      before: xml.slice(0, at),
      startTag: `${this.#startTag}>`,
      after: xml.slice(at + this.#hole.length),
    };
  }

  #ranges(collection: string, attribute: string): CellRange[] {
    return (this.edit.child(collection)?.children ?? []).flatMap((element) => {
      const reference = this.edit.attribute(element, attribute);
      return reference === undefined ? [] : [parseRange(reference)];
    });
  }
}
