import { XmlEdit } from '../../workbook/xlsx/sheet-writer/xml-edit.ts';
import { escapeMarkup } from '../../workbook/xlsx/sheet-writer/xml-text.ts';
import { childElement, type XmlElement } from '../../workbook/xlsx/sheet-writer/xml-tree.ts';
import { ListLabels, type Numberings } from './list-labels.ts';

/**
 * The body of a Word document with what Word only draws written out: the labels of numbered paragraphs ("B.") and
 * the columns that a table row leaves free at its start. mammoth passes over both.
 *
 * @param styles - The document's styles part: a style may number its paragraphs.
 */
export function spellOutBody(
  xml: string,
  path: string,
  numberings: Numberings,
  styles: string | undefined,
): string {
  const body = new XmlEdit(xml, path);
  const styleLists = readStyleLists(styles);
  const labels = new ListLabels(numberings);
  // A loop and not a recursion: the depth of a hostile document is its own business.
  const waiting = [body.root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name === 'p') labelParagraph(body, element, labels, styleLists);
    if (element.name === 'tr') fillFreeColumns(body, element);
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child && child.name !== 'del' && child.name !== 'moveFrom') waiting.push(child);
    }
  }
  return body.toString();
}

interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

function labelParagraph(
  body: XmlEdit,
  paragraph: XmlElement,
  labels: ListLabels,
  styleLists: ReadonlyMap<string, ListPlace>,
): void {
  const properties = childElement(paragraph, 'pPr');
  if (!properties || childElement(childElement(properties, 'rPr'), 'del')) return;
  const style = childElement(properties, 'pStyle');
  const inherited = styleLists.get((style && body.attribute(style, 'val')) ?? '');
  const place = listPlace(body, properties, inherited) ?? inherited;
  const label = place && labels.next(place.numId, place.level);
  if (!label) return;
  const { prefix } = paragraph;
  const text = `<${prefix}t xml:space="preserve">${escapeMarkup(label)} </${prefix}t>`;
  body.insertAt(properties.end, `<${prefix}r>${text}</${prefix}r>`);
}

function listPlace(part: XmlEdit, properties: XmlElement, inherited?: ListPlace): ListPlace | undefined {
  const numbering = childElement(properties, 'numPr');
  if (!numbering) return undefined;
  const value = (name: string) => {
    const element = childElement(numbering, name);
    return element && part.attribute(element, 'val');
  };
  const numId = value('numId') ?? inherited?.numId;
  return numId === undefined ? undefined : { numId, level: Number(value('ilvl') ?? inherited?.level ?? 0) };
}

function readStyleLists(xml: string | undefined): ReadonlyMap<string, ListPlace> {
  const lists = new Map<string, ListPlace>();
  if (xml === undefined) return lists;
  const styles = new XmlEdit(xml, 'word/styles.xml');
  for (const style of styles.root.children) {
    const properties = childElement(style, 'pPr');
    const place = properties && listPlace(styles, properties);
    if (place) lists.set(styles.attribute(style, 'styleId') ?? '', place);
  }
  return lists;
}

function fillFreeColumns(body: XmlEdit, row: XmlElement): void {
  const properties = childElement(row, 'trPr');
  const free = childElement(properties, 'gridBefore');
  const count = Math.min(Number((free && body.attribute(free, 'val')) ?? 0), 100);
  if (!properties || !(count >= 1)) return;
  const { prefix } = row;
  body.insertAt(properties.end, `<${prefix}tc><${prefix}p/></${prefix}tc>`.repeat(count));
}
